using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Scheduling;

/// <summary>Names of which the operator makes paths of files in the pod.</summary>
internal static class ExternalClusterPaths
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4222",
            "external-cluster-paths",
            Severity.Error,
            DiagnosticSource.Operator,
            "A name in an external cluster would lead out of its folder.",
            "use a name without '/' and '\\' that is neither '.' nor '..'"),
        ["Cluster"],
        Check);

    private static void Check(ObjectContext context)
    {
        foreach (var cluster in context.Spec["externalClusters"].Items)
        {
            CheckName(context, cluster["name"]);
            foreach (var part in (ReadOnlySpan<string>)["sslCert", "sslKey", "sslRootCert"])
            {
                CheckName(context, cluster[part]["name"]);
                CheckName(context, cluster[part]["key"]);
            }
        }
    }

    private static void CheckName(ObjectContext context, Field field)
    {
        var name = field.TextOrEmpty;
        if (name is "." or ".." || name.AsSpan().ContainsAny('/', '\\'))
            context.Report(field, $"{field.Path} is {field.Shown()}; the name becomes part of a path of a file");
    }
}
