using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Warnings;

/// <summary>A retention that nothing applies.</summary>
internal static class UnusedRetentionPolicy
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4282",
            "unused-retention-policy",
            Severity.Warning,
            DiagnosticSource.Operator,
            "backup.retentionPolicy has no effect without barmanObjectStore.",
            "move the retention to where the backups are made: retentionPolicy of the ObjectStore"),
        ["Cluster"],
        Check);

    private static void Check(ObjectContext context)
    {
        var (backup, policy) = (context.Spec["backup"], context.Spec["backup"]["retentionPolicy"]);
        if (policy.TextOrEmpty.Length > 0 && !backup["barmanObjectStore"].Exists)
            context.Report(policy, $"backup.retentionPolicy is {policy.Shown()} without backup.barmanObjectStore; nothing will delete old backups");
    }
}
