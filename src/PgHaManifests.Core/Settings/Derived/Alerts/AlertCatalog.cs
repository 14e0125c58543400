namespace PgHaManifests.Core.Settings.Derived.Alerts;

/// <summary>Every alert there is.</summary>
internal static class AlertCatalog
{
    /// <summary>Of each cluster.</summary>
    public static readonly AlertSubject[] Cluster =
        [AvailabilityAlerts.Subject, ReplicationAlerts.Subject, SpaceAlerts.Subject, BackupAlerts.Subject, ServerAlerts.Subject];

    /// <summary>Of each pooler of a cluster.</summary>
    public static readonly AlertSubject Pooler = PoolerAlerts.Subject;

    /// <summary>Of each environment that brings its own platform.</summary>
    public static readonly AlertSubject Operators = OperatorAlerts.Subject;

    public static IEnumerable<AlertDefinition> All => Cluster.Append(Pooler).Append(Operators).SelectMany(subject => subject.Alerts);
}
