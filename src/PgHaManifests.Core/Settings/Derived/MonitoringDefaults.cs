using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Settings.Model;

namespace PgHaManifests.Core.Settings.Derived;

/// <summary>Fills in who reads the metrics, and from where on alerts fire.</summary>
internal static class MonitoringDefaults
{
    private const string Azure = "azure";
    private const string Prometheus = "prometheus";

    public static MonitoringSettings Fill(MonitoringSettings? monitoring, AzureSettings? azure, Setting<string> policy, Location at)
    {
        monitoring ??= new MonitoringSettings { Origin = Origin.Default(at) };
        var flavours = monitoring.PodMonitor ?? Flavours(azure, policy, at);
        var watched = flavours.Count > 0;
        return monitoring with
        {
            PodMonitor = flavours,
            Namespace = monitoring.Namespace ?? Settled.Default(Holds(flavours, Azure) && !Holds(flavours, Prometheus) ? "kube-system" : "monitoring", at),
            Alerts = monitoring.Alerts ?? Settled.Default(watched, at, watched ? "the metrics are read" : "nobody reads the metrics"),
            Dashboard = monitoring.Dashboard ?? Settled.Default(watched, at, watched ? "the metrics are read" : "nobody reads the metrics"),
            Thresholds = Thresholds(monitoring.Thresholds ?? new ThresholdSettings { Origin = Origin.Default(at) }, at),
            Prometheus = new Setting<bool>(Holds(flavours, Prometheus), Origin.Computed(flavours.Origin.Location, "podMonitor holds prometheus")),
            AzureManaged = new Setting<bool>(Holds(flavours, Azure), Origin.Computed(flavours.Origin.Location, "podMonitor holds azure")),
            Scrapers = Scrapers(monitoring.Namespace, flavours),
        };
    }

    private static SettingsList<Setting<string>> Flavours(AzureSettings? azure, Setting<string> policy, Location at)
    {
        if (policy.Value == Policies.Development)
            return Settled.DefaultList(at, "policy development");
        return azure?.MonitorWorkspaceId is not null
            ? Settled.DefaultList(at, "azure.monitorWorkspaceId is set", Azure) : Settled.DefaultList(at, "policy production", Prometheus);
    }

    private static SettingsList<Setting<string>> Scrapers(Setting<string>? named, SettingsList<Setting<string>> flavours)
    {
        var scrapers = new List<Setting<string>>();
        if (named is not null)
            scrapers.Add(named);
        else if (Holds(flavours, Prometheus))
            scrapers.Add(Settled.Default("monitoring", flavours.Origin.Location, "podMonitor holds prometheus"));
        if (Holds(flavours, Azure) && (named is null || Holds(flavours, Prometheus)))
            scrapers.Add(Settled.Default("kube-system", flavours.Origin.Location, "podMonitor holds azure"));
        return new SettingsList<Setting<string>>(flavours.Origin,
            [.. scrapers.DistinctBy(name => name.Value, StringComparer.Ordinal).OrderBy(name => name.Value, StringComparer.Ordinal)]);
    }

    private static bool Holds(SettingsList<Setting<string>> flavours, string flavour) => flavours.Any(item => item.Value == flavour);

    private static ThresholdSettings Thresholds(ThresholdSettings set, Location at)
    {
        return set with
        {
            ReplicationLag = set.ReplicationLag ?? Is(60),
            ReplicationLagCritical = set.ReplicationLagCritical ?? Is(600),
            Connections = set.Connections ?? Is(80),
            ConnectionsCritical = set.ConnectionsCritical ?? Is(95),
            Disk = set.Disk ?? Is(75),
            DiskCritical = set.DiskCritical ?? Is(90),
            WalVolume = set.WalVolume ?? Is(60),
            WalBacklog = set.WalBacklog ?? Is(64),
            Transaction = set.Transaction ?? Is(1800),
            IdleTransaction = set.IdleTransaction ?? Is(600),
            BlockedBackends = set.BlockedBackends ?? Is(10),
            Deadlocks = set.Deadlocks ?? Is(5),
            XidAgeCritical = set.XidAgeCritical ?? Is(1_000_000_000),
            SlotRetention = set.SlotRetention ?? Is(25),
            PoolerWait = set.PoolerWait ?? Is(5),
            PoolerClients = set.PoolerClients ?? Is(80),
            Certificate = set.Certificate ?? Is(7),
            OperatorErrors = set.OperatorErrors ?? Is(10),
        };

        Setting<int> Is(int value) => Settled.Default(value, at);
    }
}
