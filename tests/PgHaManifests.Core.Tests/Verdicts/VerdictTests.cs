using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Schemas;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Verdicts;

public class VerdictTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("built-in")]
    [InlineData("custom-resources")]
    [InlineData("updates")]
    [InlineData("workloads")]
    [InlineData("yaml")]
    public void Our_api_server_agrees_with_the_real_one_but_for_known_differences(string file)
    {
        var (cases, differing) = Differing(file, VerdictJudge.ApiServer);

        MustBeKnown("apiServer", file, differing);
        differing.Count.ShouldBeLessThanOrEqualTo(cases / 200);
    }

    [Theory]
    [InlineData("custom-resources")]
    [InlineData("updates")]
    [InlineData("yaml")]
    public void Our_operator_agrees_with_the_real_one_but_for_known_differences(string file) =>
        MustBeKnown("operator", file, Differing(file, VerdictJudge.Operator).Differing);

    private (int Cases, Dictionary<string, string> Differing) Differing(string file, Func<VerdictCase, string, SchemaCatalog, Disagreement?> judge)
    {
        var cases = VerdictCases.Read(file).ToList();
        var differing = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var release in SchemaReleases.Embedded[SchemaReleases.Operator].Reverse())
        {
            var catalog = new SchemaCatalog(release);
            var found = cases.Select(c => judge(c, release, catalog)).OfType<Disagreement>().ToList();
            output.WriteLine($"{file}, operator {release}: {cases.Count - found.Count} of {cases.Count} agree");
            foreach (var disagreement in found)
                differing.TryAdd(disagreement.Case.Id, $"{release}: {disagreement.How}: {disagreement.Detail}");
        }
        return (cases.Count, differing);
    }

    /// <summary>Disagreements must be exactly those that are listed with a reason: one that is new fails, and so does one that is gone.</summary>
    private static void MustBeKnown(string judge, string file, Dictionary<string, string> differing)
    {
        if (Environment.GetEnvironmentVariable("PGHA_ACCEPT") == "1" && Environment.GetEnvironmentVariable("CI") is null or "")
            KnownDifferences.Accept(judge, file, differing);
        var known = KnownDifferences.Of(judge, file);
        differing.Keys.Except(known).ShouldBeEmpty(string.Join('\n', differing.Where(d => !known.Contains(d.Key)).Select(d => $"{d.Key} {d.Value}")));
        known.Except(differing.Keys).ShouldBeEmpty("these agree now: take them off known-differences.json, or run this test with PGHA_ACCEPT=1");
    }

    [Fact]
    public void Cases_equal_the_shared_ones_without_their_prose()
    {
        Assert.SkipUnless(Directory.Exists(Repository.Shared), "../shared is absent");
        foreach (var file in VerdictImport.Files)
        {
            var fresh = VerdictImport.Read(file);
            var path = Path.Combine(VerdictCases.Folder, file + ".jsonl");
            if (Environment.GetEnvironmentVariable("PGHA_ACCEPT") == "1")
                File.WriteAllText(path, fresh);
            (File.ReadAllText(path) == fresh).ShouldBeTrue($"{file}.jsonl is stale; run this test with PGHA_ACCEPT=1");
        }
    }

    [Fact]
    public void Every_update_that_was_taken_in_a_cluster_is_taken()
    {
        Assert.SkipUnless(Directory.Exists(Repository.Shared), "../shared is absent");
        var catalog = new SchemaCatalog();
        var refused = new List<string>();
        var count = 0;
        foreach (var (id, old, now) in VerdictCases.AcceptedUpdates())
        {
            var found = VerdictJudge.Update(old, now, catalog);
            count++;
            refused.AddRange(found.Where(d => d.Severity == Severity.Error).Select(d => $"{id}: {d.Code} {d.Path}: {d.Message}"));
        }

        refused.ShouldBeEmpty();
        count.ShouldBeGreaterThan(2000);
    }

    /// <summary>Writes who disagrees on what to the file named by PGHA_SCOREBOARD, for whoever works on it.</summary>
    [Fact(Explicit = true)]
    public void Scoreboard()
    {
        var target = Environment.GetEnvironmentVariable("PGHA_SCOREBOARD");
        Assert.SkipWhen(target is null, "PGHA_SCOREBOARD names no file");
        using var writer = new StreamWriter(target!);
        foreach (var file in new[] { "custom-resources", "yaml", "updates", "built-in", "workloads" })
        {
            var cases = VerdictCases.Read(file).ToList();
            foreach (var release in SchemaReleases.Embedded[SchemaReleases.Operator].Reverse())
            {
                var catalog = new SchemaCatalog(release);
                Write(writer, $"{file} {release} API server", cases, c => VerdictJudge.ApiServer(c, release, catalog));
                Write(writer, $"{file} {release} operator", [.. cases.Where(c => c.Verdicts[release].Operator is not null)], c => VerdictJudge.Operator(c, release, catalog));
            }
        }
    }

    private static void Write(StreamWriter writer, string title, List<VerdictCase> cases, Func<VerdictCase, Disagreement?> judge)
    {
        if (cases.Count == 0)
            return;
        var found = cases.Select(judge).OfType<Disagreement>().ToList();
        writer.WriteLine($"# {title}: {cases.Count - found.Count} agree, {found.Count} disagree");
        foreach (var group in found.GroupBy(d => d.How).OrderByDescending(g => g.Count()))
        {
            writer.WriteLine($"  {group.Count(),5} {group.Key}");
            foreach (var disagreement in group)
                writer.WriteLine($"        {disagreement.Case.Id} [{disagreement.Case.Family}] {disagreement.Detail}");
        }
    }
}
