using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Rules;
using PgHaManifests.Core.Schemas;
using PgHaManifests.Core.Yaml;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Rules;

/// <summary>The operator's webhook drops its warnings of a new Pooler that it refuses, and keeps them on an update.</summary>
public class PoolerWarningTests
{
    private const string Pooler = """
        apiVersion: postgresql.cnpg.io/v1
        kind: Pooler
        metadata:
          name: pool
          annotations:
            cnpg.io/validation: odd
        spec:
          cluster: { name: pg }
          type: rw
          pgbouncer:
            poolMode: session
            authQuerySecret: { name: auth }
        """;

    private const string Query = "\n    authQuery: SELECT 1\n";

    private const string ValidationAnnotation = "PGHA4101";

    [Fact]
    public void A_new_pooler_that_is_refused_has_only_the_warning_of_its_annotation()
    {
        var found = Judge(Pooler, update: false);
        found.ShouldContain(d => d.Severity == Severity.Error);
        Warnings(found).ShouldBe([ValidationAnnotation]);
    }

    [Fact]
    public void A_refused_update_keeps_the_warnings() => Warnings(Judge(Pooler, update: true)).Count.ShouldBeGreaterThan(1);

    [Fact]
    public void A_new_pooler_that_is_taken_keeps_the_warnings()
    {
        var found = Judge(Pooler + Query, update: false);
        found.ShouldNotContain(d => d.Severity == Severity.Error);
        Warnings(found).Count.ShouldBeGreaterThan(1);
    }

    private static List<string> Warnings(IEnumerable<Diagnostic> found) => [.. found.Where(d => d.Severity == Severity.Warning).Select(d => d.Code)];

    private static IReadOnlyList<Diagnostic> Judge(string text, bool update)
    {
        var catalog = new SchemaCatalog();
        var root = YamlReader.Read(new YamlSource("pooler.yaml"), text)[0].Root!;
        var bag = new DiagnosticBag();
        var stored = DocumentChecker.CheckObject(root, 1, catalog, bag).Stored!;
        bag.HasErrors.ShouldBeFalse();
        var subject = new Subject
        {
            Root = (YamlMapping)root,
            Stored = stored,
            Old = update ? stored : null,
            Kind = GroupVersionKind.Parse("postgresql.cnpg.io/v1", "Pooler"),
            Name = "pool",
            Namespace = "default",
        };
        RuleChecker.CheckOperator(subject, catalog.OperatorRelease, bag);
        return bag.Diagnostics;
    }
}
