using System.Globalization;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Schemas.Formats;

namespace PgHaManifests.Core.Schemas.BuiltIn;

/// <summary>Fields that hold a number or a text: ports by number or name, counts by number or percentage.</summary>
internal static class PortsAndPercents
{
    public static void CheckPort(Field port, Descriptor descriptor)
    {
        if (port.IsText)
            port.RefuseIf(descriptor, NameRules.PortName(port.Text));
        else
            CheckNumber(port, descriptor);
    }

    /// <summary>An absent number is 0, which is no port.</summary>
    public static void CheckNumber(Field port, Descriptor descriptor) => port.RefuseIf(descriptor, NameRules.PortNumber(port.Integer ?? 0));

    /// <summary>A number of 0 or more, or a percentage.</summary>
    public static void CheckCount(Field count, Descriptor descriptor)
    {
        if (count.IsText && !IsPercent(count.Text))
            count.Refuse(descriptor, $"is {count.Shown}; expected a number or a percentage such as 25%");
        else if (count.Integer < 0)
            count.Refuse(descriptor, $"is {count.Shown}; expected 0 or more");
    }

    public static void CheckAtMostAll(Field count, Descriptor descriptor)
    {
        if (count.IsText && IsPercent(count.Text) && Value(count) > 100)
            count.Refuse(descriptor, $"is {count.Shown}; expected at most 100%");
    }

    /// <summary>The number or the percentage; 0 for a text that is neither.</summary>
    public static long Value(Field count) =>
        !count.IsText ? count.Integer ?? 0
        : long.TryParse(IsPercent(count.Text) ? count.Text[..^1] : count.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value
        : 0;

    private static bool IsPercent(string text) => text.Length > 1 && text[^1] == '%' && !text.AsSpan(0, text.Length - 1).ContainsAnyExceptInRange('0', '9');
}
