using PgHaManifests.Core.Settings.Model;
using PgHaManifests.Core.Settings.Values;

namespace PgHaManifests.Core.Settings.Definition.Keys;

internal static class ClusterKeys
{
    private static readonly TextType CatalogKind = Texts.OneOf("ImageCatalog", "ClusterImageCatalog");
    private static readonly IntegerType Seconds = IntegerType.Between(0, 2147483647, "seconds");

    private static readonly RecordDefinition<ImageCatalogReferenceSettings> CatalogReference = new RecordBuilder<ImageCatalogReferenceSettings>()
        .Leaf("name", KubernetesTexts.Name, r => r.Name, (r, v) => r with { Name = v }, "Name of the catalog.", Is.Required)
        .Leaf("kind", CatalogKind, r => r.Kind, (r, v) => r with { Kind = v }, "ImageCatalog (default) or ClusterImageCatalog.")
        .Leaf("major", IntegerType.Between(PostgresTexts.OldestMajor, PostgresTexts.NewestMajor), r => r.Major, (r, v) => r with { Major = v },
            "PostgreSQL major.", Is.Required)
        .Build((origin, _) => new ImageCatalogReferenceSettings { Origin = origin });

    private static readonly RecordDefinition<PostgresSettings> Postgres = new RecordBuilder<PostgresSettings>()
        .Leaf("version", PostgresTexts.Version, r => r.Version, (r, v) => r with { Version = v },
            "PostgreSQL release, major and minor, such as \"18.4\"; or image, or imageCatalog.")
        .Leaf("flavour", PostgresTexts.Flavour, r => r.Flavour, (r, v) => r with { Flavour = v },
            "Flavour of the image with version: minimal, standard (default) or system; standard-bookworm picks another Debian release than trixie.")
        .Leaf("image", PostgresTexts.Image, r => r.Image, (r, v) => r with { Image = v },
            "Image with a tag that starts with the version, instead of version.")
        .Record("imageCatalog", CatalogReference, r => r.ImageCatalog, (r, v) => r with { ImageCatalog = v },
            "Catalog of images, instead of version.")
        .Leaf("tuning", Texts.OneOf("auto", "off"), r => r.Tuning, (r, v) => r with { Tuning = v },
            "auto (default): parameters that are not set are worked out from resources and WAL volume; or off.")
        .Leaves("parameters", PostgresTexts.ParameterName, PostgresTexts.ParameterValue, r => r.Parameters, (r, v) => r with { Parameters = v },
            "PostgreSQL parameters by name.")
        .LeafList("hba", PostgresTexts.HbaLine, r => r.Hba, (r, v) => r with { Hba = v },
            "Lines of pg_hba.conf; they stand before those that enforce TLS.")
        .Leaf("tls", Texts.OneOf("required", "optional"), r => r.Tls, (r, v) => r with { Tls = v },
            "required (default): connections without TLS are refused; or optional.")
        .Computed("major", r => r.Major, "PostgreSQL major.")
        .Build((origin, _) => new PostgresSettings { Origin = origin });

    private static readonly RecordDefinition<ResourcesSettings> Resources = new RecordBuilder<ResourcesSettings>()
        .Leaf("cpu", KubernetesTexts.Cpu, r => r.Cpu, (r, v) => r with { Cpu = v },
            "CPU of each instance, such as \"2\"; request and limit. 2 under policy production, 500m under development.")
        .Leaf("memory", KubernetesTexts.Memory, r => r.Memory, (r, v) => r with { Memory = v },
            "Memory of each instance, such as 8Gi; request and limit. 8Gi under policy production, 1Gi under development.")
        .Computed("cores", r => r.Cores, "Whole cores, at least 1.")
        .Computed("memoryBytes", r => r.MemoryBytes, "Memory in bytes.")
        .Build((origin, _) => new ResourcesSettings { Origin = origin });

    private static readonly RecordDefinition<StorageSettings> Storage = new RecordBuilder<StorageSettings>()
        .Leaf("size", KubernetesTexts.VolumeSize, r => r.Size, (r, v) => r with { Size = v },
            "Size of the volume, such as 64Gi.", Is.Required)
        .Leaf("profile", Texts.OneOf("premium-v2", "premium", "existing"), r => r.Profile, (r, v) => r with { Profile = v },
            "Kind of disk: premium-v2 (default), premium, or existing with storageClass.")
        .Leaf("storageClass", KubernetesTexts.Name, r => r.StorageClass, (r, v) => r with { StorageClass = v },
            "Existing StorageClass; only with profile existing.")
        .Leaf("iops", IntegerType.Between(3000, 80000), r => r.Iops, (r, v) => r with { Iops = v },
            "IOPS of a premium-v2 disk; 3000 by default.")
        .Leaf("mbps", IntegerType.Between(125, 2000, "MB/s"), r => r.Mbps, (r, v) => r with { Mbps = v },
            "MB/s of a premium-v2 disk; 125 by default.")
        .Computed("sizeBytes", r => r.SizeBytes, "Size in bytes.")
        .Build((origin, _) => new StorageSettings { Origin = origin });

    private static readonly RecordDefinition<SynchronousSettings> Synchronous = new RecordBuilder<SynchronousSettings>()
        .Leaf("enabled", FlagType.Instance, r => r.Enabled, (r, v) => r with { Enabled = v },
            "false: asynchronous replication. true by default under policy production with two instances or more.")
        .Leaf("method", Texts.OneOf("any", "first"), r => r.Method, (r, v) => r with { Method = v }, "any (default) or first.")
        .Leaf("number", IntegerType.Between(1, 100), r => r.Number, (r, v) => r with { Number = v },
            "Standbys that must confirm a commit; 1 by default, less than instances.")
        .Leaf("dataDurability", Texts.OneOf("required", "preferred"), r => r.DataDurability, (r, v) => r with { DataDurability = v },
            "required (default): commits wait for the standbys; or preferred.")
        .Leaf("failoverQuorum", FlagType.Instance, r => r.FailoverQuorum, (r, v) => r with { FailoverQuorum = v },
            "true (default): no failover that could lose a confirmed commit.")
        .Leaf("maxStandbyNamesFromCluster", IntegerType.Between(0, 100), r => r.MaxStandbyNamesFromCluster, (r, v) => r with { MaxStandbyNamesFromCluster = v },
            "Most standbys of the cluster to name; all by default.")
        .Build((origin, _) => new SynchronousSettings { Origin = origin });

    private static readonly RecordDefinition<ReplicationSettings> Replication = new RecordBuilder<ReplicationSettings>()
        .Record("synchronous", Synchronous, r => r.Synchronous, (r, v) => r with { Synchronous = v }, "Synchronous replication.")
        .Leaf("highAvailabilitySlots", FlagType.Instance, r => r.HighAvailabilitySlots, (r, v) => r with { HighAvailabilitySlots = v },
            "Replication slots for standbys; true by default.")
        .Leaf("slotUpdateInterval", IntegerType.Between(1, 86400, "seconds"), r => r.SlotUpdateInterval, (r, v) => r with { SlotUpdateInterval = v },
            "Seconds between updates of the standbys' slots; 30 by default.")
        .Build((origin, _) => new ReplicationSettings { Origin = origin });

    private static readonly RecordDefinition<TablespaceSettings> Tablespace = new RecordBuilder<TablespaceSettings>()
        .Computed("name", r => r.Name, "Name of the tablespace.")
        .Record("storage", Storage, r => r.Storage, (r, v) => r with { Storage = v }, "Its volume.", Is.Required)
        .Leaf("owner", PostgresTexts.Identifier, r => r.Owner, (r, v) => r with { Owner = v }, "Role that owns it.")
        .Leaf("temporary", FlagType.Instance, r => r.Temporary, (r, v) => r with { Temporary = v },
            "For temporary objects; false by default.")
        .Build((origin, name) => new TablespaceSettings { Origin = origin, Name = name! });

    private static readonly RecordDefinition<ImageCatalogSettings> ImageCatalog = new RecordBuilder<ImageCatalogSettings>()
        .Leaf("kind", CatalogKind, r => r.Kind, (r, v) => r with { Kind = v }, "ImageCatalog (default) or ClusterImageCatalog.")
        .Leaves("images", PostgresTexts.Major, PostgresTexts.AnyImage, r => r.Images, (r, v) => r with { Images = v },
            "Image by PostgreSQL major: \"18\": ghcr.io/….", Is.Required)
        .Build((origin, _) => new ImageCatalogSettings { Origin = origin });

    private static readonly RecordDefinition<PlacementSettings> Placement = new RecordBuilder<PlacementSettings>()
        .Leaf("hostAntiAffinity", Texts.OneOf("required", "preferred"), r => r.HostAntiAffinity, (r, v) => r with { HostAntiAffinity = v },
            "Instances on different hosts: required (policy production) or preferred (development).")
        .Leaf("zoneSpread", Texts.OneOf("DoNotSchedule", "ScheduleAnyway"), r => r.ZoneSpread, (r, v) => r with { ZoneSpread = v },
            "Instances in different zones: DoNotSchedule (policy production) or ScheduleAnyway (development).")
        .Leaves("nodeSelector", KubernetesTexts.LabelKey, KubernetesTexts.LabelValue, r => r.NodeSelector, (r, v) => r with { NodeSelector = v },
            "Labels of nodes; those of azure.aks.postgresPool by default.")
        .RecordList("tolerations", AzureKeys.Toleration, r => r.Tolerations, (r, v) => r with { Tolerations = v },
            "Taints to tolerate; those of azure.aks.postgresPool by default.")
        .Leaf("priorityClass", KubernetesTexts.Name, r => r.PriorityClass, (r, v) => r with { PriorityClass = v },
            "PriorityClass of the pods; the environment's own by default.")
        .Computed("minDomains", r => r.MinDomains, "Zones that must be there.")
        .Build((origin, _) => new PlacementSettings { Origin = origin });

    private static readonly RecordDefinition<MetadataSettings> Metadata = new RecordBuilder<MetadataSettings>()
        .Leaves("labels", KubernetesTexts.LabelKey, KubernetesTexts.LabelValue, r => r.Labels, (r, v) => r with { Labels = v }, "Labels.")
        .Leaves("annotations", KubernetesTexts.LabelKey, KubernetesTexts.AnnotationValue, r => r.Annotations, (r, v) => r with { Annotations = v },
            "Annotations.")
        .Build((origin, _) => new MetadataSettings { Origin = origin });

    private static readonly RecordDefinition<LifecycleSettings> Lifecycle = new RecordBuilder<LifecycleSettings>()
        .Leaf("primaryUpdateMethod", Texts.OneOf("switchover", "restart"), r => r.PrimaryUpdateMethod, (r, v) => r with { PrimaryUpdateMethod = v },
            "How the primary is updated: switchover (default) or restart.")
        .Leaf("primaryUpdateStrategy", Texts.OneOf("unsupervised", "supervised"), r => r.PrimaryUpdateStrategy, (r, v) => r with { PrimaryUpdateStrategy = v },
            "unsupervised (default), or supervised: a person starts the primary's update.")
        .Leaf("startDelay", Seconds, r => r.StartDelay, (r, v) => r with { StartDelay = v },
            "Seconds an instance may take to start; 3600 by default.")
        .Leaf("stopDelay", Seconds, r => r.StopDelay, (r, v) => r with { StopDelay = v },
            "Seconds an instance may take to stop; 1800 by default.")
        .Leaf("smartShutdownTimeout", Seconds, r => r.SmartShutdownTimeout, (r, v) => r with { SmartShutdownTimeout = v },
            "Seconds of stopDelay in which sessions may end by themselves; 15 by default.")
        .Leaf("switchoverDelay", Seconds, r => r.SwitchoverDelay, (r, v) => r with { SwitchoverDelay = v },
            "Seconds the old primary may take to archive its WAL in a switchover; 3600 by default.")
        .Build((origin, _) => new LifecycleSettings { Origin = origin });

    public static readonly RecordDefinition<ClusterSettings> Cluster = new RecordBuilder<ClusterSettings>()
        .Computed("name", r => r.Name, "Name of the cluster.")
        .Leaf("namespace", KubernetesTexts.Label, r => r.Namespace, (r, v) => r with { Namespace = v },
            "Namespace of the cluster; the environment's by default.")
        .Leaf("instances", IntegerType.Between(1, 100), r => r.Instances, (r, v) => r with { Instances = v },
            "Number of instances: 3 under policy production, 1 under development and for a recovery.")
        .Record("postgres", Postgres, r => r.Postgres, (r, v) => r with { Postgres = v }, "The server: version, parameters, access.")
        .Record("resources", Resources, r => r.Resources, (r, v) => r with { Resources = v }, "CPU and memory of each instance.")
        .Record("storage", Storage, r => r.Storage, (r, v) => r with { Storage = v }, "The data volume.", Is.Required)
        .Record("walStorage", Storage, r => r.WalStorage, (r, v) => r with { WalStorage = v },
            "The WAL volume; absent: WAL lies on the data volume.")
        .Record("replication", Replication, r => r.Replication, (r, v) => r with { Replication = v }, "How standbys follow.")
        .Record("bootstrap", BootstrapKeys.Bootstrap, r => r.Bootstrap, (r, v) => r with { Bootstrap = v },
            "How the cluster comes to its data.")
        .Record("backup", BackupKeys.Backup, r => r.Backup, (r, v) => r with { Backup = v }, "WAL archive and base backups.")
        .Record("snapshots", BackupKeys.Snapshots, r => r.Snapshots, (r, v) => r with { Snapshots = v }, "Volume snapshots; absent: none.")
        .Records("services", ServiceKeys.SelectorType, ServiceKeys.Service, r => r.Services, (r, v) => r with { Services = v },
            "Load balancers: rw (primary), ro (standbys), r (any).")
        .Records("databases", KubernetesTexts.Key, DatabaseKeys.Database, r => r.Databases, (r, v) => r with { Databases = v },
            "Databases beside the initial one.")
        .Records("roles", KubernetesTexts.Key, DatabaseKeys.Role, r => r.Roles, (r, v) => r with { Roles = v }, "Roles beside the owner.")
        .Records("poolers", KubernetesTexts.Key, ServiceKeys.Pooler, r => r.Poolers, (r, v) => r with { Poolers = v }, "PgBouncers.")
        .Records("publications", KubernetesTexts.Key, DatabaseKeys.Publication, r => r.Publications, (r, v) => r with { Publications = v },
            "Publications of logical replication.")
        .Records("subscriptions", KubernetesTexts.Key, DatabaseKeys.Subscription, r => r.Subscriptions, (r, v) => r with { Subscriptions = v },
            "Subscriptions of logical replication.")
        .Records("tablespaces", PostgresTexts.Tablespace, Tablespace, r => r.Tablespaces, (r, v) => r with { Tablespaces = v },
            "Tablespaces by name, each with a volume.")
        .Records("imageCatalogs", KubernetesTexts.Name, ImageCatalog, r => r.ImageCatalogs, (r, v) => r with { ImageCatalogs = v },
            "Image catalogs to create.")
        .Record("placement", Placement, r => r.Placement, (r, v) => r with { Placement = v }, "Where instances run.")
        .RecordList("clients", NetworkKeys.Client, r => r.Clients, (r, v) => r with { Clients = v },
            "Who may connect with network policies on; absent: every pod of the namespace; []: none.")
        .Record("inheritedMetadata", Metadata, r => r.InheritedMetadata, (r, v) => r with { InheritedMetadata = v },
            "Labels and annotations of everything that the operator makes for the cluster.")
        .Record("lifecycle", Lifecycle, r => r.Lifecycle, (r, v) => r with { Lifecycle = v },
            "How instances are started, stopped and updated.")
        .Add("overrides", new OverridesBinder(), r => r.Overrides, (r, v) => r with { Overrides = v },
            "Patches on the cluster's objects, by file name without .yaml: a merge patch (mapping) or JSON patch operations (list).")
        .Computed("identity", r => r.Identity, "ServiceAccount and managed identity of the pods.", PlatformKeys.ClusterIdentity)
        .Computed("enablePdb", r => r.EnablePdb, "Pod disruption budgets.")
        .Computed("archive", r => r.Archive, "Where WAL and base backups go.", PlatformKeys.Archive)
        .Computed("recoverySource", r => r.RecoverySource, "The archive that a recovery reads.", PlatformKeys.Archive)
        .Computed("externalClusters", r => r.ExternalClusters, "Entries of externalClusters.", PlatformKeys.ExternalCluster)
        .Computed("scheduledBackups", r => r.ScheduledBackups, "ScheduledBackups.", PlatformKeys.ScheduledBackup)
        .Computed("serverAltDnsNames", r => r.ServerAltDnsNames, "Names that the server certificate carries beside the Services' own.")
        .Computed("managedRoles", r => r.ManagedRoles, "Roles for managed.roles.", DatabaseKeys.Role)
        .Computed("databaseRoles", r => r.DatabaseRoles, "Roles for DatabaseRole objects.", DatabaseKeys.Role)
        .Computed("monitors", r => r.Monitors, "PodMonitors of the cluster.", PlatformKeys.Monitors)
        .Computed("alerting", r => r.Alerting, "Alert rules of the cluster.", MonitoringKeys.Alerting)
        .Computed("network", r => r.Network, "Network policies of the cluster.", NetworkKeys.Network)
        .Build((origin, name) => new ClusterSettings { Origin = origin, Name = name ?? new Setting<string>("", origin) });
}
