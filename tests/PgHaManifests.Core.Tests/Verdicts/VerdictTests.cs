using PgHaManifests.Core.Schemas;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Verdicts;

public class VerdictTests
{
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

    /// <summary>Writes who disagrees on what to the file named by PGHA_SCOREBOARD, for whoever works on it.</summary>
    [Fact]
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
                var found = cases.Select(c => VerdictJudge.ApiServer(c, release, catalog)).OfType<Disagreement>().ToList();
                writer.WriteLine($"# {file} {release}: {cases.Count - found.Count} agree, {found.Count} disagree");
                foreach (var group in found.GroupBy(d => d.How).OrderByDescending(g => g.Count()))
                {
                    writer.WriteLine($"  {group.Count(),5} {group.Key}");
                    foreach (var disagreement in group)
                        writer.WriteLine($"        {disagreement.Case.Id} [{disagreement.Case.Family}] {disagreement.Detail}");
                }
            }
        }
    }
}
