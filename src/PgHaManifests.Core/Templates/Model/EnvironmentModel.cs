using PgHaManifests.Core.Settings;
using PgHaManifests.Core.Settings.Model;

namespace PgHaManifests.Core.Templates.Model;

/// <summary>What every template of an environment sees: <c>environment</c>, <c>azure</c>, <c>operators</c>, <c>gitops</c>, <c>monitoring</c> and the collections that are scopes.</summary>
internal static class EnvironmentModel
{
    public static ModelMapping Build(EnvironmentSettings settings) =>
        new RecordModel(settings.Origin)
            .Add("environment", Environment(settings))
            .Add("azure", settings.Azure, AzureModel.Build)
            .Add("operators", settings.Operators, operators => OperatorModel.Build(settings, operators))
            .Add("gitops", GitopsModel.Build(settings))
            .Add("monitoring", settings.Monitoring, Monitoring)
            .Add("alerting", settings.Alerting, AlertModel.Build)
            .Add("alertGuides", settings.AlertGuides, AlertModel.Guide)
            .Add("deployment", settings.Deployment, deployment => DeploymentModel.Build(settings, deployment))
            .Add("dashboard", settings.Dashboard, Dashboard)
            .Add("secrets", settings.SecretTargets, SecretsModel.Needed)
            .Add("platform", PlatformModel.Build(settings))
            .AddInstalls(settings.Operators)
            .AddCollections(settings.Platform)
            .AddScope("secretStores", "secretStore", SecretsModel.Stores(settings), store => store.Name, SecretsModel.Store)
            .AddScope("externalSecrets", "externalSecret", SecretsModel.External(settings), SecretsModel.Key, SecretsModel.Target)
            .AddScope("clusters", "cluster", settings.Clusters, ClusterModel.Build)
            .Add(GitopsModel.Syncs, Node.Collection("sync", []))
            .Build();

    private static ModelMapping Environment(EnvironmentSettings settings) =>
        new RecordModel(settings.Origin)
            .Add("name", settings.Name)
            .Add("namespace", settings.Namespace)
            .Add("policy", settings.Policy)
            .Add("networkPolicy", settings.NetworkPolicy)
            .Add("hostEnvironment", settings.HostEnvironment)
            .Add("context", settings.KubectlContext)
            .Add("namesContext", Node.Leaf(settings.Azure?.Aks?.Context is not null, settings.Origin))
            .Add("drawn", Node.Leaf(settings.Clusters is { Count: <= RunbookModel.Drawn }, settings.Origin))
            .Add("bringsSecrets", Node.Leaf(settings.SecretTargets?.Any(target => target.Provider.Value != "existing") == true, settings.Origin))
            .Add("backedUp", Node.Leaf(settings.Clusters?.Any(cluster => cluster.Value.Archive is not null) == true, settings.Origin))
            .Build();

    private static ModelMapping Monitoring(MonitoringSettings monitoring) =>
        new RecordModel(monitoring.Origin)
            .Add("labels", monitoring.Labels)
            .Add("namespace", monitoring.Namespace)
            .Add("prometheus", monitoring.Prometheus)
            .Add("azureManaged", monitoring.AzureManaged)
            .Build();

    private static ModelMapping Dashboard(DashboardSettings dashboard) =>
        new RecordModel(dashboard.Origin)
            .Add("name", dashboard.Name)
            .Add("namespace", dashboard.Namespace)
            .Add("file", dashboard.File)
            .Add("json", dashboard.Json)
            .Add("inConfigMap", dashboard.InConfigMap)
            .Add("inFile", dashboard.InFile)
            .Build();
}
