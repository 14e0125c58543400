using PgHaManifests.Core.Settings;
using PgHaManifests.Core.Settings.Derived;
using PgHaManifests.Core.Settings.Model;

namespace PgHaManifests.Core.Templates.Model;

/// <summary>What templates see as <c>gitops</c>, and the sync objects, one for each folder that holds something.</summary>
internal static class GitopsModel
{
    private const string Operators = "operators";
    private const string Secrets = "secrets";
    private const string Extra = "extra";
    private const string Clusters = "clusters";

    /// <summary>Name of the collection of sync objects.</summary>
    public const string Syncs = "syncs";

    /// <summary><c>gitops.flux</c> and <c>gitops.argocd</c> are both false without a controller.</summary>
    public static ModelMapping Build(EnvironmentSettings settings)
    {
        var (gitops, sync) = (settings.Gitops, settings.Gitops?.Sync);
        if (gitops is null || sync is null)
        {
            var off = gitops?.Controller?.Origin ?? settings.Origin;
            return new RecordModel(off).Add("flux", Node.Leaf(false, off)).Add("argocd", Node.Leaf(false, off)).Add("makesNamespace", Node.Leaf(false, off))
                .Add("makesServiceAccount", Node.Leaf(false, off)).Add("fluxGit", Node.Leaf(false, off)).Add("fluxOci", Node.Leaf(false, off)).Build();
        }
        var isGit = gitops.Oci is null;
        return new RecordModel(gitops.Origin)
            .Add("flux", sync.Flux)
            .Add("argocd", sync.Argocd)
            .Add("fluxGit", Node.Leaf(sync.Flux.Value && isGit, sync.Url.Origin))
            .Add("fluxOci", Node.Leaf(sync.Flux.Value && !isGit, sync.Url.Origin))
            .Add("makesNamespace", sync.MakesNamespace)
            .Add("makesServiceAccount", sync.MakesServiceAccount)
            .Add("roleBindingName", sync.RoleBindingName)
            .Add("name", sync.Name)
            .Add("namespace", gitops.Namespace)
            .Add("serviceAccount", gitops.ServiceAccount)
            .Add("sourceKind", sync.SourceKind)
            .Add("url", sync.Url)
            .Add("revision", sync.Revision)
            .Add("branch", gitops.Branch)
            .Add("tag", gitops.Tag)
            .Add("commit", gitops.Commit)
            .Add("provider", gitops.Provider)
            .Add("secretRef", gitops.SecretRef)
            .Add("intervals", gitops.Intervals, Intervals)
            .Add("syncPath", Folder(gitops, "gitops/sync"))
            .Add("suspend", gitops.Suspend)
            .Add("project", gitops.Argocd?.Project)
            .Add("argocdNamespace", gitops.Argocd?.Namespace)
            .Add("decryption", gitops.Decryption, Decryption)
            .Build();
    }

    /// <summary>The environment's model with its sync objects in it.</summary>
    /// <param name="paths">All files of the tree outside <c>gitops/</c>: only what holds something is synced.</param>
    public static ModelMapping WithSyncs(ModelMapping root, EnvironmentSettings settings, IEnumerable<string> paths)
    {
        if (settings.Gitops is not { Sync: not null } gitops)
            return root;
        var folders = paths.Select(path => path.Split('/', 2)[0]).ToHashSet(StringComparer.Ordinal);
        var syncs = Node.Collection("sync", All(settings, gitops, folders));
        var entries = new List<ModelEntry>(root.Entries.Length);
        foreach (var entry in root.Entries)
            entries.Add(entry.Key == Syncs ? entry with { Value = syncs } : entry);
        return Node.MappingFrom(entries, root.Origin);
    }

    private static List<ModelEntry> All(EnvironmentSettings settings, GitopsSettings gitops, HashSet<string> folders)
    {
        var (environment, result) = (settings.Name, new List<ModelEntry>());
        Setting<string>[] before = [];
        var wave = 0;
        foreach (var layer in SyncNames.Layers.Where(layer => layer != Extra))
        {
            if (folders.Contains(layer))
                before = [Add(layer, layer, Settled.From(SyncNames.Layer(environment.Value, layer), environment, "environment, folder"), settings.Namespace, before)];
            wave++;
        }
        var clusters = settings.Clusters is null || !folders.Contains(Clusters) ? [] : settings.Clusters.Select(entry => Add(
            $"cluster-{entry.Name}", $"{Clusters}/{entry.Name}", Settled.From(SyncNames.Cluster(environment.Value, entry.Name.Value), entry.Name, "environment, cluster"),
            entry.Value.Namespace, before)).ToArray();
        wave++;
        if (folders.Contains(Extra))
            Add(Extra, Extra, Settled.From(SyncNames.Layer(environment.Value, Extra), environment, "environment, folder"), settings.Namespace, clusters);
        return result;

        Setting<string> Add(string key, string folder, Setting<string> name, Setting<string>? inside, Setting<string>[] dependsOn)
        {
            var (isCluster, isSops) = (key != folder, folder == Secrets && settings.Secrets?.Provider?.Value == SecretProviders.Sops);
            var timeout = isCluster ? gitops.Intervals?.ClustersTimeout : gitops.Intervals?.OperatorsTimeout;
            result.Add(new ModelEntry(key, new RecordModel(name.Origin)
                .Add("name", name)
                .Add("path", Folder(gitops, folder))
                .Add("namespace", folder == Operators ? gitops.Namespace : inside)
                .Add("dependsOn", Node.List(dependsOn.Select(Node.Leaf), name.Origin))
                .Add("timeout", timeout)
                .Add("isCluster", Node.Leaf(isCluster, name.Origin))
                .Add("decrypted", Node.Leaf(isSops && gitops.Sync!.Flux.Value, name.Origin))
                .Add("plugin", isSops ? gitops.Argocd?.SopsPlugin : null)
                .Add("wave", Node.Leaf(wave.ToString(System.Globalization.CultureInfo.InvariantCulture), name.Origin))
                .Add("automated", Node.Leaf(gitops.Suspend?.Value == false, gitops.Suspend?.Origin ?? name.Origin))
                .Build()));
            return name;
        }
    }

    private static Setting<string>? Folder(GitopsSettings gitops, string folder) =>
        gitops.Path is not { } path ? null : Settled.From(path.Value == "." ? folder : $"{path}/{folder}", path, "the folder inside gitops.path");

    private static ModelMapping Intervals(GitopsIntervalsSettings intervals) =>
        new RecordModel(intervals.Origin)
            .Add("sync", intervals.Sync)
            .Add("retry", intervals.Retry)
            .Add("operatorsTimeout", intervals.OperatorsTimeout)
            .Add("clustersTimeout", intervals.ClustersTimeout)
            .Build();

    private static ModelMapping Decryption(DecryptionSettings decryption) =>
        new RecordModel(decryption.Origin)
            .Add("secretRef", decryption.SecretRef)
            .Add("serviceAccount", decryption.ServiceAccount)
            .Build();
}
