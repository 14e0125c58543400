using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Schemas;
using PgHaManifests.Core.Schemas.Cel;
using PgHaManifests.Core.Tests.Verdicts;
using PgHaManifests.Core.Yaml;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Schemas.Cel;

/// <summary>The verdicts of a real API server on documents that rules have a say in.</summary>
public class CelVerdictTests
{
    [Fact]
    public void Rules_say_of_every_document_what_the_server_says()
    {
        var judged = 0;
        var wrong = new List<string>();
        foreach (var release in SchemaReleases.Embedded[SchemaReleases.Operator])
        {
            var catalog = new SchemaCatalog(release);
            foreach (var @case in VerdictCases.Read("custom-resources").Concat(VerdictCases.Read("updates")))
            {
                // Where the case was made for a rule, and for the newest release wherever a rule speaks.
                var speaks = @case.Id.Contains("-cel-", StringComparison.Ordinal)
                    || (release == SchemaReleases.Newest(SchemaReleases.Operator) && SpeaksOf(@case, catalog));
                if (!speaks)
                    continue;
                judged++;
                if (VerdictJudge.ApiServer(@case, release, catalog) is { } disagreement)
                    wrong.Add($"{@case.Id} ({release}): {disagreement.How}: {disagreement.Detail}");
            }
        }

        wrong.ShouldBeEmpty(string.Join('\n', wrong));
        judged.ShouldBeGreaterThan(200);
    }

    private static bool SpeaksOf(VerdictCase @case, SchemaCatalog catalog)
    {
        if (@case.Object is null)
            return false;
        var (bag, source) = (new DiagnosticBag(), new YamlSource("case.yaml"));
        var old = @case.Old is null ? null : DocumentChecker.Check(new YamlDocument(source, 1, @case.Old, []), catalog, new DiagnosticBag()).Stored;
        DocumentChecker.Check(new YamlDocument(source, 1, @case.Object, []), catalog, bag, old);
        return bag.Diagnostics.Any(found => CelDiagnostics.All.Any(descriptor => descriptor.Code == found.Code));
    }
}
