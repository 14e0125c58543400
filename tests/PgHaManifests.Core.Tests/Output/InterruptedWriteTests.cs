using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Output;
using PgHaManifests.Core.Output.Writing;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Output;

/// <summary>Stops the scenario's write at each of its steps, in every way that a run can be stopped.</summary>
public sealed class InterruptedWriteTests
{
    private static readonly SortedDictionary<string, string> OldContents = OldState();
    private static readonly SortedDictionary<string, string> NewContents = WriteScenario.Finished();
    private static readonly int StepCount = WriteScenario.Steps().Count;

    [Fact]
    public void The_scenario_has_every_kind_of_step()
    {
        var verbs = WriteScenario.Steps().Select(step => step.Split(' ')[0]).Distinct();
        verbs.ShouldBe(
            ["make", "stage", "write", "name", "forget", "remove", .. Steps<WriteStep>()],
            ignoreOrder: true);

        static IEnumerable<string> Steps<T>() =>
            typeof(T).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(T))).Select(type => type.Name);
    }

    [Fact]
    public void A_kill_at_any_step_leaves_whole_files_and_the_next_run_repairs()
    {
        for (var step = 1; step <= StepCount; step++)
        {
            using var root = WriteScenario.Begin();
            StoppedWriter.Run(root["output"], step).ShouldBe(128 + 9, $"step {step}");

            ShouldHoldWholeFilesOnly(root);
            ShouldBeRepaired(root, step);
        }
    }

    [Fact]
    public void A_second_kill_while_the_first_is_repaired_is_repaired_too()
    {
        var oneOfEachKind = WriteScenario.Steps()
            .Select((step, i) => (Verb: step.Split(' ')[0], Number: i + 1))
            .DistinctBy(step => step.Verb);
        foreach (var step in oneOfEachKind.Select(step => step.Number))
        {
            for (var again = 1; ; again++)
            {
                using var root = WriteScenario.Begin();
                Crash(root, step).ShouldBeTrue();
                if (!Crash(root, again))
                    break;
                ShouldHoldWholeFilesOnly(root);
                ShouldBeRepaired(root, step);
            }
        }
    }

    [Fact]
    public void A_failure_at_any_step_changes_nothing_or_is_of_no_account()
    {
        for (var step = 1; step <= StepCount; step++)
        {
            using var root = WriteScenario.Begin();
            var diagnostics = Write(root, step, until: step);

            var isWritten = !diagnostics.HasErrors;
            Tree(root).ShouldBe(isWritten ? NewContents : OldContents, $"step {step}");
            if (!isWritten)
                diagnostics.Diagnostics.ShouldHaveSingleItem().Message
                    .ShouldBe("output could not be written: stopped by the test; no file was changed");
            ShouldBeRepaired(root, step);
        }
    }

    [Fact]
    public void A_failure_that_stays_says_so_and_is_undone_once_it_is_gone()
    {
        var stuck = 0;
        for (var step = 1; step <= StepCount; step++)
        {
            using var root = WriteScenario.Begin();
            var diagnostics = Write(root, step, until: int.MaxValue);

            ShouldHoldWholeFilesOnly(root);
            stuck += diagnostics.Diagnostics.Count(found => found.Code == "PGHA5021");
            ShouldBeRepaired(root, step);
        }
        stuck.ShouldBeGreaterThan(5);
    }

    [Fact]
    public void A_completed_write_says_so_and_names_the_hand_edits_it_overwrote()
    {
        using var root = WriteScenario.Begin();
        Crash(root, IndexOf("ReplaceFile prod/platform/changed.yaml"));

        var diagnostics = new DiagnosticBag();
        TreeWriter.Settle(Folder(root), diagnostics).ShouldBeTrue();

        diagnostics.Sorted().Select(found => $"{found.Severity} {found.Code} {found.Location}").ShouldBe(
            ["Info PGHA5019 output/.pgha-write", "Warning PGHA5013 output/staging/platform/a.yaml"]);
        Tree(root).ShouldBe(NewContents);
    }

    [Fact]
    public void A_write_that_cannot_be_completed_is_undone()
    {
        using var root = WriteScenario.Begin();
        Crash(root, IndexOf("ReplaceFile prod/platform/changed.yaml"));
        root.Write("output/.pgha-write/new/prod/platform/changed.yaml", "");

        var diagnostics = new DiagnosticBag();
        TreeWriter.Settle(Folder(root), diagnostics).ShouldBeTrue();

        var found = diagnostics.Diagnostics.ShouldHaveSingleItem();
        found.Code.ShouldBe("PGHA5020");
        found.Message.ShouldContain("the prepared output/prod/platform/changed.yaml is damaged");
        Tree(root).ShouldBe(OldContents);
    }

    [Fact]
    public void What_stands_in_the_way_of_completing_is_not_overwritten()
    {
        using var root = WriteScenario.Begin();
        Crash(root, IndexOf("CreateFile prod/platform/added.yaml"));
        root.Write("output/prod/platform/added.yaml", "mine");
        root.Write("output/dev/platform/mine.yaml", "mine too");

        var diagnostics = new DiagnosticBag();
        TreeWriter.Settle(Folder(root), diagnostics).ShouldBeTrue();

        diagnostics.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("PGHA5020");
        var left = Tree(root);
        left.Remove("prod/platform/added.yaml", out var mine).ShouldBeTrue();
        mine.ShouldBe("mine");
        left.Remove("dev/platform/mine.yaml").ShouldBeTrue();
        left.ShouldBe(OldContents);
    }

    [Fact]
    public void A_folder_made_in_the_meantime_keeps_what_is_in_it()
    {
        using var root = WriteScenario.Begin();
        Crash(root, IndexOf("CreateFolder dev"));
        root.Write("output/dev/platform/mine.yaml", "mine");

        TreeWriter.Settle(Folder(root), new DiagnosticBag()).ShouldBeTrue();

        var left = Tree(root);
        left.Remove("dev/platform/mine.yaml").ShouldBeTrue();
        left.ShouldBe(NewContents);
    }

    [Fact]
    public void A_file_caught_between_its_two_names_is_completed()
    {
        using var root = WriteScenario.Begin();
        Crash(root, IndexOf("CreateFile prod/platform/added.yaml"));
        File.Copy(root["output/.pgha-write/new/prod/platform/added.yaml"], root["output/prod/platform/added.yaml"]);
        Directory.CreateDirectory(root["output/.pgha-write/old/staging/platform"]);
        File.Copy(root["output/staging/platform/a.yaml"], root["output/.pgha-write/old/staging/platform/a.yaml"]);

        TreeWriter.Settle(Folder(root), new DiagnosticBag()).ShouldBeTrue();

        Tree(root).ShouldBe(NewContents);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# pgha-journal 1\ndelete prod/platform/kept.yaml\n")]
    [InlineData("# pgha-journal 1\ndelete ../../etc/passwd\nend\n")]
    [InlineData("# pgha-journal 1\nfolder prod\nend\n")]
    [InlineData("# pgha-journal 1\nexplode prod\nend\n")]
    public void A_damaged_journal_is_never_followed(string journal)
    {
        using var root = WriteScenario.Begin();
        root.Write("output/.pgha-write/journal", journal);
        var before = root.Contents();

        var diagnostics = new DiagnosticBag();
        TreeWriter.Write(WriteScenario.New, Folder(root), diagnostics).ShouldBe(WriteOutcome.Nothing);

        diagnostics.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("PGHA5021");
        root.Contents().ShouldBe(before);
    }

    [Fact]
    public void A_linked_work_folder_is_not_followed()
    {
        using var root = WriteScenario.Begin();
        root.Write("elsewhere/new/precious", "mine");
        Directory.CreateSymbolicLink(root["output/.pgha-write"], root["elsewhere"]);

        var diagnostics = new DiagnosticBag();
        TreeWriter.Write(WriteScenario.New, Folder(root), diagnostics).ShouldBe(WriteOutcome.Nothing);

        diagnostics.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("PGHA5021");
        root.Read("elsewhere/new/precious").ShouldBe("mine");
    }

    /// <summary>Ends the write at a step as a kill would, within this process: no handler runs. False when it ended before.</summary>
    private static bool Crash(TemporaryFolder root, int step)
    {
        var count = 0;
        try
        {
            TreeWriter.Write(WriteScenario.New, Folder(root), new DiagnosticBag(), _ =>
            {
                if (Interlocked.Increment(ref count) >= step)
                    throw new StoppedException();
            });
            return false;
        }
        catch (StoppedException)
        {
            return true;
        }
    }

    private static DiagnosticBag Write(TemporaryFolder root, int from, int until)
    {
        var diagnostics = new DiagnosticBag();
        var count = 0;
        TreeWriter.Write(WriteScenario.New, Folder(root), diagnostics, _ =>
        {
            var step = Interlocked.Increment(ref count);
            if (step >= from && step <= until)
                throw new IOException("stopped by the test");
        });
        return diagnostics;
    }

    private static void ShouldHoldWholeFilesOnly(TemporaryFolder root)
    {
        foreach (var (path, text) in Tree(root))
            new[] { OldContents.GetValueOrDefault(path), NewContents.GetValueOrDefault(path) }.ShouldContain(text, path);
    }

    private static void ShouldBeRepaired(TemporaryFolder root, int step)
    {
        TreeWriter.Settle(Folder(root), new DiagnosticBag()).ShouldBeTrue();
        new[] { Flat(OldContents), Flat(NewContents) }.ShouldContain(Flat(Tree(root)), $"step {step}");

        var diagnostics = new DiagnosticBag();
        TreeWriter.Write(WriteScenario.New, Folder(root), diagnostics);
        diagnostics.HasErrors.ShouldBeFalse();
        root.Contents("output").ShouldBe(NewContents);
    }

    private static string Flat(SortedDictionary<string, string> contents) =>
        string.Join('\n', contents.Select(file => $"{file.Key}: {file.Value}"));

    /// <summary>The environments' own files, without what a stopped run left beside them.</summary>
    private static SortedDictionary<string, string> Tree(TemporaryFolder root) => new(
        root.Contents("output").Where(file => !file.Key.StartsWith(".pgha-", StringComparison.Ordinal)).ToDictionary(),
        StringComparer.Ordinal);

    private static SortedDictionary<string, string> OldState()
    {
        using var root = WriteScenario.Begin();
        return root.Contents("output");
    }

    private static int IndexOf(string step) => 1 + WriteScenario.Steps().ToList().IndexOf(step);

    private static OutputFolder Folder(TemporaryFolder root) => new(root["output"]);

    private sealed class StoppedException : Exception;
}
