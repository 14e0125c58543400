using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Output;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Output;

public sealed class TreeDiffTests : IDisposable
{
    private readonly TemporaryFolder root = new();

    private OutputFolder Folder => new(root["output"]);

    public void Dispose() => root.Dispose();

    [Fact]
    public void Changed_new_and_deleted_files_are_shown_in_order()
    {
        Write(Trees.Tree("prod", ("platform/a.yaml", Trees.ConfigMap("a", "old")), ("platform/gone.yaml", "kind: X\n")));

        Diff(Trees.Tree("prod", ("platform/a.yaml", Trees.ConfigMap("a", "new")), ("platform/new.yaml", "kind: Y\n"))).ShouldBe(
            """
            diff --git a/output/prod/platform/a.yaml b/output/prod/platform/a.yaml
            --- a/output/prod/platform/a.yaml
            +++ b/output/prod/platform/a.yaml
            @@ -3,4 +3,4 @@
             metadata:
               name: a
             data:
            -  key: "old"
            +  key: "new"
            diff --git a/output/prod/platform/gone.yaml b/output/prod/platform/gone.yaml
            deleted file mode 100644
            --- a/output/prod/platform/gone.yaml
            +++ /dev/null
            @@ -1 +0,0 @@
            -kind: X
            diff --git a/output/prod/platform/kustomization.yaml b/output/prod/platform/kustomization.yaml
            --- a/output/prod/platform/kustomization.yaml
            +++ b/output/prod/platform/kustomization.yaml
            @@ -2,4 +2,4 @@
             kind: Kustomization
             resources:
               - a.yaml
            -  - gone.yaml
            +  - new.yaml
            diff --git a/output/prod/platform/new.yaml b/output/prod/platform/new.yaml
            new file mode 100644
            --- /dev/null
            +++ b/output/prod/platform/new.yaml
            @@ -0,0 +1 @@
            +kind: Y

            """);
    }

    [Fact]
    public void An_unchanged_tree_shows_nothing()
    {
        var tree = Trees.Tree("prod", ("platform/a.yaml", Trees.ConfigMap("a")));
        Write(tree);
        Diff(tree).ShouldBeEmpty();
    }

    [Fact]
    public void A_list_of_owned_files_that_alone_differs_is_shown()
    {
        var tree = Trees.Tree("prod", ("platform/a.yaml", Trees.ConfigMap("a")));
        Write(tree);
        File.Delete(root["output/prod/.pgha-files"]);
        Diff(tree).ShouldStartWith("diff --git a/output/prod/.pgha-files b/output/prod/.pgha-files\nnew file mode 100644\n");
    }

    [Fact]
    public void Git_applies_the_diff_to_what_would_be_written()
    {
        ExternalTool.Git.Run(["init", "--quiet"], root.Path).ExitCode.ShouldBe(0);
        var random = new Random(7);
        for (var round = 0; round < 20; round++)
        {
            Write(RandomTree(random));
            var next = RandomTree(random);
            root.Write("change.diff", Diff(next));

            var run = ExternalTool.Git.Run(["apply", "--whitespace=nowarn", "--allow-empty", "change.diff"], root.Path);

            run.StandardError.ShouldBeEmpty();
            var applied = Contents();
            Write(next, mayFind: true);
            applied.ShouldBe(Contents());
        }
    }

    /// <summary>Files of random lines, some without a last line feed, with returns, spaces in names and empty.</summary>
    private static OutputTree RandomTree(Random random)
    {
        string[] names = ["a.yaml", "b c.yaml", "ü.yaml", "d/e.yaml", "q\"uote.yaml", "f.yaml", "g.yaml"];
        var files = names.Where(_ => random.Next(4) > 0).Select(name => ($"extra/{name}", RandomText(random)));
        return Trees.Tree("prod", [("platform/a.yaml", Trees.ConfigMap("a")), .. files]);
    }

    private static string RandomText(Random random)
    {
        var lines = Enumerable.Range(0, random.Next(40))
            .Select(i => $"# {(random.Next(6) == 0 ? random.Next(100) : i)}{(random.Next(9) == 0 ? "\r" : "")}");
        return string.Join('\n', lines) + (random.Next(3) == 0 ? "" : "\n");
    }

    private SortedDictionary<string, string> Contents()
    {
        var contents = root.Contents("output");
        contents.Remove("prod/.pgha-files");
        return contents;
    }

    private void Write(OutputTree tree, bool mayFind = false)
    {
        var diagnostics = new DiagnosticBag();
        TreeWriter.Write([tree], Folder, diagnostics);
        if (!mayFind)
            diagnostics.HasErrors.ShouldBeFalse();
    }

    private string Diff(OutputTree tree)
    {
        var diagnostics = new DiagnosticBag();
        var writer = new StringWriter { NewLine = "\n" };
        TreeDiff.Write([tree], Folder, writer, diagnostics);
        diagnostics.Diagnostics.ShouldBeEmpty();
        return writer.ToString();
    }
}
