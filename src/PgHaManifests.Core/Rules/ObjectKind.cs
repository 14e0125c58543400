namespace PgHaManifests.Core.Rules;

/// <summary>A kind of object, whatever the version of its API.</summary>
internal readonly record struct ObjectKind(string Group, string Kind);

/// <summary>The kinds that rules look at.</summary>
internal static class ObjectKinds
{
    private const string Operator = "postgresql.cnpg.io";

    public static readonly ObjectKind Cluster = new(Operator, "Cluster");
    public static readonly ObjectKind Backup = new(Operator, "Backup");
    public static readonly ObjectKind ScheduledBackup = new(Operator, "ScheduledBackup");
    public static readonly ObjectKind Pooler = new(Operator, "Pooler");
    public static readonly ObjectKind Database = new(Operator, "Database");
    public static readonly ObjectKind DatabaseRole = new(Operator, "DatabaseRole");
    public static readonly ObjectKind Publication = new(Operator, "Publication");
    public static readonly ObjectKind Subscription = new(Operator, "Subscription");
    public static readonly ObjectKind ImageCatalog = new(Operator, "ImageCatalog");
    public static readonly ObjectKind ClusterImageCatalog = new(Operator, "ClusterImageCatalog");
    public static readonly ObjectKind ObjectStore = new("barmancloud.cnpg.io", "ObjectStore");

    public static readonly ObjectKind PodMonitor = new("monitoring.coreos.com", "PodMonitor");
    public static readonly ObjectKind AzurePodMonitor = new("azmonitoring.coreos.com", "PodMonitor");
    public static readonly ObjectKind ExternalSecret = new("external-secrets.io", "ExternalSecret");
    public static readonly ObjectKind SecretStore = new("external-secrets.io", "SecretStore");

    public static readonly ObjectKind ConfigMap = new("", "ConfigMap");
    public static readonly ObjectKind Namespace = new("", "Namespace");
    public static readonly ObjectKind Secret = new("", "Secret");
    public static readonly ObjectKind Service = new("", "Service");
    public static readonly ObjectKind ServiceAccount = new("", "ServiceAccount");
    public static readonly ObjectKind Deployment = new("apps", "Deployment");
    public static readonly ObjectKind HorizontalPodAutoscaler = new("autoscaling", "HorizontalPodAutoscaler");
    public static readonly ObjectKind VerticalPodAutoscaler = new("autoscaling.k8s.io", "VerticalPodAutoscaler");
    public static readonly ObjectKind NetworkPolicy = new("networking.k8s.io", "NetworkPolicy");
    public static readonly ObjectKind RoleBinding = new("rbac.authorization.k8s.io", "RoleBinding");
    public static readonly ObjectKind StorageClass = new("storage.k8s.io", "StorageClass");
    public static readonly ObjectKind VolumeSnapshotClass = new("snapshot.storage.k8s.io", "VolumeSnapshotClass");
}
