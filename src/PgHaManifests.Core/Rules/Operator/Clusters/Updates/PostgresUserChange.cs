using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Updates;

/// <summary>The files on the volumes belong to the user and group that the Cluster began with.</summary>
internal static class PostgresUserChange
{
    private static readonly string[] Names = ["postgresGID", "postgresUID"];

    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4155", "postgres-user-change", Severity.Error, DiagnosticSource.Operator,
            "The user or group of PostgreSQL's files changes.",
            "keep postgresUID and postgresGID as the Cluster has them; 26 where it says nothing"),
        ["Cluster"],
        context =>
        {
            foreach (var name in Names)
            {
                var (before, now) = (context.Old["spec"][name].Number ?? 0, context.Spec[name].Number ?? 0);
                if (before != now)
                    context.Report(context.Spec[name], $"{name} changes from {before} to {now}");
            }
        },
        OnUpdateOnly: true);
}
