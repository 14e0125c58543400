using System.Text.RegularExpressions;
using PgHaManifests.Core.Settings.Definition;

namespace PgHaManifests.Core.Settings.Values;

/// <summary>Values around backups.</summary>
internal static partial class BackupTexts
{
    public static readonly TextType Retention = Texts.Matching(RetentionPattern(),
        "a whole number of days, weeks or months, such as 30d, 4w or 3m", 10);

    public static readonly TextType Schedule = new()
    {
        Expected = "six fields: second minute hour day-of-month month day-of-week, such as \"0 30 2 * * *\"",
        Check = ScheduleFault,
    };

    /// <summary>Folders in the container.</summary>
    public static readonly TextType Path = Texts.Matching(PathPattern(),
        "a path in the container: names of letters, digits, '-', '_' and '.', joined by '/'", 512);

    public static readonly TextType ServerName = Texts.Matching(ServerNamePattern(),
        "letters, digits, '-', '_' and '.', starting with a letter or digit", 128);

    /// <summary>URL of a foreign archive, or name of an ObjectStore.</summary>
    public static readonly TextType Store = Texts.Matching(StorePattern(),
        "the URL of an archive, https://ACCOUNT.blob.core.windows.net/CONTAINER/PATH, or the name of an ObjectStore", 1024);

    private static LeafFault? ScheduleFault(string text)
    {
        var parts = Cron.Split(text);
        if (text.StartsWith('@') && parts.Length is 1 or 2)
            return new LeafFault(SettingsDiagnostics.Malformed, Help: "Write the six fields out: @daily is \"0 0 0 * * *\", @hourly is \"0 0 * * * *\".");
        if (parts.Length == 5)
            return FiveFields(text, parts);
        if (parts.Length != 6)
            return new LeafFault(SettingsDiagnostics.Malformed, FormattableString.Invariant($"is {Shown.Quote(text)}, {parts.Length} fields; expected six fields: second minute hour day-of-month month day-of-week"));
        return Cron.Fault(parts) is { } fault ? new LeafFault(SettingsDiagnostics.Malformed, $"is {Shown.Quote(text)}: {fault}") : null;
    }

    private static LeafFault FiveFields(string text, string[] parts)
    {
        var read = Cron.Fault(parts) is { } fault
            ? $"CloudNativePG would refuse it: read from the second on, {fault}"
            : $"CloudNativePG would read it from the second on and back up at {Cron.Describe(parts)}";
        string[] meant = ["0", .. parts];
        var help = Cron.Fault(meant) is null
            ? $"If {Cron.Describe(meant)} is meant, write \"{string.Join(' ', meant)}\"."
            : "Write six fields: second minute hour day-of-month month day-of-week.";
        return new LeafFault(SettingsDiagnostics.FiveFieldCron, $"is {Shown.Quote(text)}, five fields; {read}", help);
    }

    [GeneratedRegex("^[1-9][0-9]*[dwm]$", RegexOptions.CultureInvariant)]
    private static partial Regex RetentionPattern();

    [GeneratedRegex("^[A-Za-z0-9_][-A-Za-z0-9_.]*(/[A-Za-z0-9_][-A-Za-z0-9_.]*)*$", RegexOptions.CultureInvariant)]
    private static partial Regex PathPattern();

    [GeneratedRegex("^[A-Za-z0-9][-A-Za-z0-9_.]*$", RegexOptions.CultureInvariant)]
    private static partial Regex ServerNamePattern();

    [GeneratedRegex("^(https://[a-z0-9]{3,24}\\.blob\\.[-a-z0-9.]+/[a-z0-9](-?[a-z0-9])*(/[A-Za-z0-9_][-A-Za-z0-9_.]*)*|[a-z0-9]([-a-z0-9.]*[a-z0-9])?)$", RegexOptions.CultureInvariant)]
    private static partial Regex StorePattern();
}
