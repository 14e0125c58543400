using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Schemas.Defaulting;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Metadata;

/// <summary>The annotation that came before <c>probes.liveness.isolationCheck</c>; where it is there, it must be readable.</summary>
internal static class LivenessPingerAnnotation
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4104", "liveness-pinger-annotation", Severity.Error, DiagnosticSource.Operator,
            $"The annotation {LivenessPinger.Annotation} cannot be read.",
            "remove the annotation and use spec.probes.liveness.isolationCheck"),
        ["Cluster"],
        context =>
        {
            if (context.Annotations[LivenessPinger.Annotation] is { IsPresent: true } annotation && LivenessPinger.Read(annotation.TextOrEmpty) is null)
            {
                context.Report(annotation,
                    $"{LivenessPinger.Annotation} is '{annotation.TextOrEmpty}'; expected a JSON object with enabled, true or false, and if need be requestTimeout and connectionTimeout, whole numbers of milliseconds");
            }
        });
}
