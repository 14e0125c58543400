using System.Text.Json;
using PgHaManifests.Core.Schemas;
using PgHaManifests.Core.Schemas.Cel;
using PgHaManifests.Core.Schemas.Import;
using PgHaManifests.Core.Schemas.Store;
using PgHaManifests.Core.Yaml;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Schemas;

/// <summary>No keyword of a schema goes unseen.</summary>
public class VocabularyTests
{
    public static TheoryData<string> Combinations => [.. SchemaReleases.Embedded[SchemaReleases.Operator].SelectMany(o =>
        SchemaReleases.Embedded[SchemaReleases.Kubernetes].Select(k => $"{o} {k}"))];

    [Theory]
    [MemberData(nameof(Combinations))]
    public void Every_embedded_schema_compiles_in_every_part(string releases)
    {
        var (operatorRelease, kubernetesRelease) = (releases.Split(' ')[0], releases.Split(' ')[1]);
        var catalog = new SchemaCatalog(operatorRelease, kubernetesRelease);
        var known = catalog.Known();

        known.Count.ShouldBeGreaterThan(80);
        foreach (var kind in known.Select(k => k.Kind))
        {
            var (schema, fault) = catalog.Find(kind);
            fault.ShouldBeNull($"{kind}");
            SchemaSoundness.FaultsOf(schema!.Root).ShouldBeEmpty($"{kind}");
            CelRuleChecker.CheckSchema(schema.Root).ShouldBeEmpty($"{kind}");
            schema.Kind.ShouldBe(kind);
        }
    }

    [Theory]
    [InlineData("""{"type":"object","patternProperties":{}}""")]
    [InlineData("""{"type":"object","properties":{"a":{"contains":{}}}}""")]
    [InlineData("""{"$ref":"nowhere"}""")]
    [InlineData("""{"type":"tuple"}""")]
    [InlineData("""{"type":"array","x-kubernetes-list-type":"bag"}""")]
    public void A_schema_with_a_word_that_the_checker_does_not_know_is_no_schema(string json) =>
        Should.Throw<SchemaFormatException>(() => new SchemaReader(_ => null).Read(JsonDocument.Parse(json).RootElement));

    [Fact]
    public void Every_keyword_of_the_published_definitions_is_kept_or_dropped_on_purpose()
    {
        Assert.SkipUnless(Directory.Exists(Repository.Shared), "../shared is absent");
        var keywords = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Shared, "crds"), "*.yaml", SearchOption.AllDirectories))
        {
            var root = YamlReader.Read(new YamlSource(file), File.ReadAllText(file)).Select(d => d.Root).OfType<YamlMapping>().Single();
            foreach (var version in ((YamlSequence)((YamlMapping)root["spec"]!)["versions"]!).Items.OfType<YamlMapping>())
                Count(((YamlMapping)version["schema"]!)["openAPIV3Schema"]!, keywords);
        }

        keywords["type"].ShouldBeGreaterThan(20_000);
        keywords.Keys.Where(k => !SchemaCleaner.Drops(k) && !SchemaCleaner.Keeps(k)).ShouldBeEmpty();
    }

    private static void Count(YamlNode schema, SortedDictionary<string, int> keywords)
    {
        foreach (var entry in (schema as YamlMapping)?.Entries ?? [])
        {
            keywords[entry.Name] = keywords.GetValueOrDefault(entry.Name) + 1;
            if (entry is { Name: "properties", Value: YamlMapping properties })
                properties.Entries.ToList().ForEach(p => Count(p.Value, keywords));
            else if (entry.Name is "items" or "additionalProperties" or "not")
                Count(entry.Value, keywords);
            else if (entry is { Name: "allOf" or "anyOf" or "oneOf", Value: YamlSequence parts })
                parts.Items.ToList().ForEach(p => Count(p, keywords));
        }
    }
}
