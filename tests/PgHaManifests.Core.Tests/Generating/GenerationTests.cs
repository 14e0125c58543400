using System.Collections.Immutable;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Output;
using PgHaManifests.Core.Templates;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Generating;

public class GenerationTests
{
    [Fact]
    public void Committed_output_is_what_the_committed_settings_give() => Compare(Repository.Root);

    [Fact]
    public void Environments_that_use_every_setting_give_the_recorded_trees()
    {
        if (Environment.GetEnvironmentVariable("PGHA_TEST_ACCEPT") == "1")
        {
            Environment.GetEnvironmentVariable("CI").ShouldBeNullOrEmpty("recorded trees are not accepted under CI");
            var bag = new DiagnosticBag();
            TreeWriter.Write(Run(Everything.Root), new OutputFolder(Path.Combine(Everything.Root, "output")), bag);
            bag.HasErrors.ShouldBeFalse();
        }
        Compare(Everything.Root);
    }

    [Fact]
    public void An_unknown_environment_is_named_and_nothing_made()
    {
        var result = Generation.Run(new GenerationRequest(Repository.Root, ["prdo"]));

        result.UnknownEnvironments.ShouldBe(["prdo"]);
        result.Trees.ShouldBeNull();
    }

    [Fact]
    public void The_summary_says_what_is_not_built_yet_and_nothing_of_production_goes_unjudged()
    {
        var result = Generation.Run(new GenerationRequest(Repository.Root, ["prod"]));

        result.Summary.Notes.ShouldContain(note => note.StartsWith("not built yet", StringComparison.Ordinal));
        result.Summary.NotEvaluated.ShouldBeEmpty();
        result.Summary.Objects.ShouldBeGreaterThan(5);
    }

    /// <summary>A template or partial that could be taken away with nothing changed would be there for show.</summary>
    [Fact]
    public void Each_template_that_is_taken_away_is_missed()
    {
        var whole = Everything.Render(Everything.Root, Everything.Templates());
        var paths = TemplateFiles.Find(null, new DiagnosticBag()).Keys;

        paths.Count.ShouldBeGreaterThan(20);
        foreach (var path in paths)
            Everything.AreSame(whole, Everything.Render(Everything.Root, Everything.Templates(path.Equals))).ShouldBeFalse($"nothing changes without {path}");
    }

    [Fact]
    public void Nothing_is_taken_away_when_nothing_is() =>
        Everything.AreSame(Everything.Render(Everything.Root, Everything.Templates()), Everything.Render(Everything.Root, Everything.Templates(_ => false))).ShouldBeTrue();

    private static ImmutableArray<OutputTree> Run(string root)
    {
        var result = Generation.Run(new GenerationRequest(root, []));
        result.Diagnostics.Where(found => found.Severity == Severity.Error).ShouldBeEmpty();
        return result.Trees!.Value;
    }

    private static void Compare(string root)
    {
        var bag = new DiagnosticBag();
        var trees = Run(root);
        TreeCheck.Compare(trees, [.. trees.Select(tree => tree.Environment)], new OutputFolder(Path.Combine(root, "output")), bag);
        bag.Sorted().Select(found => found.Message).ShouldBeEmpty("PGHA_TEST_ACCEPT=1 accepts the trees of tests/cases; 'generate' writes output/");
    }
}
