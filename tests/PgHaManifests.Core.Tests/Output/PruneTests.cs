using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Output;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Output;

public sealed class PruneTests : IDisposable
{
    private readonly TemporaryFolder root = new();

    public PruneTests() => TreeWriter.Write(
        [Trees.Tree("old", ("platform/a.yaml", Trees.ConfigMap("a"))), Trees.Tree("prod", ("platform/a.yaml", Trees.ConfigMap("a")))],
        Folder,
        new DiagnosticBag());

    private OutputFolder Folder => new(root["output"]);

    public void Dispose() => root.Dispose();

    [Fact]
    public void A_removed_environment_goes_with_its_folder()
    {
        Prune("old").ShouldBeEmpty();
        Directory.GetFileSystemEntries(root["output"]).ShouldBe([root["output/prod"]]);
    }

    [Fact]
    public void Foreign_files_stay_and_hand_edits_are_named()
    {
        root.Write("output/old/mine.md", "mine");
        root.Write("output/old/platform/a.yaml", "edited");

        Prune("old").ShouldBe(
        [
            "PGHA5042 output/old still holds files that pgha did not write; they were left",
            "PGHA5014 output/old/platform/a.yaml was edited by hand and is no longer produced; it was deleted",
        ]);
        root.Contents("output/old").Keys.ShouldBe(["mine.md"]);
    }

    [Theory]
    [InlineData("prod", "PGHA5040 environment prod still has settings; its output is pruned only when they are gone")]
    [InlineData("odl", "PGHA5041 output holds nothing that pgha wrote for an environment 'odl'; removed environments are: old")]
    [InlineData("../old", "PGHA5041 output holds nothing that pgha wrote for an environment '../old'; removed environments are: old")]
    [InlineData("", "PGHA5041 output holds nothing that pgha wrote for an environment ''; removed environments are: old")]
    public void What_is_no_removed_environment_is_refused(string environment, string message)
    {
        var before = root.Contents();
        Prune(environment).ShouldBe([message]);
        root.Contents().ShouldBe(before);
    }

    private IEnumerable<string> Prune(string environment)
    {
        var diagnostics = new DiagnosticBag();
        TreeWriter.Prune(environment, ["prod"], Folder, diagnostics);
        return diagnostics.Sorted().Select(found => $"{found.Code} {found.Message}");
    }
}
