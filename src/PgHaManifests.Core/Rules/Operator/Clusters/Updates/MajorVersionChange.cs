using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Schemas.Defaulting;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Updates;

/// <summary>
/// PostgreSQL's major version goes up only, and not to one of those that the operator cannot upgrade to. What the data is of, the status of
/// the Cluster says; where that was not given along, its image does.
/// </summary>
internal static class MajorVersionChange
{
    private const int OldestTarget = 16;

    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4150", "major-version-change", Severity.Error, DiagnosticSource.Operator,
            "PostgreSQL's major version cannot change in this way.",
            "stay on the major version or go up to a later one, from 16 on; to go back, restore a backup into a new Cluster"),
        ["Cluster"],
        context =>
        {
            if (Major(context.Spec) is not { } now || Before(context.Old) is not { } before)
                return;
            var catalog = context.Spec["imageCatalogRef"];
            var field = catalog.Exists ? catalog["major"] : context.Spec["imageName"];
            if (before > now)
                context.Report(field, $"the data is of PostgreSQL {before}; PostgreSQL {now} cannot run it");
            else if (before < now && now < OldestTarget)
                context.Report(field, $"the data is of PostgreSQL {before}, which can be upgraded to {OldestTarget} or later only, not to {now}");
        },
        OnUpdateOnly: true);

    private static long? Before(Field old) => old["status"]["pgDataImageInfo"]["majorVersion"].Number ?? Major(old["spec"]);

    private static int? Major(Field spec) => spec.Node is YamlMapping mapping ? PostgresMajor.Of(mapping) : null;
}
