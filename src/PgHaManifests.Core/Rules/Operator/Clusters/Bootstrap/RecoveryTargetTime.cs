using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Bootstrap;

/// <summary>The time that a recovery stops at.</summary>
internal static class RecoveryTargetTime
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4120", "recovery-target-time", Severity.Error, DiagnosticSource.Operator,
            "The time to recover to cannot be read.",
            "write it as 2026-01-31T12:00:00Z, or with an offset such as +02:00"),
        ["Cluster"],
        context =>
        {
            var target = context.Spec["bootstrap"]["recovery"]["recoveryTarget"];
            var time = target["targetTime"];
            if (time.TextOrEmpty.Length > 0 && !TargetTime.IsReadable(time.TextOrEmpty))
                context.Report(target.Path, time, $"targetTime is '{time.Text}', which is no time; expected one such as 2026-01-31T12:00:00Z");
        });
}
