using PgHaManifests.Core.Settings.Model;

namespace PgHaManifests.Core.Settings.Derived.Alerts;

/// <summary>What the runbook says of the alerts that an environment may raise.</summary>
internal static class AlertGuides
{
    /// <summary>Anchor of the section of that title, as Git hosts make it.</summary>
    public static string Anchor(string name) => name.ToLowerInvariant();

    /// <summary>
    /// Where its section is read: in the repository that is synced, as Azure DevOps or as GitHub and its like link to a file; else the path of
    /// the file.
    /// </summary>
    public static string Url(EnvironmentSettings environment, string name)
    {
        var file = $"{environment.Gitops?.Path?.Value ?? "output/" + environment.Name.Value}/RUNBOOK.md";
        if (environment.Gitops is not { Repository.Value: { } repository } gitops || !Uri.TryCreate(repository, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttps)
            return $"{file}#{Anchor(name)}";
        var page = repository.TrimEnd('/');
        page = page.EndsWith(".git", StringComparison.Ordinal) ? page[..^4] : page;
        if (address.Host == "dev.azure.com" || address.Host.EndsWith(".visualstudio.com", StringComparison.Ordinal))
        {
            var version = gitops.Commit is { } commit ? "GC" + commit.Value : gitops.Tag is { } tag ? "GT" + tag.Value : "GB" + (gitops.Branch?.Value ?? "main");
            return $"{page}?path=/{file}&version={version}&_a=preview&anchor={Anchor(name)}";
        }
        return $"{page}/blob/{gitops.Commit?.Value ?? gitops.Tag?.Value ?? gitops.Branch?.Value ?? "main"}/{file}#{Anchor(name)}";
    }

    /// <summary>In the order of the catalogue, each once however many clusters have it.</summary>
    public static SettingsList<AlertGuideSettings> Of(EnvironmentSettings environment)
    {
        var origin = environment.Monitoring!.Alerts!.Origin;
        var clusters = environment.Clusters?.Select(entry => entry.Value).Where(cluster => cluster.Alerting is not null).ToArray() ?? [];
        var byCluster = clusters.ToDictionary(cluster => cluster.Name.Value, cluster => Names(cluster.Alerting!), StringComparer.Ordinal);
        var shared = environment.Alerting is { } alerting ? Names(alerting) : [];
        var guides = new List<AlertGuideSettings>();
        foreach (var alert in AlertCatalog.All)
        {
            var having = clusters.Where(cluster => byCluster[cluster.Name.Value].Contains(alert.Name)).Select(cluster => cluster.Name).ToArray();
            if (having.Length > 0 || shared.Contains(alert.Name))
                guides.Add(Guide(alert, having, origin));
        }
        return new SettingsList<AlertGuideSettings>(origin, guides);
    }

    private static HashSet<string> Names(AlertingSettings alerting) =>
        alerting.Groups.SelectMany(group => group.Alerts).Select(alert => alert.Name.Value).ToHashSet(StringComparer.Ordinal);

    private static AlertGuideSettings Guide(AlertDefinition alert, Setting<string>[] clusters, Origin origin)
    {
        var from = Origin.Computed(origin.Location);
        return new AlertGuideSettings
        {
            Origin = from,
            Name = new Setting<string>(alert.Name, from),
            Severity = new Setting<string>(alert.Severity, from),
            Meaning = new Setting<string>(alert.Meaning, from),
            Steps = new SettingsList<Setting<string>>(from, [.. alert.Steps.Select(step => new Setting<string>(step, from))]),
            Clusters = new SettingsList<Setting<string>>(from, clusters),
        };
    }
}
