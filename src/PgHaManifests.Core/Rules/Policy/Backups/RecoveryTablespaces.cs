using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Backups;

internal static class RecoveryTablespaces
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4844", "recovery-without-tablespaces", Severity.Error, DiagnosticSource.Policy,
            "A recovery lacks tablespaces of its source",
            "declare the source's tablespaces in the recovered cluster too")
        {
            Why = "Data files of a tablespace have nowhere to go, so the recovery fails.",
        },
    };

    private static void Check(PracticeContext context)
    {
        var spec = context.Spec;
        var source = spec["bootstrap"]["recovery"]["source"].Text ?? spec["bootstrap"]["pg_basebackup"]["source"].Text;
        if (source is null || SourceCluster(context, source) is not { } origin)
            return;
        var own = spec["tablespaces"].Items.Select(tablespace => tablespace["name"].Text).ToHashSet(StringComparer.Ordinal);
        var missing = Field.Root(origin.Judged)["spec"]["tablespaces"].Items.Select(tablespace => tablespace["name"].Text).Where(name => !own.Contains(name)).ToList();
        if (missing.Count > 0)
            context.Report(spec["tablespaces"], $"cluster {origin.Name} has tablespaces {string.Join(", ", missing)}, which this one does not declare");
    }

    /// <summary>The cluster, if it is known here, that archives to the place which the external cluster reads; else one of its name.</summary>
    private static Subject? SourceCluster(PracticeContext context, string source)
    {
        var server = context.Spec["externalClusters"].Items.FirstOrDefault(external => external["name"].Text == source)["plugin"]["parameters"]["serverName"].Text;
        return context.Around.All(ObjectKinds.Cluster).FirstOrDefault(cluster => cluster != context.Subject && server is not null && server == Archived(cluster))
            ?? (context.Around.Find(ObjectKinds.Cluster, context.Subject.Namespace, source) is { } named && named != context.Subject ? named : null);
    }

    private static string? Archived(Subject cluster)
    {
        var archiver = Field.Root(cluster.Judged)["spec"].Archiver();
        return archiver.Exists ? archiver["parameters"]["serverName"].Text ?? cluster.Name : null;
    }
}
