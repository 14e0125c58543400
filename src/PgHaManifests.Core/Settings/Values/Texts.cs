using System.Text.RegularExpressions;
using PgHaManifests.Core.Settings.Definition;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Settings.Values;

/// <summary>Kinds of text that belong to no product: choices, lines, free text.</summary>
internal static partial class Texts
{
    /// <summary>One line of any text.</summary>
    public static readonly TextType Line = new() { Expected = "a text on one line" };

    /// <summary>Any text, line breaks included.</summary>
    public static readonly TextType Free = new() { Expected = "a text", Multiline = true };

    /// <summary>An SQL statement; passwords in it are refused.</summary>
    public static readonly TextType Sql = new() { Expected = "an SQL statement without any secret", Multiline = true };

    public static readonly TextType Guid = Matching(GuidPattern(), "a GUID such as 00000000-0000-0000-0000-000000000000", 36);

    public static readonly TextType Date = new()
    {
        Expected = "a day such as 2027-01-31",
        Pattern = "^\\d{4}-\\d{2}-\\d{2}$",
        Check = text => DateOnly.TryParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, default, out _)
            ? null : new LeafFault(SettingsDiagnostics.Malformed),
    };

    public static readonly TextType Timestamp = new()
    {
        Expected = "a time such as 2027-01-31T00:00:00Z",
        Check = text => RecoveryTargets.IsRfc3339(text) ? null : new LeafFault(SettingsDiagnostics.Malformed),
    };

    public static readonly TextType Duration = Matching(DurationPattern(), "a duration such as 10m or 1h30m", 64);

    /// <summary>One of a few words.</summary>
    public static TextType OneOf(params string[] values) => new()
    {
        Expected = Shown.Or(values),
        Values = values,
        // Where a word is a boolean to YAML, as off is, people write it without quotes all the same.
        Takes = values.Any(value => ScalarResolver.TypeOfPlain(value) == YamlScalarType.Boolean) ? Unquoted.Anything : Unquoted.TextOnly,
        Check = text => Array.IndexOf(values, text) >= 0 ? null : NotOneOf(text, values),
    };

    /// <summary>A text of a fixed form. The pattern starts with ^ and ends with $.</summary>
    public static TextType Matching(Regex pattern, string expected, int? maximumLength = null, Unquoted takes = Unquoted.TextOnly, string? help = null) => new()
    {
        Expected = expected,
        Pattern = pattern.ToString(),
        MaximumLength = maximumLength,
        Takes = takes,
        Help = help,
        Check = text => pattern.IsMatch(text) ? null : new LeafFault(SettingsDiagnostics.Malformed),
    };

    private static LeafFault NotOneOf(string text, string[] values)
    {
        var meant = Diagnostics.Suggestion.For(text, values);
        return new LeafFault(SettingsDiagnostics.NotAllowed, Help: meant is null ? null : $"Did you mean {Shown.Quote(meant)}?");
    }

    [GeneratedRegex("^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$", RegexOptions.CultureInvariant)]
    private static partial Regex GuidPattern();

    [GeneratedRegex("^([0-9]+(\\.[0-9]+)?(ns|us|ms|s|m|h))+$", RegexOptions.CultureInvariant)]
    private static partial Regex DurationPattern();
}
