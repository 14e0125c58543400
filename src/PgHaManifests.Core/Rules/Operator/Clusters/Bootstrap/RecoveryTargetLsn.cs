using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Schemas.Formats;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Bootstrap;

/// <summary>The place in the WAL that a recovery stops at.</summary>
internal static class RecoveryTargetLsn
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4121", "recovery-target-lsn", Severity.Error, DiagnosticSource.Operator,
            "The place in the WAL to recover to cannot be read.",
            "write two hexadecimal numbers with a slash between them, such as 0/3000060"),
        ["Cluster"],
        context =>
        {
            var target = context.Spec["bootstrap"]["recovery"]["recoveryTarget"];
            var place = target["targetLSN"];
            if (place.TextOrEmpty.Length > 0 && !IsPlace(place.TextOrEmpty))
                context.Report(target.Path, place, $"targetLSN is '{place.Text}'; expected two hexadecimal numbers with a slash between them");
        });

    private static bool IsPlace(string text) =>
        text.Split('/') is [var segment, var offset] && GoInteger.TryParse(segment, out _, 16) && GoInteger.TryParse(offset, out _, 16);
}
