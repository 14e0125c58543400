using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Output;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Output;

public sealed class TreeWriterTests : IDisposable
{
    private readonly TemporaryFolder root = new();

    private OutputFolder Folder => new(root["output"]);

    public void Dispose() => root.Dispose();

    [Fact]
    public void A_new_tree_is_written_with_its_list_of_owned_files()
    {
        var tree = Small("1");
        Write(tree).ShouldBe(new WriteOutcome(4, 0, 0));

        var written = root.Contents("output/prod");
        written.Keys.ShouldBe([".pgha-files", .. tree.Files.Select(file => file.Path)], ignoreOrder: true);
        written["clusters/pg/cluster.yaml"].ShouldBe(Trees.ConfigMap("pg", "1"));
        written[".pgha-files"].ShouldBe(
            $"""
            # pgha-files 1
            {OwnedFiles.Hash(tree.Files[0].Content.Span)}  clusters/pg/cluster.yaml
            {OwnedFiles.Hash(tree.Files[1].Content.Span)}  clusters/pg/kustomization.yaml
            {OwnedFiles.Hash(tree.Files[2].Content.Span)}  clusters/pg/service.yaml
            {OwnedFiles.Hash(tree.Files[3].Content.Span)}  kustomization.yaml

            """);
        Leftovers().ShouldBeEmpty();
    }

    [Fact]
    public void Writing_the_same_again_touches_nothing()
    {
        Write(Small("1"));
        var before = AgeAll();

        Write(Small("1")).ShouldBe(WriteOutcome.Nothing);

        Times().ShouldBe(before);
    }

    [Fact]
    public void Only_the_changed_file_is_touched()
    {
        Write(Small("1"));
        var before = AgeAll();

        Write(Small("2")).ShouldBe(new WriteOutcome(0, 1, 0));

        root.Read("output/prod/clusters/pg/cluster.yaml").ShouldBe(Trees.ConfigMap("pg", "2"));
        Times().Where(file => before[file.Key] != file.Value).Select(file => file.Key)
            .ShouldBe([".pgha-files", "clusters/pg/cluster.yaml"]);
    }

    [Fact]
    public void Renaming_a_cluster_prunes_its_old_files_and_folder()
    {
        Write(Small("1"));

        Write(Trees.Tree("prod", ("clusters/pg-new/cluster.yaml", Trees.ConfigMap("pg")))).ShouldBe(new WriteOutcome(2, 1, 3));

        root.Contents("output/prod").Keys.ShouldBe(
            [".pgha-files", "clusters/pg-new/cluster.yaml", "clusters/pg-new/kustomization.yaml", "kustomization.yaml"]);
        Directory.Exists(root["output/prod/clusters/pg"]).ShouldBeFalse();
    }

    [Fact]
    public void A_foreign_file_survives_with_its_folder()
    {
        Write(Small("1"));
        root.Write("output/prod/clusters/pg/notes/mine.md", "mine");
        root.Write("output/prod/README.md", "mine too");

        Write(Trees.Tree("prod", ("platform/a.yaml", Trees.ConfigMap("a"))));

        root.Contents("output/prod").Keys.ShouldBe(
        [
            ".pgha-files", "README.md", "clusters/pg/notes/mine.md",
            "kustomization.yaml", "platform/a.yaml", "platform/kustomization.yaml",
        ]);
    }

    [Fact]
    public void A_foreign_file_in_the_way_is_named_and_nothing_is_written()
    {
        Write(Small("1"));
        root.Write("output/prod/platform/a.yaml", "mine");
        var before = root.Contents("output");

        var found = WriteFails(
            Trees.Tree("prod", ("platform/a.yaml", Trees.ConfigMap("a"))), Trees.Tree("dev", ("platform/b.yaml", Trees.ConfigMap("b"))));

        found.ShouldHaveSingleItem().Code.ShouldBe("PGHA5010");
        found[0].Message.ShouldStartWith("output/prod/platform/a.yaml differs from what would be generated");
        root.Contents("output").ShouldBe(before);
    }

    [Fact]
    public void A_file_that_is_already_what_would_be_written_becomes_owned()
    {
        Write(Small("1"));
        File.Delete(root["output/prod/.pgha-files"]);
        var before = AgeAll();

        Write(Small("1"));

        Times().Where(file => file.Key != ".pgha-files").ShouldBe(before);
        Write(Trees.Tree("prod", ("platform/a.yaml", Trees.ConfigMap("a")))).Deleted.ShouldBe(3);
    }

    [Fact]
    public void A_hand_edited_file_is_overwritten_and_named()
    {
        Write(Small("1"));
        root.Write("output/prod/clusters/pg/cluster.yaml", "edited");
        root.Write("output/prod/clusters/pg/service.yaml", Trees.ConfigMap("service").Replace("\n", "\r\n", StringComparison.Ordinal));

        var diagnostics = new DiagnosticBag();
        TreeWriter.Write([Small("1")], Folder, diagnostics);

        diagnostics.Sorted().Select(found => $"{found.Severity} {found.Code} {found.Location}").ShouldBe(
        [
            "Warning PGHA5013 output/prod/clusters/pg/cluster.yaml",
            "Warning PGHA5013 output/prod/clusters/pg/service.yaml",
        ]);
        root.Read("output/prod/clusters/pg/cluster.yaml").ShouldBe(Trees.ConfigMap("pg", "1"));
    }

    [Fact]
    public void A_hand_edited_file_that_is_no_longer_produced_is_deleted_and_named()
    {
        Write(Small("1"));
        root.Write("output/prod/clusters/pg/cluster.yaml", "edited");

        var diagnostics = new DiagnosticBag();
        TreeWriter.Write([Trees.Tree("prod", ("platform/a.yaml", Trees.ConfigMap("a")))], Folder, diagnostics);

        diagnostics.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("PGHA5014");
        File.Exists(root["output/prod/clusters/pg/cluster.yaml"]).ShouldBeFalse();
    }

    [Fact]
    public void A_file_may_take_the_place_of_a_folder_and_back()
    {
        var asFolder = Trees.Tree("prod", ("extra/a.yaml/b.yaml", Trees.ConfigMap("b")));
        var asFile = Trees.Tree("prod", ("extra/a.yaml", Trees.ConfigMap("a")));
        Write(asFolder);
        Write(asFile);
        root.Read("output/prod/extra/a.yaml").ShouldBe(Trees.ConfigMap("a"));
        Write(asFolder);
        root.Read("output/prod/extra/a.yaml/b.yaml").ShouldBe(Trees.ConfigMap("b"));
    }

    [Theory]
    [InlineData("output/prod/clusters/pg/cluster.yaml/x", "is a folder; a file belongs there")]
    [InlineData("output/prod/clusters/pg", "is a file; a folder belongs there")]
    public void A_thing_of_another_kind_in_the_way_is_named(string foreign, string reason)
    {
        root.Write(foreign, "mine");
        var before = root.Contents("output");

        var found = WriteFails(Small("1")).ShouldHaveSingleItem();

        found.Code.ShouldBe("PGHA5010");
        found.Message.ShouldContain(reason);
        root.Contents("output").ShouldBe(before);
    }

    [Theory]
    [InlineData("output/prod")]
    [InlineData("output/prod/clusters")]
    [InlineData("output/prod/clusters/pg/cluster.yaml")]
    [InlineData("output/prod/.pgha-files")]
    public void A_link_is_never_written_through(string link)
    {
        Write(Small("1"));
        var isFolder = Directory.Exists(root[link]);
        Directory.Move(root[link], root["elsewhere"]);
        if (isFolder)
            Directory.CreateSymbolicLink(root[link], root["elsewhere"]);
        else
            File.CreateSymbolicLink(root[link], root["elsewhere"]);
        var before = root.Contents();

        WriteFails(Small("2")).Select(found => found.Code).ShouldContain("PGHA5011");

        root.Contents().ShouldBe(before);
    }

    [Fact]
    public void A_linked_output_folder_is_the_users_choice()
    {
        Directory.CreateDirectory(root["elsewhere"]);
        Directory.CreateSymbolicLink(root["output"], root["elsewhere"]);

        Write(Small("1"));

        root.Read("elsewhere/prod/clusters/pg/cluster.yaml").ShouldBe(Trees.ConfigMap("pg", "1"));
    }

    [Theory]
    [InlineData("output/")]
    [InlineData("output/../output")]
    [InlineData("./output//")]
    public void The_output_folder_may_be_named_in_any_way(string name)
    {
        Write(Small("1"));
        root.Write("output/prod/clusters/pg/notes/mine.md", "mine");
        TreeWriter.Write([Small("1")], new OutputFolder(root[name]), new DiagnosticBag()).ShouldBe(WriteOutcome.Nothing);
        TreeWriter.Write([Small("2")], new OutputFolder(root[name]), new DiagnosticBag()).ShouldBe(new WriteOutcome(0, 1, 0));
    }

    [Fact]
    public void Only_the_named_environments_are_written()
    {
        Write(Small("1"), Trees.Tree("dev", ("platform/a.yaml", Trees.ConfigMap("a"))));
        root.Write("output/dev/platform/a.yaml", "edited");

        Write(Small("2"));

        root.Read("output/dev/platform/a.yaml").ShouldBe("edited");
    }

    [Fact]
    public void A_second_run_at_the_same_time_is_refused()
    {
        Write(Small("1"));
        DiagnosticBag? second = null;
        TreeWriter.Write([Small("2")], Folder, new DiagnosticBag(), step =>
        {
            if (second is null)
                TreeWriter.Write([Small("3")], Folder, second = new DiagnosticBag());
        });

        var found = second.ShouldNotBeNull().Diagnostics.ShouldHaveSingleItem();
        found.Code.ShouldBe("PGHA5017");
        found.Message.ShouldContain($"process {Environment.ProcessId}");
        root.Read("output/prod/clusters/pg/cluster.yaml").ShouldBe(Trees.ConfigMap("pg", "2"));
        Leftovers().ShouldBeEmpty();
    }

    [Fact]
    public void A_lock_file_that_no_run_holds_blocks_no_one()
    {
        root.Write("output/.pgha-lock", "");
        Write(Small("1"));
        Leftovers().ShouldBeEmpty();
    }

    private static OutputTree Small(string value) => Trees.Tree(
        "prod", ("clusters/pg/cluster.yaml", Trees.ConfigMap("pg", value)), ("clusters/pg/service.yaml", Trees.ConfigMap("service")));

    private WriteOutcome Write(params OutputTree[] trees)
    {
        var diagnostics = new DiagnosticBag();
        var outcome = TreeWriter.Write(trees, Folder, diagnostics);
        diagnostics.Diagnostics.ShouldBeEmpty();
        return outcome;
    }

    private IReadOnlyList<Diagnostic> WriteFails(params OutputTree[] trees)
    {
        var diagnostics = new DiagnosticBag();
        TreeWriter.Write(trees, Folder, diagnostics).ShouldBe(WriteOutcome.Nothing);
        diagnostics.HasErrors.ShouldBeTrue();
        Leftovers().ShouldBeEmpty();
        return diagnostics.Sorted();
    }

    private IEnumerable<string> Leftovers() =>
        Directory.EnumerateFileSystemEntries(root["output"], ".pgha-*").Select(path => Path.GetFileName(path));

    private SortedDictionary<string, DateTime> AgeAll()
    {
        foreach (var file in root.Contents("output/prod").Keys)
            File.SetLastWriteTimeUtc(root[$"output/prod/{file}"], DateTime.UnixEpoch.AddDays(1));
        return Times();
    }

    private SortedDictionary<string, DateTime> Times() => new(
        root.Contents("output/prod").Keys.ToDictionary(file => file, file => File.GetLastWriteTimeUtc(root[$"output/prod/{file}"])),
        StringComparer.Ordinal);
}
