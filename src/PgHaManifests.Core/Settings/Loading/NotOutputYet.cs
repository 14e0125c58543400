using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Settings.Definition;
using PgHaManifests.Core.Settings.Model;

namespace PgHaManifests.Core.Settings.Loading;

/// <summary>Counts the settings that are checked and kept but printed nowhere yet, so that nobody takes them for done.</summary>
internal static class NotOutputYet
{
    public const string Reason = "settings that are checked and kept but have no output yet";

    public static void Count(EnvironmentSettings settings, DiagnosticBag findings)
    {
        var count = In(settings);
        if (count > 0)
            findings.CountNotEvaluated(Reason, count);
    }

    private static int In(SettingsRecord record)
    {
        var count = 0;
        foreach (var key in SettingsDefinition.Of(record).Keys)
        {
            if (key.Notes.Structural || key.Notes.Computed || key.Read(record) is not { } value)
                continue;
            if (value is Setting setting)
                count += key.Notes.NotOutputYet && setting.Origin.Kind == OriginKind.File ? 1 : 0;
            else if (key.Notes.NotOutputYet)
                count += 1;
            else
                count += Inside(value);
        }
        return count;
    }

    private static int Inside(object value) => value switch
    {
        SettingsRecord inner => In(inner),
        ISettingsMap map => map.Walk().Select(entry => entry.Value).OfType<SettingsRecord>().Sum(In),
        ISettingsList list => list.Walk().OfType<SettingsRecord>().Sum(In),
        _ => 0,
    };
}
