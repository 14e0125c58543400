using System.Globalization;
using PgHaManifests.Core.Yaml;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Generating;

/// <summary>What a controller would do with the committed trees, and those of the environments that use every setting.</summary>
public class SyncObjectsTests
{
    private const string FluxPrune = "kustomize.toolkit.fluxcd.io/prune";
    private const string ArgoOptions = "argocd.argoproj.io/sync-options";

    /// <summary>What must outlive a mistake in Git.</summary>
    private static readonly string[] Guarded =
    [
        "Namespace", "StorageClass", "Cluster", "ObjectStore", "Database", "DatabaseRole", "ScheduledBackup", "ExternalSecret", "SecretStore", "HelmRelease",
        "HelmRepository", "Application", "Kustomization",
    ];

    public static TheoryData<string> Environments() =>
    [
        .. new[] { "output", "tests/cases/generate/everything/output" }
            .SelectMany(output => Directory.GetDirectories(Path.Combine(Repository.Root, output)).Select(folder => $"{output}/{Path.GetFileName(folder)}"))
            .Where(folder => File.Exists(Path.Combine(Repository.Root, folder, "gitops", "bootstrap.yaml"))).Order(StringComparer.Ordinal),
    ];

    [Fact]
    public void Both_controllers_are_used_and_one_environment_has_none()
    {
        Bootstrap("output/prod").Select(found => found.Get("apiVersion").Text()).ShouldContain("kustomize.toolkit.fluxcd.io/v1");
        Bootstrap("output/staging").ShouldHaveSingleItem().Get("kind").Text().ShouldBe("Application");
        Directory.Exists(Path.Combine(Repository.Root, "output", "dev", "gitops")).ShouldBeFalse();
        Environments().Count.ShouldBeGreaterThan(7);
    }

    [Theory]
    [MemberData(nameof(Environments))]
    public void What_holds_data_is_guarded(string environment)
    {
        var isFlux = IsFlux(environment);
        var found = Objects(environment, "*").Where(one => Guarded.Contains(one.Get("kind").Text())).ToList();

        found.ShouldNotBeEmpty();
        found.Where(one => one.Get("metadata", "annotations", isFlux ? FluxPrune : ArgoOptions).Text() != (isFlux ? "disabled" : "Prune=false,Delete=false"))
            .Select(one => $"{one.Get("kind").Text()}/{one.Get("metadata", "name").Text()}").ShouldBeEmpty();
        Objects(environment, "*").Count(one => one.Get("metadata", "annotations", isFlux ? ArgoOptions : FluxPrune) is not null).ShouldBe(0);
    }

    [Fact]
    public void Nothing_is_annotated_without_a_controller() =>
        Objects("output/dev", "*").Count(one => one.Get("metadata", "annotations", FluxPrune) is not null || one.Get("metadata", "annotations", ArgoOptions) is not null).ShouldBe(0);

    [Theory]
    [MemberData(nameof(Environments))]
    public void Each_folder_is_synced_once_and_each_path_is_a_folder(string environment)
    {
        var root = Root(environment);
        var top = FolderOf(root)[..^"gitops/sync".Length];
        var folders = Directory.GetFiles(Path.Combine(Repository.Root, environment), "kustomization.yaml", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Path.Combine(Repository.Root, environment), Path.GetDirectoryName(file)!).Replace('\\', '/'))
            .Where(folder => folder is not ("." or "gitops/sync")).Select(folder => top + folder);

        Syncs(environment).Select(FolderOf).Order(StringComparer.Ordinal).ShouldBe(folders.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Environments))]
    public void Folders_are_synced_in_their_order(string environment)
    {
        var syncs = Syncs(environment).ToDictionary(found => found.Get("metadata", "name").Text()!, StringComparer.Ordinal);
        var ranks = syncs.ToDictionary(sync => sync.Key, sync => Rank(FolderOf(sync.Value)[(FolderOf(Root(environment)).Length - "gitops/sync".Length)..]), StringComparer.Ordinal);
        if (!IsFlux(environment))
        {
            foreach (var (name, sync) in syncs)
                sync.Get("metadata", "annotations", "argocd.argoproj.io/sync-wave").Text().ShouldBe(ranks[name].ToString(CultureInfo.InvariantCulture), name);
            return;
        }
        foreach (var (name, sync) in syncs)
        {
            var before = ranks.Where(rank => rank.Value < ranks[name]).ToList();
            var nearest = before.Count == 0 ? [] : before.Where(rank => rank.Value == before.Max(other => other.Value)).Select(rank => rank.Key);
            sync.Get("spec", "dependsOn").Items().Select(other => other.Get("name").Text()).Order(StringComparer.Ordinal).ShouldBe(nearest.Order(StringComparer.Ordinal), name);
        }
    }

    [Theory]
    [MemberData(nameof(Environments))]
    public void Nothing_refers_into_another_namespace_and_no_object_deletes_what_it_synced(string environment)
    {
        var all = Objects(environment, "gitops").Concat(Bootstrap(environment)).Concat(Objects(environment, "operators")).ToList();
        foreach (var found in all.Where(found => found.Get("kind").Text() is "Kustomization" or "HelmRelease"))
        {
            found.Get("metadata", "namespace").Text().ShouldBe(Root(environment).Get("metadata", "namespace").Text());
            found.Get("spec", "sourceRef", "namespace").ShouldBeNull();
            found.Get("spec", "chart", "spec", "sourceRef", "namespace").ShouldBeNull();
            found.Get("spec", "dependsOn").Items().Count(other => other.Get("namespace") is not null).ShouldBe(0);
            found.Get("spec", "postBuild").ShouldBeNull();
            found.Get("spec", "serviceAccountName").Text().ShouldBe(Root(environment).Get("spec", "serviceAccountName").Text());
            if (found.Get("kind").Text() == "Kustomization")
                found.Get("spec", "deletionPolicy").Text().ShouldBe("Orphan");
        }
        foreach (var found in all.Where(found => found.Get("kind").Text() == "Application"))
        {
            found.Get("metadata", "finalizers").ShouldBeNull();
            found.Get("metadata", "annotations", "argocd.argoproj.io/compare-options").Text().ShouldBe("ServerSideDiff=true");
            found.Get("spec", "syncPolicy", "syncOptions").Items().Select(option => option.Text()).ShouldBe(["ServerSideApply=true", "SkipDryRunOnMissingResource=true"]);
        }
    }

    [Theory]
    [InlineData("output/prod-restore", true)]
    [InlineData("output/prod", false)]
    [InlineData("output/staging", false)]
    [InlineData("tests/cases/generate/everything/output/restore", true)]
    [InlineData("tests/cases/generate/everything/output/shared", true)]
    public void A_recovery_waits_for_a_person(string environment, bool suspended)
    {
        var syncs = Syncs(environment);

        syncs.ShouldNotBeEmpty();
        if (IsFlux(environment))
            syncs.Count(found => found.Get("spec", "suspend").IsTrue()).ShouldBe(suspended ? syncs.Count : 0);
        else
            syncs.Count(found => found.Get("spec", "syncPolicy", "automated") is null).ShouldBe(suspended ? syncs.Count : 0);
        Root(environment).Get("spec", "suspend").ShouldBeNull();
        if (!IsFlux(environment))
            Root(environment).Get("spec", "syncPolicy", "automated").ShouldNotBeNull();
    }

    [Fact]
    public void Bootstrap_comes_in_the_order_in_which_it_can_be_applied()
    {
        Bootstrap("output/prod").Select(found => found.Get("kind").Text()).ShouldBe(["Namespace", "ServiceAccount", "ClusterRoleBinding", "GitRepository", "Kustomization"]);
        // The environment that it recovers from has made the namespace and the account.
        Bootstrap("output/prod-restore").Select(found => found.Get("kind").Text()).ShouldBe(["GitRepository", "Kustomization"]);
    }

    private static int Rank(string folder) => folder switch { "operators" => 0, "platform" => 1, "secrets" => 2, "extra" => 4, _ => 3 };

    private static bool IsFlux(string environment) => Root(environment).Get("kind").Text() == "Kustomization";

    private static YamlNode Root(string environment) => Bootstrap(environment)[^1];

    private static List<YamlNode> Bootstrap(string environment) => Read(Path.Combine(Repository.Root, environment, "gitops", "bootstrap.yaml"));

    private static List<YamlNode> Syncs(string environment) => [.. Objects(environment, "gitops")];

    /// <summary>The objects of a folder, or of all but <c>gitops/bootstrap.yaml</c>; build files are none.</summary>
    private static IEnumerable<YamlNode> Objects(string environment, string folder)
    {
        var root = Path.Combine(Repository.Root, environment, folder == "*" ? "" : folder);
        return !Directory.Exists(root) ? [] : Directory.GetFiles(root, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Where(file => Path.GetFileName(file) is not ("kustomization.yaml" or "bootstrap.yaml" or "argocd-cm.yaml")
                && !Path.GetRelativePath(Path.Combine(Repository.Root, environment), file).StartsWith("extra", StringComparison.Ordinal)).SelectMany(Read);
    }

    private static string FolderOf(YamlNode sync) => (sync.Get("spec", "path") ?? sync.Get("spec", "source", "path")).Text()!;

    private static List<YamlNode> Read(string file) =>
        [.. YamlReader.Read(new YamlSource(file), File.ReadAllText(file)).Select(document => document.Root).OfType<YamlNode>()];
}
