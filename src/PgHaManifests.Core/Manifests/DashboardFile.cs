using System.Text;
using PgHaManifests.Core.Settings.Model;

namespace PgHaManifests.Core.Manifests;

/// <summary>The dashboard as a file of its own, which <c>az grafana dashboard import</c> takes.</summary>
internal static class DashboardFile
{
    public const string Path = "azure/grafana-dashboard.json";

    public static IEnumerable<ManifestFile> Of(EnvironmentSettings settings) => settings.Dashboard is { InFile.Value: true } dashboard
        ? [new ManifestFile { Path = Path, Content = Encoding.UTF8.GetBytes(dashboard.Json.Value), Manifests = [] }] : [];
}
