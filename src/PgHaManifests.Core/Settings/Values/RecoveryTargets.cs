using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PgHaManifests.Core.Settings.Definition;

namespace PgHaManifests.Core.Settings.Values;

/// <summary>The points that a recovery can aim at, as the operator's webhook reads them.</summary>
internal static partial class RecoveryTargets
{
    public static readonly TextType Time = new()
    {
        Expected = "a time such as 2026-11-01T10:00:00Z or 2026-11-01 10:00:00+00",
        Check = text => IsTime(text) ? null : new LeafFault(SettingsDiagnostics.Malformed, Help: "Name the time zone; without one the operator reads UTC."),
    };

    public static readonly TextType Lsn = Texts.Matching(LsnPattern(), "a log sequence number such as 0/3019838", 17);

    public static readonly TextType Xid = new()
    {
        Expected = "a transaction id: a whole number below 4294967296",
        Pattern = "^[0-9]{1,10}$",
        Takes = Unquoted.Numbers,
        Check = text => uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? null : new LeafFault(SettingsDiagnostics.Malformed),
    };

    public static readonly TextType Name = new()
    {
        Expected = "the name of a restore point, at most 63 bytes",
        Check = text => Encoding.UTF8.GetByteCount(text) < 64 ? null : new LeafFault(SettingsDiagnostics.Malformed),
    };

    public static readonly TextType Timeline = new()
    {
        Expected = "latest, or the number of a timeline, at least 1",
        Takes = Unquoted.Numbers,
        Check = text => text == "latest" || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1)
            ? null : new LeafFault(SettingsDiagnostics.Malformed),
    };

    public static bool IsRfc3339(string text) => Rfc3339Pattern().IsMatch(text) && IsDay(text);

    private static bool IsTime(string text) =>
        (Rfc3339Pattern().IsMatch(text) || NoZonePattern().IsMatch(text) || PostgresPattern().IsMatch(text)) && IsDay(text);

    private static bool IsDay(string text) =>
        DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private const string Clock = "([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]";

    [GeneratedRegex("^[0-9]{4}-[0-9]{2}-[0-9]{2}T" + Clock + "(\\.[0-9]{1,9})?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$", RegexOptions.CultureInvariant)]
    private static partial Regex Rfc3339Pattern();

    [GeneratedRegex("^[0-9]{4}-[0-9]{2}-[0-9]{2}T" + Clock + "$", RegexOptions.CultureInvariant)]
    private static partial Regex NoZonePattern();

    [GeneratedRegex("^[0-9]{4}-[0-9]{2}-[0-9]{2} " + Clock + "(\\.[0-9]{1,6})?([+-]([01][0-9]|2[0-3])(:[0-5][0-9])?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex PostgresPattern();

    [GeneratedRegex("^[0-9A-Fa-f]{1,8}/[0-9A-Fa-f]{1,8}$", RegexOptions.CultureInvariant)]
    private static partial Regex LsnPattern();
}
