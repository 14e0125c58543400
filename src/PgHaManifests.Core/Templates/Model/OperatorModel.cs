using PgHaManifests.Core.Settings;
using PgHaManifests.Core.Settings.Derived;
using PgHaManifests.Core.Settings.Model;

namespace PgHaManifests.Core.Templates.Model;

/// <summary>What templates see as <c>operators</c>, and the collections of what installs them.</summary>
internal static class OperatorModel
{
    public static ModelMapping Build(EnvironmentSettings settings, OperatorsSettings operators) =>
        new RecordModel(operators.Origin)
            .Add("cloudNativePg", operators.CloudNativePg, one => Operator(one, IsInstalled(operators, OperatorInstalls.CloudNativePg)))
            .Add("barmanCloud", operators.BarmanCloud, one => Operator(one, IsInstalled(operators, OperatorInstalls.BarmanCloud)))
            .Add("certManager", operators.CertManager, one => Operator(one, IsInstalled(operators, OperatorInstalls.CertManager)))
            .Add("externalSecrets", operators.ExternalSecrets, one => Operator(one, IsInstalled(operators, OperatorInstalls.ExternalSecrets)))
            .Add("prometheusStack", operators.PrometheusStack, one => Operator(one, IsInstalled(operators, OperatorInstalls.PrometheusStack)))
            .Add("azureMonitored", Node.Leaf(
                IsInstalled(operators, OperatorInstalls.CloudNativePg) && settings.Monitoring?.AzureManaged?.Value == true, operators.Origin))
            .Add("features", operators.Features, Features)
            .Build();

    public static RecordModel AddInstalls(this RecordModel root, OperatorsSettings? operators)
    {
        var installs = operators?.Installs;
        return root
            .AddScope("installs", "install", installs, install => install.Chart.Value, Install)
            .AddScope("chartRepositories", "repository", Distinct(installs, install => install.RepositoryUrl.Value), RepositoryKey, Repository)
            .AddScope("operatorNamespaces", "namespace", Distinct(installs, install => install.Namespace.Value), install => install.Namespace.Value,
                install => Node.Mapping(new ModelEntry("name", Node.Leaf(install.Namespace))));
    }

    private static SettingsList<OperatorInstallSettings>? Distinct(SettingsList<OperatorInstallSettings>? installs, Func<OperatorInstallSettings, string> by) =>
        installs is null ? null : new SettingsList<OperatorInstallSettings>(installs.Origin, [.. installs.DistinctBy(by, StringComparer.Ordinal)]);

    private static bool IsInstalled(OperatorsSettings operators, string key) => operators.Installs?.Any(install => install.Key.Value == key) == true;

    private static ModelMapping Operator(OperatorSettings settings, bool installed) =>
        new RecordModel(settings.Origin)
            .Add("version", settings.Version)
            .Add("minor", settings.Minor)
            .Add("namespace", settings.Namespace)
            .Add("installed", Node.Leaf(installed, settings.Install?.Origin ?? settings.Origin))
            .Build();

    private static ModelMapping Features(OperatorFeatures features) =>
        new RecordModel(features.Origin)
            .Add("databaseRole", features.DatabaseRole)
            .Add("serviceAccountName", features.ServiceAccountName)
            .Add("poolerImage", features.PoolerImage)
            .Add("inTreeBarman", features.InTreeBarman)
            .Build();

    private static ModelMapping Install(OperatorInstallSettings install) =>
        new RecordModel(install.Origin)
            .Add("key", install.Key)
            .Add("name", install.Name)
            .Add("releaseName", install.ReleaseName)
            .Add("namespace", install.Namespace)
            .Add("chart", install.Chart)
            .Add("chartVersion", install.ChartVersion)
            .Add("repositoryName", install.RepositoryName)
            .Add("repositoryUrl", install.RepositoryUrl)
            .Add("dependsOn", install.DependsOn)
            .Add("wave", install.Wave)
            .Build();

    /// <summary>The repository's name without the environment's in front.</summary>
    private static string RepositoryKey(OperatorInstallSettings install) => install.RepositoryName.Value[(install.Name.Value.Length - install.Chart.Value.Length)..];

    private static ModelMapping Repository(OperatorInstallSettings install) =>
        new RecordModel(install.Origin)
            .Add("name", install.RepositoryName)
            .Add("url", install.RepositoryUrl)
            .Build();
}
