using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Schemas.Formats;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Bootstrap;

/// <summary>The timeline that a recovery follows.</summary>
internal static class RecoveryTargetTimeline
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4124", "recovery-target-timeline", Severity.Error, DiagnosticSource.Operator,
            "The timeline to recover along is no timeline.",
            "write latest or a whole number from 1, in quotes, or leave it out"),
        ["Cluster"],
        context =>
        {
            var timeline = context.Spec["bootstrap"]["recovery"]["recoveryTarget"]["targetTLI"];
            if (timeline.TextOrEmpty is not ("" or "latest") && !(GoInteger.TryParse(timeline.TextOrEmpty, out var number) && number >= 1))
                context.Report(timeline, $"targetTLI is '{timeline.Text}'; expected latest or a whole number from 1");
        });
}
