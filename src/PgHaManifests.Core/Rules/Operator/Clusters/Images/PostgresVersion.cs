using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Schemas.Defaulting;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Images;

/// <summary>The oldest PostgreSQL that the operator runs. It names the image also when the version comes from a catalog.</summary>
internal static class PostgresVersion
{
    private const int Oldest = 13;

    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4131", "postgres-version", Severity.Error, DiagnosticSource.Operator,
            "The operator does not run this version of PostgreSQL.",
            "use a version that PostgreSQL still maintains"),
        ["Cluster"],
        context =>
        {
            if (context.Spec.Node is not YamlMapping spec || PostgresMajor.Of(spec) is not { } major || major >= Oldest)
                return;
            var catalog = context.Spec["imageCatalogRef"]["major"];
            context.Report("spec.imageName", catalog.Exists ? catalog : context.Spec["imageName"], $"PostgreSQL {major} is not run by this operator; {Oldest} is the oldest that is");
        });
}
