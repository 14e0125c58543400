using System.Globalization;

namespace PgHaManifests.Core.Rules.PostgreSql.Parameters;

/// <summary>What a server of one major makes of a parameter and its value.</summary>
internal enum ParameterVerdict
{
    Accepted,

    /// <summary>The value is malformed, out of bounds, or fails a check of the server's own.</summary>
    Refused,

    /// <summary>This major has no such parameter.</summary>
    Unknown,

    /// <summary>The parameter is read-only.</summary>
    Fixed,
}

/// <summary>The verdict and, where it is not accepted, why, in a clause.</summary>
internal readonly record struct ParameterJudgement(ParameterVerdict Verdict, string? Reason = null)
{
    public static readonly ParameterJudgement Accepted = new(ParameterVerdict.Accepted);

    public static ParameterJudgement Refused(string reason) => new(ParameterVerdict.Refused, reason);
}

/// <summary>Judges a parameter's value as a server of a major does when it reads its configuration file.</summary>
internal static class ParameterValue
{
    public static ParameterJudgement Judge(string name, string value, int major)
    {
        // A name with a dot belongs to an extension: a server takes any value until the extension is loaded.
        if (name.Contains('.', StringComparison.Ordinal))
            return ParameterJudgement.Accepted;
        if (ParameterCatalog.Find(name, major) is not { } parameter)
            return new ParameterJudgement(ParameterVerdict.Unknown, $"PostgreSQL {major} has no such parameter");
        if (parameter.Context == ParameterContext.Internal)
            return new ParameterJudgement(ParameterVerdict.Fixed, "the parameter is read-only");
        // Written once more, and so decided, behind the user's lines: an earlier value is never looked at.
        if (parameter.Name == "ssl")
            return ParameterJudgement.Accepted;
        return parameter.Type switch
        {
            ParameterType.Boolean => BooleanText.Read(value) is null ? ParameterJudgement.Refused("expected a boolean: on or off") : ParameterChecks.Of(parameter, value, major),
            ParameterType.Integer or ParameterType.Real => Number(parameter, value, major),
            ParameterType.Enum => EnumValues.Takes(parameter, value)
                ? ParameterChecks.Of(parameter, value, major)
                : ParameterJudgement.Refused($"expected one of {string.Join(", ", parameter.Values)}"),
            _ => ParameterChecks.Of(parameter, value, major),
        };
    }

    private static ParameterJudgement Number(ParameterDefinition parameter, string value, int major)
    {
        if (ReadNumber(parameter, value, out var reason) is not { } number)
            return ParameterJudgement.Refused(reason);
        return number < parameter.Minimum || number > parameter.Maximum
            ? ParameterJudgement.Refused($"{Shown(number, parameter)} is outside the valid range, {Shown(parameter.Minimum, parameter)} to {Shown(parameter.Maximum, parameter)}")
            : ParameterChecks.OfNumber(parameter, number, major);
    }

    /// <summary>The number in the parameter's own unit; null, and why, when the text is none.</summary>
    public static double? ReadNumber(ParameterDefinition parameter, string value, out string reason)
    {
        var whole = parameter.Type == ParameterType.Integer;
        reason = whole ? "expected a whole number" : "expected a number";
        var (number, end, overflow) = whole ? NumberScan.Integer(value) : NumberScan.Real(value);
        if (whole && (end < value.Length && value[end] is '.' or 'e' or 'E' || overflow))
            (number, end, overflow) = NumberScan.Real(value);
        if (end == 0 || overflow || double.IsNaN(number))
            return null;
        var rest = value[NumberScan.SkipSpace(value, end)..];
        if (rest.Length > 0)
        {
            var unit = rest.TrimEnd(' ', '\t', '\n', '\v', '\f', '\r');
            if (parameter.Unit is null)
            {
                reason = "the parameter takes no unit";
                return null;
            }
            if (unit.Any(char.IsWhiteSpace) || Units.Convert(number, unit, parameter.Unit) is not { } converted)
            {
                reason = $"valid units are {string.Join(", ", Units.NamesFor(parameter.Unit.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9')).Reverse())}";
                return null;
            }
            number = converted;
        }
        if (!whole)
            return number;
        number = Math.Round(number, MidpointRounding.ToEven);
        reason = "the value exceeds the range of integers";
        return number is > int.MaxValue or < int.MinValue ? null : number;
    }

    private static string Shown(double number, ParameterDefinition parameter) =>
        number.ToString("R", CultureInfo.InvariantCulture) + (parameter.Unit is null ? "" : char.IsAsciiDigit(parameter.Unit[0]) ? $" × {parameter.Unit}" : parameter.Unit);
}
