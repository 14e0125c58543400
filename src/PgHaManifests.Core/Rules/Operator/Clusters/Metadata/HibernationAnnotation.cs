using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Metadata;

/// <summary>Whether a Cluster sleeps is one of two words.</summary>
internal static class HibernationAnnotation
{
    private const string Name = "cnpg.io/hibernation";

    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4103", "hibernation-annotation", Severity.Error, DiagnosticSource.Operator,
            $"The annotation {Name} is neither on nor off.",
            "write \"on\" or \"off\" in quotes, or remove the annotation"),
        ["Cluster"],
        context =>
        {
            if (context.Annotations[Name] is { IsPresent: true, TextOrEmpty: not ("on" or "off") } annotation)
                context.Report(annotation, $"{Name} is '{annotation.TextOrEmpty}'; expected on or off, exactly so");
        });
}
