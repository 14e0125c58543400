using PgHaManifests.Core.Settings.Model;
using PgHaManifests.Core.Settings.Values;

namespace PgHaManifests.Core.Settings.Definition.Keys;

/// <summary>The operators that act on the objects.</summary>
internal static class DeliveryKeys
{
    private static readonly RecordDefinition<OperatorSettings> CloudNativePg = Operator(
        Versions.CloudNativePg, "Release of CloudNativePG, such as 1.30.0; picks APIs and rules, also with install: false.", "cnpg-system");

    private static readonly RecordDefinition<OperatorInstallSettings> Install = new RecordBuilder<OperatorInstallSettings>()
        .Computed("key", r => r.Key, "Key of the operator.")
        .Computed("name", r => r.Name, "Name of the HelmRelease or Application.")
        .Computed("releaseName", r => r.ReleaseName, "Name of the Helm release.")
        .Computed("namespace", r => r.Namespace, "Namespace of the operator.")
        .Computed("chart", r => r.Chart, "Name of the chart.")
        .Computed("chartVersion", r => r.ChartVersion, "Version of the chart.")
        .Computed("repositoryName", r => r.RepositoryName, "Name of the HelmRepository.")
        .Computed("repositoryUrl", r => r.RepositoryUrl, "Address of the chart repository.")
        .Computed("dependsOn", r => r.DependsOn, "Releases that come first.")
        .Computed("wave", r => r.Wave, "Place in Argo CD's order.")
        .BuildComputed();

    public static readonly RecordDefinition<OperatorsSettings> Operators = new RecordBuilder<OperatorsSettings>()
        .Record("cloudNativePg", CloudNativePg, r => r.CloudNativePg, (r, v) => r with { CloudNativePg = v },
            "The CloudNativePG operator.", Is.Required)
        .Record("barmanCloud", Other("cnpg-system"), r => r.BarmanCloud, (r, v) => r with { BarmanCloud = v },
            "The Barman Cloud plugin; required where clusters archive through it.")
        .Record("certManager", Other("cert-manager"), r => r.CertManager, (r, v) => r with { CertManager = v },
            "cert-manager, which the plugin needs.")
        .Record("externalSecrets", Other("external-secrets"), r => r.ExternalSecrets, (r, v) => r with { ExternalSecrets = v },
            "External Secrets Operator; required with secrets.provider externalSecrets.")
        .Record("prometheusStack", Other("monitoring"), r => r.PrometheusStack, (r, v) => r with { PrometheusStack = v },
            "The Prometheus operator.")
        .Computed("features", r => r.Features, "What the CloudNativePG release can do.", PlatformKeys.Features)
        .Computed("installs", r => r.Installs, "Operators that this environment installs.", Install)
        .Build((origin, _) => new OperatorsSettings { Origin = origin });

    private static RecordDefinition<OperatorSettings> Other(string @namespace) =>
        Operator(Versions.Release, "Release of the application, such as 1.21.1; picks APIs, also with install: false.", @namespace);

    private static RecordDefinition<OperatorSettings> Operator(TextType version, string versionDescription, string @namespace) => new RecordBuilder<OperatorSettings>()
        .Leaf("version", version, r => r.Version, (r, v) => r with { Version = v }, versionDescription, Is.Required)
        .Leaf("install", FlagType.Instance, r => r.Install, (r, v) => r with { Install = v },
            "true: installed from its Helm chart by the controller of gitops. false (default): the platform has it already.")
        .Leaf("namespace", KubernetesTexts.Label, r => r.Namespace, (r, v) => r with { Namespace = v },
            $"Namespace that it runs in; {@namespace} by default.")
        .Leaf("chart", Versions.Chart, r => r.Chart, (r, v) => r with { Chart = v },
            "Version of the Helm chart, where none is known for the release or the known one does not do; only with install: true.")
        .Computed("minor", r => r.Minor, "Minor of the release.")
        .Build((origin, _) => new OperatorSettings { Origin = origin });
}
