using PgHaManifests.Core.Schemas.Formats;
using PgHaManifests.Core.Settings.Definition;

namespace PgHaManifests.Core.Settings.Values;

/// <summary>Kubernetes quantities within a range, emitted in the form in which Kubernetes itself prints them.</summary>
internal static class Quantities
{
    /// <param name="least">The least amount, as a quantity.</param>
    /// <param name="unitHint">What to do about a number that is far too small: its unit is probably missing.</param>
    public static TextType Type(string expected, string least, string most, string unitHint)
    {
        var (minimum, maximum) = (Parse(least), Parse(most));
        return new TextType
        {
            Expected = $"{expected}, from {least} to {most}",
            Pattern = "^[+]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][-+]?[0-9]+)?$",
            MaximumLength = 40,
            Takes = Unquoted.Numbers,
            Check = text => !Quantity.TryParse(text, out var amount) ? new LeafFault(SettingsDiagnostics.Malformed)
                : amount < minimum || amount > maximum ? new LeafFault(SettingsDiagnostics.OutOfRange, Help: unitHint)
                : null,
            Canonical = text => Parse(text).ToString(),
        };
    }

    /// <summary>Whole bytes of an amount that was judged before.</summary>
    public static long Bytes(string text) => (long)Parse(text).Value;

    /// <summary>Thousandths of a core of an amount that was judged before.</summary>
    public static long Milli(string text) => (long)Parse(text).MilliValue;

    private static Quantity Parse(string text) =>
        Quantity.TryParse(text, out var quantity) ? quantity : throw new ArgumentException($"{text} is no quantity", nameof(text));
}
