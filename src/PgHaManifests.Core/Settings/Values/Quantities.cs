using System.Globalization;
using PgHaManifests.Core.Settings.Definition;

namespace PgHaManifests.Core.Settings.Values;

/// <summary>Kubernetes quantities: amounts with a unit.</summary>
internal static class Quantities
{
    private static readonly (string Suffix, decimal Factor)[] Binary =
        [("Ei", 1152921504606846976m), ("Pi", 1125899906842624m), ("Ti", 1099511627776m), ("Gi", 1073741824m), ("Mi", 1048576m), ("Ki", 1024m)];

    private static readonly (string Suffix, decimal Factor)[] Decimal =
        [("E", 1e18m), ("P", 1e15m), ("T", 1e12m), ("G", 1e9m), ("M", 1e6m), ("k", 1e3m), ("", 1m), ("m", 1e-3m), ("u", 1e-6m), ("n", 1e-9m)];

    /// <summary>A quantity within a range, emitted in canonical form.</summary>
    /// <param name="unitHint">What to do about a number that is far too small: its unit is probably missing.</param>
    public static TextType Type(string expected, decimal minimum, decimal maximum, string unitHint) => new()
    {
        Expected = $"{expected}, from {Canonical(minimum, binary: minimum >= 1024)} to {Canonical(maximum, binary: maximum > 1e6m)}",
        Pattern = "^[+]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][-+]?[0-9]+)?$",
        Takes = Unquoted.Numbers,
        Check = text => !TryParse(text, out var amount) ? new LeafFault(SettingsDiagnostics.Malformed)
            : amount < minimum || amount > maximum ? new LeafFault(SettingsDiagnostics.OutOfRange, Help: char.ToUpperInvariant(unitHint[0]) + unitHint[1..] + ".")
            : null,
        Canonical = text => TryParse(text, out var amount) ? Canonical(amount, text.EndsWith('i')) : text,
    };

    /// <summary>The amount in base units: bytes, cores.</summary>
    public static bool TryParse(string text, out decimal amount)
    {
        amount = 0;
        var digits = 0;
        while (digits < text.Length && (char.IsAsciiDigit(text[digits]) || text[digits] is '.' or '+'))
            digits++;
        const NumberStyles Style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;
        if (digits is 0 or > 24 || !decimal.TryParse(text.AsSpan(0, digits), Style, CultureInfo.InvariantCulture, out var number))
            return false;
        if (Factor(text[digits..]) is not { } factor || number > decimal.MaxValue / Math.Max(factor, 1m))
            return false;
        amount = number * factor;
        return true;
    }

    /// <summary>The form in which Kubernetes itself prints an amount: a whole number with the greatest unit that allows one.</summary>
    public static string Canonical(decimal amount, bool binary)
    {
        if (binary)
        {
            foreach (var (suffix, factor) in Binary)
            {
                if (amount >= factor && amount % factor == 0)
                    return (amount / factor).ToString("0", CultureInfo.InvariantCulture) + suffix;
            }
        }
        foreach (var (suffix, factor) in Decimal)
        {
            if (amount % factor == 0 && amount / factor >= 1)
                return (amount / factor).ToString("0", CultureInfo.InvariantCulture) + suffix;
        }
        return "0";
    }

    private static decimal? Factor(string suffix)
    {
        foreach (var (known, factor) in Binary)
        {
            if (known == suffix)
                return factor;
        }
        foreach (var (known, factor) in Decimal)
        {
            if (known == suffix)
                return factor;
        }
        if (suffix.Length < 2 || suffix[0] is not ('e' or 'E') || !int.TryParse(suffix.AsSpan(1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent)
            || exponent is < -9 or > 18)
        {
            return null;
        }
        var power = 1m;
        for (var i = 0; i < Math.Abs(exponent); i++)
            power *= 10;
        return exponent < 0 ? 1 / power : power;
    }
}
