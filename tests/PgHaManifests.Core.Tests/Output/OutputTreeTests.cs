using System.Text;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Manifests;
using PgHaManifests.Core.Output;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Output;

public sealed class OutputTreeTests
{
    private static readonly (string, string)[] AllLayers =
    [
        ("platform/namespace.yaml", "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: db\n"),
        ("operators/cnpg.yaml", Trees.ConfigMap("operator")),
        ("secrets/app.yaml", Trees.ConfigMap("app")),
        ("extra/admin.yaml", Trees.ConfigMap("one") + "---\n" + Trees.ConfigMap("two")),
        ("clusters/pg-b/cluster.yaml", Trees.ConfigMap("b")),
        ("clusters/pg-a/cluster.yaml", Trees.ConfigMap("a")),
        ("clusters/pg-a/databases/app.yaml", Trees.ConfigMap("a-app")),
        ("gitops/bootstrap.yaml", Trees.ConfigMap("bootstrap")),
        ("gitops/sync/pg-a.yaml", Trees.ConfigMap("sync")),
        ("azure/main.bicep", "param x string\n"),
        ("RUNBOOK.md", "# Runbook\n"),
    ];

    [Fact]
    public void The_environment_lists_its_layers_and_each_cluster()
    {
        var tree = Trees.Tree("prod", AllLayers);

        Text(tree, "kustomization.yaml").ShouldBe(
            """
            apiVersion: kustomize.config.k8s.io/v1beta1
            kind: Kustomization
            resources:
              - platform
              - operators
              - secrets
              - extra
              - clusters/pg-a
              - clusters/pg-b

            """);
        Text(tree, "clusters/pg-a/kustomization.yaml").ShouldEndWith("resources:\n  - cluster.yaml\n  - databases/app.yaml\n");
        Text(tree, "gitops/sync/kustomization.yaml").ShouldEndWith("resources:\n  - pg-a.yaml\n");
    }

    [Fact]
    public void A_layer_that_holds_nothing_has_no_folder_and_is_not_listed()
    {
        var tree = Trees.Tree("dev", ("clusters/pg/cluster.yaml", Trees.ConfigMap("a")));

        tree.Files.Select(file => file.Path).ShouldBe(["clusters/pg/cluster.yaml", "clusters/pg/kustomization.yaml", "kustomization.yaml"]);
        Text(tree, "kustomization.yaml").ShouldEndWith("resources:\n  - clusters/pg\n");
    }

    [Fact]
    public void The_same_files_in_another_order_give_the_same_tree()
    {
        var straight = Trees.Tree(new ManifestSet("prod", [.. AllLayers.Select(file => Trees.File(file.Item1, file.Item2))]));
        var reversed = Trees.Tree(new ManifestSet("prod", [.. AllLayers.Reverse().Select(file => Trees.File(file.Item1, file.Item2))]));

        straight.Files.Select(file => (file.Path, Encoding.UTF8.GetString(file.Content.Span)))
            .ShouldBe(reversed.Files.Select(file => (file.Path, Encoding.UTF8.GetString(file.Content.Span))));
        straight.Files.Select(file => file.Path).ShouldBe(straight.Files.Select(file => file.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Kubectl_builds_the_environment_and_each_cluster_alone()
    {
        using var folder = new TemporaryFolder();
        var names = new[] { "on.yaml", "a b.yaml", "null", "#x.yaml", "ü.yaml", "'q\".yaml", "x?ref=y.yaml", "-.yaml", "sub/{a}.yaml" };
        var odd = names.Select((name, i) => ($"extra/{name}", Trees.ConfigMap($"odd-{i}")));
        var tree = Trees.Tree("prod", [.. AllLayers, .. odd]);
        foreach (var file in tree.Files)
            folder.Write(file.Path, Encoding.UTF8.GetString(file.Content.Span));

        Built(folder.Path).ShouldBe(
            ["db", "operator", "app", "one", "two", "a", "a-app", "b", .. names.Select((_, i) => $"odd-{i}")],
            ignoreOrder: true);
        Built(folder["clusters/pg-a"]).ShouldBe(["a", "a-app"], ignoreOrder: true);
        Built(folder["clusters/pg-b"]).ShouldBe(["b"]);
        Built(folder["gitops/sync"]).ShouldBe(["sync"]);
    }

    [Theory]
    [InlineData("../x.yaml", "PGHA5001")]
    [InlineData("/x.yaml", "PGHA5001")]
    [InlineData("extra//x.yaml", "PGHA5001")]
    [InlineData("extra/../../x.yaml", "PGHA5001")]
    [InlineData("extra/a\\b.yaml", "PGHA5001")]
    [InlineData("extra/a\nb.yaml", "PGHA5001")]
    [InlineData("extra/a:b.yaml", "PGHA5001")]
    [InlineData("extra/.pgha-files", "PGHA5001")]
    [InlineData("extra/kustomization.yaml", "PGHA5001")]
    [InlineData("extra/sub/Kustomization", "PGHA5001")]
    [InlineData("clusters/loose.yaml", "PGHA5003")]
    [InlineData("somewhere/x.yaml", "PGHA5003")]
    [InlineData("x.yaml", "PGHA5003")]
    public void A_path_that_the_tree_cannot_hold_is_refused(string path, string code) =>
        Refused([("platform/ok.yaml", Trees.ConfigMap("ok")), (path, Trees.ConfigMap("x"))]).ShouldBe([code]);

    [Fact]
    public void A_path_that_is_not_Unicode_text_is_refused() =>
        Refused([("platform/ok.yaml", Trees.ConfigMap("ok")), ("extra/\ud800.yaml", Trees.ConfigMap("x"))]).ShouldBe(["PGHA5001"]);

    [Theory]
    [InlineData("extra/a.yaml", "extra/A.yaml", "letter case")]
    [InlineData("extra/a.yaml", "extra/a.yaml", "produced twice")]
    [InlineData("extra/sub/a.yaml", "extra/Sub/b.yaml", "letter case")]
    [InlineData("extra/a.yaml", "extra/a.yaml/b.yaml", "folder where the other is a file")]
    public void Two_paths_that_cannot_stand_side_by_side_are_refused(string first, string second, string reason)
    {
        var diagnostics = new DiagnosticBag();
        OutputTree.From(Trees.Set("prod", (first, Trees.ConfigMap("a")), (second, Trees.ConfigMap("b"))), diagnostics).ShouldBeNull();

        var found = diagnostics.Diagnostics.ShouldHaveSingleItem();
        found.Code.ShouldBe("PGHA5002");
        found.Message.ShouldContain(reason);
    }

    [Fact]
    public void A_file_of_two_objects_is_refused_unless_it_is_the_users() =>
        Refused([("platform/two.yaml", Trees.ConfigMap("a") + "---\n" + Trees.ConfigMap("b"))]).ShouldBe(["PGHA5004"]);

    [Fact]
    public void A_generated_file_without_an_object_is_refused() =>
        Refused([("platform/none.yaml", "# nothing\n"), ("platform/ok.yaml", Trees.ConfigMap("ok"))]).ShouldBe(["PGHA5004"]);

    [Fact]
    public void An_environment_without_objects_is_refused() =>
        Refused([("RUNBOOK.md", "# Runbook\n")]).ShouldBe(["PGHA5005"]);

    [Theory]
    [InlineData("1", "1")]
    [InlineData("1.5", "1.5")]
    [InlineData("true", "true")]
    [InlineData("2026-01-02", "2026-01-02")]
    public void A_key_that_kustomize_cannot_build_is_refused(string key, string named)
    {
        var text = Trees.ConfigMap("a") + $"  {key}: x\n";
        var diagnostics = new DiagnosticBag();
        OutputTree.From(Trees.Set("prod", ("extra/a.yaml", text)), diagnostics).ShouldBeNull();

        var found = diagnostics.Diagnostics.ShouldHaveSingleItem();
        found.Code.ShouldBe("PGHA5006");
        found.Message.ShouldStartWith($"the key {named} is no text");
        found.Location.ShouldBe(new Location("extra/a.yaml", 7, 3));
        KubectlBuilds(text).ShouldBeFalse();
    }

    [Fact]
    public void A_key_that_kustomize_loses_is_refused()
    {
        var diagnostics = new DiagnosticBag();
        OutputTree.From(Trees.Set("prod", ("extra/a.yaml", Trees.ConfigMap("a") + "  \"<<\": x\n")), diagnostics).ShouldBeNull();

        var found = diagnostics.Diagnostics.ShouldHaveSingleItem();
        found.Code.ShouldBe("PGHA5006");
        found.Message.ShouldContain("drops it with its value");
    }

    [Theory]
    [InlineData("on")]
    [InlineData("y")]
    [InlineData("\"1\"")]
    [InlineData("'true'")]
    [InlineData("!!str 2026-01-02")]
    [InlineData("!!str &anchor 2026-01-02")]
    public void A_key_that_is_a_text_to_kustomize_is_taken(string key)
    {
        var text = Trees.ConfigMap("a") + $"  {key}: x\n";
        Trees.Tree("prod", ("extra/a.yaml", text));
        KubectlBuilds(text).ShouldBeTrue();
    }

    private static bool KubectlBuilds(string text)
    {
        using var folder = new TemporaryFolder();
        folder.Write("kustomization.yaml", "resources: [a.yaml]\n");
        folder.Write("a.yaml", text);
        return ExternalTool.Kubectl.Run(["kustomize", folder.Path]).ExitCode == 0;
    }

    private static IEnumerable<string> Refused((string, string)[] files)
    {
        var diagnostics = new DiagnosticBag();
        OutputTree.From(Trees.Set("prod", files), diagnostics).ShouldBeNull();
        return diagnostics.Diagnostics.Select(found => found.Code);
    }

    private static IEnumerable<string> Built(string folder)
    {
        var run = ExternalTool.Kubectl.Run(["kustomize", folder]);
        run.StandardError.ShouldBeEmpty();
        return Trees.File("built.yaml", run.StandardOutput).Manifests.Select(manifest => manifest.Name);
    }

    private static string Text(OutputTree tree, string path) =>
        Encoding.UTF8.GetString(tree.Files.Single(file => file.Path == path).Content.Span);
}
