using System.Globalization;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Settings.Values;

namespace PgHaManifests.Core.Rules.Operator.Backups;

/// <summary>How many minutes a Backup waits for its volume snapshots.</summary>
internal static class SnapshotDeadline
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4352",
            "snapshot-deadline",
            Severity.Error,
            DiagnosticSource.Operator,
            "The deadline of volume snapshots is no whole number",
            "write whole minutes, as a string: cnpg.io/volumeSnapshotDeadline: \"10\""),
        ["Backup"],
        Check);

    private const string Annotation = "cnpg.io/volumeSnapshotDeadline";

    private static void Check(ObjectContext context)
    {
        var at = context.Root["metadata"]["annotations"][Annotation];
        var text = at.TextOrEmpty;
        if (text.Length > 0 && !long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
            context.Report(at, $"{Annotation} is {Shown.Quote(text)}; expected a whole number of minutes");
    }
}
