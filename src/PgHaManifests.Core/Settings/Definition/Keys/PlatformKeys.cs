using PgHaManifests.Core.Settings.Model;

namespace PgHaManifests.Core.Settings.Definition.Keys;

/// <summary>Members of what is only worked out.</summary>
internal static class PlatformKeys
{
    public static readonly RecordDefinition<StorageClassSettings> StorageClass = new RecordBuilder<StorageClassSettings>()
        .Computed("name", r => r.Name, "Name of the StorageClass, which holds its parameters.")
        .Computed("skuName", r => r.SkuName, "Kind of disk.")
        .Computed("cachingMode", r => r.CachingMode, "Host caching of the disk.")
        .Computed("iops", r => r.Iops, "IOPS of a premium-v2 disk.")
        .Computed("mbps", r => r.Mbps, "MB/s of a premium-v2 disk.")
        .BuildComputed();

    public static readonly RecordDefinition<CatalogImageSettings> CatalogImage = new RecordBuilder<CatalogImageSettings>()
        .Computed("major", r => r.Major, "PostgreSQL major.")
        .Computed("image", r => r.Image, "Image of that major.")
        .BuildComputed();

    public static readonly RecordDefinition<PlatformImageCatalogSettings> ImageCatalog = new RecordBuilder<PlatformImageCatalogSettings>()
        .Computed("name", r => r.Name, "Name of the catalog.")
        .Computed("kind", r => r.Kind, "ImageCatalog or ClusterImageCatalog.")
        .Computed("namespace", r => r.Namespace, "Namespace of an ImageCatalog.")
        .Computed("images", r => r.Images, "Images by major.", CatalogImage)
        .BuildComputed();

    public static readonly RecordDefinition<PlatformServiceAccountSettings> ServiceAccount = new RecordBuilder<PlatformServiceAccountSettings>()
        .Computed("name", r => r.Name, "Name of the ServiceAccount.")
        .Computed("namespace", r => r.Namespace, "Namespace of the ServiceAccount.")
        .Computed("clientId", r => r.ClientId, "Client id of the managed identity behind it.")
        .BuildComputed();

    public static readonly RecordDefinition<PlatformSettings> Platform = new RecordBuilder<PlatformSettings>()
        .Computed("namespaces", r => r.Namespaces, "Namespaces that hold clusters.")
        .Computed("storageClasses", r => r.StorageClasses, "StorageClasses that volumes use.", StorageClass)
        .Computed("volumeSnapshotClassName", r => r.VolumeSnapshotClassName, "Name of the VolumeSnapshotClass.")
        .Computed("priorityClassName", r => r.PriorityClassName, "Name of the PriorityClass.")
        .Computed("imageCatalogs", r => r.ImageCatalogs, "Image catalogs of all clusters.", ImageCatalog)
        .Computed("serviceAccounts", r => r.ServiceAccounts, "ServiceAccounts of the environment.", ServiceAccount)
        .BuildComputed();

    public static readonly RecordDefinition<FederatedCredentialSettings> FederatedCredential = new RecordBuilder<FederatedCredentialSettings>()
        .Computed("name", r => r.Name, "Name of the credential.")
        .Computed("subject", r => r.Subject, "ServiceAccount that it is for.")
        .Computed("spare", r => r.Spare, "For a cluster that is restored one day.")
        .BuildComputed();

    public static readonly RecordDefinition<DeploymentSettings> Deployment = new RecordBuilder<DeploymentSettings>()
        .Computed("tokenAudience", r => r.TokenAudience, "Audience of the tokens that pods exchange.")
        .Computed("identityCredentials", r => r.IdentityCredentials, "Credentials of the identity that writes backups.", FederatedCredential)
        .Computed("secretsCredentials", r => r.SecretsCredentials, "Credentials of the identity that reads secrets.", FederatedCredential)
        .BuildComputed();

    public static readonly RecordDefinition<SecretTargetSettings> SecretTarget = new RecordBuilder<SecretTargetSettings>()
        .Computed("name", r => r.Name, "Name of the Secret.")
        .Computed("namespace", r => r.Namespace, "Namespace of the Secret.")
        .Computed("provider", r => r.Provider, "Where the Secret comes from.")
        .Computed("keyVaultSecret", r => r.KeyVaultSecret, "Name of the secret in Key Vault.")
        .Computed("username", r => r.Username, "Role that the password belongs to.")
        .Computed("file", r => r.File, "Encrypted file.")
        .Computed("storeName", r => r.StoreName, "Name of the SecretStore.")
        .BuildComputed();

    public static readonly RecordDefinition<OperatorFeatures> Features = new RecordBuilder<OperatorFeatures>()
        .Computed("databaseRole", r => r.DatabaseRole, "The operator has DatabaseRole objects.")
        .Computed("serviceAccountName", r => r.ServiceAccountName, "The operator takes serviceAccountName.")
        .Computed("poolerImage", r => r.PoolerImage, "The operator takes pgbouncer.image.")
        .Computed("inTreeBarman", r => r.InTreeBarman, "The operator takes backup.barmanObjectStore.")
        .BuildComputed();

    public static readonly RecordDefinition<ClusterIdentitySettings> ClusterIdentity = new RecordBuilder<ClusterIdentitySettings>()
        .Computed("serviceAccountName", r => r.ServiceAccountName, "ServiceAccount of the pods.")
        .Computed("clientId", r => r.ClientId, "Client id of the managed identity behind it.")
        .Computed("shared", r => r.Shared, "One ServiceAccount for all clusters.")
        .Computed("roleBindingName", r => r.RoleBindingName, "RoleBinding for the shared ServiceAccount.")
        .Computed("roleName", r => r.RoleName, "Role that the plugin makes.")
        .BuildComputed();

    public static readonly RecordDefinition<ClusterMonitorsSettings> Monitors = new RecordBuilder<ClusterMonitorsSettings>()
        .Computed("name", r => r.Name, "Name of the PodMonitor of the instances.")
        .Computed("poolersName", r => r.PoolersName, "Name of the PodMonitor of the poolers.")
        .Computed("prometheus", r => r.Prometheus, "A PodMonitor for the Prometheus operator.")
        .Computed("azureManaged", r => r.AzureManaged, "A PodMonitor for Azure managed Prometheus.")
        .Computed("labels", r => r.Labels, "Labels of the monitors.")
        .BuildComputed();

    public static readonly RecordDefinition<ArchiveSettings> Archive = new RecordBuilder<ArchiveSettings>()
        .Computed("storeName", r => r.StoreName, "Name of the ObjectStore.")
        .Computed("makesStore", r => r.MakesStore, "The ObjectStore is generated.")
        .Computed("destinationPath", r => r.DestinationPath, "URL of container and path.")
        .Computed("serverName", r => r.ServerName, "Server name in the archive.")
        .Computed("retention", r => r.Retention, "How long backups are kept.")
        .Computed("inTree", r => r.InTree, "Through barmanObjectStore of the Cluster.")
        .BuildComputed();

    public static readonly RecordDefinition<ScheduledBackupSettings> ScheduledBackup = new RecordBuilder<ScheduledBackupSettings>()
        .Computed("key", r => r.Key, "Key of the schedule.")
        .Computed("name", r => r.Name, "Name of the ScheduledBackup.")
        .Computed("schedule", r => r.Schedule, "Six-field cron.")
        .Computed("method", r => r.Method, "plugin, barmanObjectStore or volumeSnapshot.")
        .Computed("immediate", r => r.Immediate, "A first backup at once.")
        .Computed("ownerReference", r => r.OwnerReference, "What deletes the backups with it.")
        .Computed("target", r => r.Target, "prefer-standby or primary.")
        .BuildComputed();

    public static readonly RecordDefinition<ExternalClusterSettings> ExternalCluster = new RecordBuilder<ExternalClusterSettings>()
        .Computed("name", r => r.Name, "Name of the external cluster.")
        .Computed("archive", r => r.Archive, "The archive to read.", Archive)
        .Computed("connection", r => r.Connection, "Connection parameters.")
        .Computed("password", r => r.Password, "Secret with the password.", DatabaseKeys.SecretKey)
        .Computed("sslRootCert", r => r.SslRootCert, "Secret with the certificate authority.", DatabaseKeys.SecretKey)
        .Computed("sslCert", r => r.SslCert, "Secret with the client's certificate.", DatabaseKeys.SecretKey)
        .Computed("sslKey", r => r.SslKey, "Secret with the client's key.", DatabaseKeys.SecretKey)
        .BuildComputed();
}
