using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Updates;

/// <summary>A volume for the WAL stays once it is there.</summary>
internal static class WalVolumeRemoved
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4153", "wal-volume-removed", Severity.Error, DiagnosticSource.Operator,
            "A Cluster loses its volume for the WAL.",
            "keep walStorage; a Cluster without it is a new Cluster"),
        ["Cluster"],
        context =>
        {
            if (context.Old["spec"]["walStorage"].Exists && context.Spec["walStorage"] is { Exists: false } wal)
                context.Report(wal, "the Cluster that is there has walStorage, this one has not");
        },
        OnUpdateOnly: true);
}
