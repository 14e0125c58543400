using PgHaManifests.Core.Schemas;
using PgHaManifests.Core.Schemas.Cel;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Schemas.Cel;

public class PublishedRulesTests
{
    /// <summary>The rules of every definition that is built in, for each operator release, compile against their schemas.</summary>
    [Fact]
    public void Every_published_rule_compiles()
    {
        var total = 0;
        foreach (var release in SchemaReleases.Embedded[SchemaReleases.Operator])
        {
            var catalog = new SchemaCatalog(release);
            foreach (var known in catalog.Known())
            {
                var schema = catalog.Find(known.Kind).Schema!;
                if (schema.BuiltIn)
                    continue;
                CelRuleChecker.CheckSchema(schema.Root).ShouldBeEmpty($"{known.Kind} {release}");
                var reached = CelRuleNode.OfResource(schema.Root)?.All("").Count() ?? 0;
                reached.ShouldBe(Count(schema.Root), $"{known.Kind} {release}");
                total += reached;
            }
        }
        total.ShouldBeGreaterThan(0);
    }

    private static int Count(Schema schema) =>
        schema.Rules.Count
        + (schema.Properties?.Values.Sum(Count) ?? 0)
        + (schema.Items is null ? 0 : Count(schema.Items))
        + (schema.AdditionalProperties is null ? 0 : Count(schema.AdditionalProperties))
        + schema.AllOf.Sum(Count);
}
