using System.Collections.Immutable;
using PgHaManifests.Core.Settings.Model;

namespace PgHaManifests.Core.Settings.Derived;

/// <summary>Works out what <c>operators/</c> holds: a release for each operator with <c>install: true</c>.</summary>
internal static class OperatorInstalls
{
    public const string CloudNativePg = "cloudNativePg";
    public const string BarmanCloud = "barmanCloud";
    public const string CertManager = "certManager";
    public const string ExternalSecrets = "externalSecrets";
    public const string PrometheusStack = "prometheusStack";

    /// <summary>Every operator of the environment by its key.</summary>
    public static IEnumerable<(string Key, OperatorSettings Settings)> Of(OperatorsSettings? operators)
    {
        (string Key, OperatorSettings? Settings)[] all =
        [
            (BarmanCloud, operators?.BarmanCloud), (CertManager, operators?.CertManager), (CloudNativePg, operators?.CloudNativePg),
            (ExternalSecrets, operators?.ExternalSecrets), (PrometheusStack, operators?.PrometheusStack),
        ];
        return all.Where(one => one.Settings is not null).Select(one => (one.Key, one.Settings!));
    }

    /// <summary>Empty where another environment's operators serve this one. An operator without a known chart is left out, which is reported.</summary>
    public static SettingsList<OperatorInstallSettings> Installs(EnvironmentSettings environment, bool isHosted)
    {
        var origin = environment.Operators?.Origin ?? environment.Origin;
        if (isHosted)
            return new SettingsList<OperatorInstallSettings>(origin, []);
        var installed = Of(environment.Operators).Where(one => one.Settings.Install?.Value == true).ToDictionary(one => one.Key, one => one.Settings, StringComparer.Ordinal);
        var installs = new List<OperatorInstallSettings>();
        foreach (var (key, settings) in installed.OrderBy(one => one.Key, StringComparer.Ordinal))
        {
            if (Chart(key, settings) is { } chart && settings is { Namespace: { } place, Install: { } install })
                installs.Add(Install(environment, key, chart, place, install, Before(environment, key).Where(installed.ContainsKey)));
        }
        return new SettingsList<OperatorInstallSettings>(origin, installs);
    }

    /// <summary>The chart that brings a release; null where none is known and none is named.</summary>
    public static Setting<string>? Chart(string key, OperatorSettings settings) => settings.Chart
        ?? (settings.Version is { } version && OperatorCatalog.Of(key).Charts.TryGetValue(version.Value, out var known)
            ? Settled.From(known, version, "the chart of that release") : null);

    private static OperatorInstallSettings Install(
        EnvironmentSettings environment, string key, Setting<string> chart, Setting<string> place, Setting<bool> install, IEnumerable<string> before)
    {
        var facts = OperatorCatalog.Of(key);
        return new OperatorInstallSettings
        {
            Origin = install.Origin,
            Key = Settled.From(key, install, "install"),
            Name = Settled.From($"{environment.Name}-{facts.Chart}", environment.Name, "environment, chart"),
            ReleaseName = Settled.From(facts.Chart, install, "the chart's name"),
            Namespace = place,
            Chart = Settled.From(facts.Chart, install, "install"),
            ChartVersion = chart,
            RepositoryName = Settled.From($"{environment.Name}-{Repository(facts)}", environment.Name, "environment, repository"),
            RepositoryUrl = Settled.From(facts.Repository, install, "where the chart lies"),
            DependsOn = new SettingsList<Setting<string>>(install.Origin,
                [.. before.Select(other => Settled.From($"{environment.Name}-{OperatorCatalog.Of(other).Chart}", install, "what it needs"))]),
            Wave = Settled.From(key switch { CloudNativePg => "1", BarmanCloud => "2", _ => "0" }, install, "what it needs comes first"),
        };
    }

    /// <summary>What must be ready first, if it is installed here at all.</summary>
    private static ImmutableArray<string> Before(EnvironmentSettings environment, string key) =>
        key == CloudNativePg && environment.Monitoring?.Prometheus?.Value == true ? [PrometheusStack] : OperatorCatalog.Of(key).Needs;

    /// <summary>A name for a chart repository: that of the first chart from it.</summary>
    private static string Repository(OperatorFacts facts) =>
        OperatorCatalog.All.Where(other => other.Repository == facts.Repository).Select(other => other.Chart).Min(StringComparer.Ordinal)!;
}
