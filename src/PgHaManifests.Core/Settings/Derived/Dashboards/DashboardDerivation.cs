using PgHaManifests.Core.Settings.Model;

namespace PgHaManifests.Core.Settings.Derived.Dashboards;

/// <summary>Works out the dashboard of an environment; rows that none of its clusters would fill are left out.</summary>
internal static class DashboardDerivation
{
    /// <summary>Characters that Grafana takes for what identifies a dashboard.</summary>
    private const int UidLimit = 40;

    public static DashboardSettings? Of(EnvironmentSettings environment, Surroundings around)
    {
        if (around.Host is not null || environment is not { Monitoring: { Dashboard: { Value: true } dashboard } monitoring, Namespace: { } place, Clusters: { Count: > 0 } clusters })
            return null;
        string[] namespaces = [.. clusters.Select(entry => entry.Value.Namespace?.Value).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (namespaces.Length == 0)
            return null;
        var name = environment.Name;
        var uid = $"pg-{name.Value}";
        return new DashboardSettings
        {
            Origin = dashboard.Origin,
            Name = Settled.From(name.Value + "-postgres-dashboard", name, "environment, postgres-dashboard"),
            Namespace = place,
            File = Settled.From(name.Value + "-postgresql.json", name, "environment, postgresql"),
            Json = Settled.From(DashboardJson.Write(uid.Length > UidLimit ? uid[..UidLimit] : uid, $"PostgreSQL {name.Value}", namespaces, [.. Rows(environment)]), dashboard),
            InConfigMap = Settled.From(monitoring.Prometheus!.Value, monitoring.Prometheus, "a Grafana in the cluster reads ConfigMaps"),
            InFile = environment.Azure?.Grafana is { Name: { } grafana } ? Settled.From(true, grafana, "azure.grafana is set")
                : Settled.From(monitoring.AzureManaged!.Value, monitoring.AzureManaged, "Azure Managed Grafana is told by az"),
        };
    }

    private static IEnumerable<DashboardRow> Rows(EnvironmentSettings environment)
    {
        var clusters = environment.Clusters!.Select(entry => entry.Value).ToArray();
        yield return DashboardRows.Now;
        if (clusters.Any(cluster => cluster.Instances?.Value > 1))
            yield return DashboardRows.Replication;
        yield return DashboardRows.Load;
        yield return DashboardRows.Space;
        if (clusters.Any(cluster => cluster.Archive is not null))
            yield return DashboardRows.Backup;
        if (clusters.Any(cluster => cluster.Poolers is { Count: > 0 }))
            yield return DashboardRows.Poolers;
        yield return DashboardRows.Operator(environment.Operators?.CloudNativePg?.Namespace?.Value ?? "cnpg-system");
    }
}
