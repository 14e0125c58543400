using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Output;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Output;

public sealed class TreeCheckTests : IDisposable
{
    private readonly TemporaryFolder root = new();

    private OutputFolder Folder => new(root["output"]);

    public void Dispose() => root.Dispose();

    [Fact]
    public void An_unchanged_tree_differs_in_nothing()
    {
        Write(Tree());
        Check(Tree()).ShouldBeEmpty();
    }

    [Fact]
    public void A_tree_that_was_never_generated_is_one_finding() =>
        Check(Tree()).ShouldBe(["PGHA5030 output/prod was never generated"]);

    [Fact]
    public void Missing_changed_edited_and_stale_files_are_told_apart()
    {
        Write(Trees.Tree(
            "prod",
            ("platform/same.yaml", Trees.ConfigMap("same")),
            ("platform/changed.yaml", Trees.ConfigMap("changed", "old")),
            ("platform/edited.yaml", Trees.ConfigMap("edited")),
            ("platform/returns.yaml", Trees.ConfigMap("returns")),
            ("platform/deleted.yaml", Trees.ConfigMap("deleted")),
            ("platform/stale.yaml", Trees.ConfigMap("stale")),
            ("platform/stale-edited.yaml", Trees.ConfigMap("stale"))));
        root.Write("output/prod/platform/edited.yaml", Trees.ConfigMap("edited", "by hand"));
        root.Write("output/prod/platform/returns.yaml", Trees.ConfigMap("returns").Replace("\n", "\r\n", StringComparison.Ordinal));
        root.Write("output/prod/platform/stale-edited.yaml", "by hand");
        root.Write("output/prod/platform/foreign.yaml", "mine");
        File.Delete(root["output/prod/platform/deleted.yaml"]);

        Check(Trees.Tree(
            "prod",
            ("platform/same.yaml", Trees.ConfigMap("same")),
            ("platform/changed.yaml", Trees.ConfigMap("changed", "new")),
            ("platform/edited.yaml", Trees.ConfigMap("edited")),
            ("platform/returns.yaml", Trees.ConfigMap("returns")),
            ("platform/deleted.yaml", Trees.ConfigMap("deleted")))).ShouldBe(
        [
            "PGHA5031 output/prod/platform/changed.yaml is out of date",
            "PGHA5030 output/prod/platform/deleted.yaml is missing",
            "PGHA5032 output/prod/platform/edited.yaml was edited by hand",
            "PGHA5031 output/prod/platform/kustomization.yaml is out of date",
            "PGHA5033 output/prod/platform/returns.yaml has other line endings than were written",
            "PGHA5034 output/prod/platform/stale-edited.yaml is no longer produced; it was edited by hand since it was",
            "PGHA5034 output/prod/platform/stale.yaml is no longer produced",
        ]);
    }

    [Fact]
    public void A_foreign_file_in_the_way_is_named()
    {
        Write(Tree());
        root.Write("output/prod/platform/new.yaml", "mine");

        Check(Trees.Tree("prod", ("platform/a.yaml", Trees.ConfigMap("a")), ("platform/new.yaml", Trees.ConfigMap("new")))).ShouldBe(
        [
            "PGHA5031 output/prod/platform/kustomization.yaml is out of date",
            "PGHA5010 output/prod/platform/new.yaml differs from what would be generated and is not in the list of owned files",
        ]);
    }

    [Fact]
    public void A_list_of_owned_files_that_alone_differs_is_named()
    {
        Write(Tree());
        File.Delete(root["output/prod/.pgha-files"]);

        Check(Tree()).ShouldBe(["PGHA5030 output/prod/.pgha-files is missing"]);
    }

    [Fact]
    public void A_removed_environment_is_named_and_another_folder_is_not()
    {
        Write(Tree(), Trees.Tree("old", ("platform/a.yaml", Trees.ConfigMap("a"))));
        root.Write("output/docs/readme.md", "mine");

        Check(Tree()).ShouldBe(["PGHA5035 output/old was generated for an environment that has no settings file any more"]);
    }

    [Fact]
    public void After_a_kill_nothing_is_compared_until_generate_has_repaired()
    {
        Write(Tree());
        root.Write("output/.pgha-write/new/prod/platform/a.yaml", "half");

        Check(Tree()).ShouldBe(["PGHA5018 a write of output was begun and not finished, so its files may be of different runs"]);

        TreeWriter.Settle(Folder, new DiagnosticBag()).ShouldBeTrue();
        Check(Tree()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("<html>", "expected '# pgha-files 1', found '<html>'")]
    [InlineData("# pgha-files 2\n", "expected '# pgha-files 1', found '# pgha-files 2'")]
    [InlineData("# pgha-files 1\nabc  platform/a.yaml\n", "two spaces and a path inside this folder, found 'abc  platform/a.yaml'")]
    [InlineData("# pgha-files 1\n{0}  ../dev/platform/a.yaml\n", "found '{0}  ../dev/platform/a.yaml'")]
    [InlineData("# pgha-files 1\n{0}  /etc/passwd\n", "found '{0}  /etc/passwd'")]
    public void A_list_that_cannot_be_trusted_is_refused(string list, string message)
    {
        var hash = new string('a', 64);
        Write(Tree());
        root.Write("output/prod/.pgha-files", list.Replace("{0}", hash, StringComparison.Ordinal));
        var before = root.Contents();

        Check(Tree()).ShouldHaveSingleItem().ShouldEndWith(message.Replace("{0}", hash, StringComparison.Ordinal));
        var diagnostics = new DiagnosticBag();
        TreeWriter.Write([Tree()], Folder, diagnostics).ShouldBe(WriteOutcome.Nothing);
        diagnostics.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("PGHA5012");
        root.Contents().ShouldBe(before);
    }

    [Fact]
    public void A_merge_conflict_in_the_list_takes_both_sides()
    {
        Write(Trees.Tree("prod", ("platform/a.yaml", Trees.ConfigMap("a", "ours")), ("platform/ours.yaml", Trees.ConfigMap("ours"))));
        var ours = root.Read("output/prod/.pgha-files");
        Write(Trees.Tree("prod", ("platform/a.yaml", Trees.ConfigMap("a", "theirs"))));
        var theirs = root.Read("output/prod/.pgha-files");
        root.Write("output/prod/platform/ours.yaml", Trees.ConfigMap("ours"));
        root.Write("output/prod/.pgha-files", $"<<<<<<< HEAD\n{ours}=======\n{theirs}>>>>>>> branch\n");

        Check(Tree()).ShouldBe(
        [
            "PGHA5031 output/prod/platform/a.yaml is out of date",
            "PGHA5034 output/prod/platform/ours.yaml is no longer produced",
        ]);
        Write(Tree());
        Check(Tree()).ShouldBeEmpty();
    }

    [Fact]
    public void Sha256sum_can_check_the_list()
    {
        var sha256sum = new ExternalTool("sha256sum", "PGHA_TEST_SHA256SUM");
        Write(Tree());
        sha256sum.Run(["--check", "--strict", ".pgha-files"], root["output/prod"]).ExitCode.ShouldBe(0);
        root.Write("output/prod/platform/a.yaml", "edited");
        sha256sum.Run(["--check", "--strict", ".pgha-files"], root["output/prod"]).ExitCode.ShouldBe(1);
    }

    private static OutputTree Tree() => Trees.Tree("prod", ("platform/a.yaml", Trees.ConfigMap("a")));

    private void Write(params OutputTree[] trees)
    {
        var diagnostics = new DiagnosticBag();
        TreeWriter.Write(trees, Folder, diagnostics);
        diagnostics.Diagnostics.ShouldBeEmpty();
    }

    private IEnumerable<string> Check(OutputTree tree)
    {
        var before = root.Contents();
        var diagnostics = new DiagnosticBag();
        TreeCheck.Compare([tree], [tree.Environment], Folder, diagnostics);
        root.Contents().ShouldBe(before);
        return diagnostics.Sorted().Select(found => $"{found.Code} {found.Message}");
    }
}
