using PgHaManifests.Core.Schemas.Cel;
using PgHaManifests.Core.Yaml;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Generating;

/// <summary>
/// Runs the health expressions of the committed production environment on statuses of clusters as Flux does: first <c>inProgress</c>, then
/// <c>failed</c>, then <c>current</c>; what is none of them is in progress. An expression that fails is asked again until the time is up.
/// </summary>
public class FluxHealthTests
{
    private const string Waiting = "waiting";

    private static string Folder { get; } = Path.Combine(Repository.Root, "tests", "cases", "health");

    private static IReadOnlyList<YamlNode> Checks { get; } =
        Read(Path.Combine(Repository.Root, "output", "prod", "gitops", "sync", "cluster-pg-primary.yaml")).Get("spec", "healthCheckExprs").Items();

    public static TheoryData<string> Names() => [.. Directory.GetFiles(Folder, "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_status_counts_as_what_it_is(string name)
    {
        var sample = Read(Path.Combine(Folder, name + ".yaml"));

        Judge(sample.Get("object").ShouldBeOfType<YamlMapping>()).ShouldBe(sample.Get("expect").Text());
    }

    [Fact]
    public void Each_kind_with_an_expression_is_seen_in_every_state_that_it_can_have()
    {
        var seen = Names().Select(name => Read(Path.Combine(Folder, name.Data + ".yaml")))
            .ToLookup(sample => sample.Get("object", "kind").Text(), sample => sample.Get("expect").Text(), StringComparer.Ordinal);
        foreach (var check in Checks)
        {
            string[] states = check.Get("failed") is null ? ["current", "in-progress", Waiting] : ["current", "failed", "in-progress", Waiting];
            seen[check.Get("kind").Text()].Distinct().Order(StringComparer.Ordinal).ShouldBe(states);
        }
        Checks.Count.ShouldBe(5);
    }

    [Fact]
    public void All_environments_have_the_same_expressions()
    {
        var files = new[] { "output", Path.Combine("tests", "cases", "generate", "everything", "output") }
            .SelectMany(output => Directory.GetFiles(Path.Combine(Repository.Root, output), "cluster-*.yaml", SearchOption.AllDirectories))
            .Select(Read).Where(found => found.Get("kind").Text() == "Kustomization").ToList();

        files.Count.ShouldBeGreaterThan(5);
        files.Select(found => JsonText.Of(new YamlSequence(found.Get("spec", "healthCheckExprs").Items()))).Distinct().ShouldBe([JsonText.Of(new YamlSequence(Checks))]);
    }

    private static string Judge(YamlMapping found)
    {
        var check = Checks.Single(one => one.Get("kind").Text() == found["kind"].Text() && one.Get("apiVersion").Text() == found["apiVersion"].Text());
        foreach (var (key, state) in new[] { ("inProgress", "in-progress"), ("failed", "failed"), ("current", "current") })
        {
            if (check.Get(key).Text() is not { } text)
                continue;
            var expression = CelExpression.Compile(text, out var problem).ShouldNotBeNull(problem?.ToString());
            var outcome = expression.Evaluate(found);
            if (outcome.Error is not null)
                return Waiting;
            if (outcome.Bool.ShouldNotBeNull(text))
                return state;
        }
        return "in-progress";
    }

    private static YamlMapping Read(string file) => YamlReader.Read(new YamlSource(file), File.ReadAllText(file))[0].Root.ShouldBeOfType<YamlMapping>();
}
