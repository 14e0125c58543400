using PgHaManifests.Core.Schemas;
using PgHaManifests.Core.Schemas.Cel;
using PgHaManifests.Core.Schemas.Cel.Evaluation;
using PgHaManifests.Core.Schemas.Cel.Types;
using PgHaManifests.Core.Schemas.Cel.Values;
using PgHaManifests.Core.Yaml;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Schemas.Cel;

/// <summary>Rules on the <c>spec</c> of a schema, held against specs: <c>tests/cases/cel/rules/*.yaml</c>.</summary>
public class CelRuleTests
{
    private static readonly string Folder = Path.Combine(CelCase.Folder, "rules");

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_rule_judges_every_spec_as_its_case_says(string file)
    {
        var root = CelSchemas.Yaml(File.ReadAllText(Path.Combine(Folder, file)));
        var spec = CelSchemas.Of(root["schema"]!).Properties!["spec"];
        var wrong = ((YamlSequence)root["cases"]!).Items.Cast<YamlMapping>().SelectMany(@case => Wrong(@case, spec)).ToList();

        wrong.ShouldBeEmpty(string.Join('\n', wrong));
    }

    private static IEnumerable<string> Wrong(YamlMapping @case, Schema spec)
    {
        var text = ((YamlScalar)@case["rule"]!).Text;
        var shape = new CelShape(spec);
        var program = CelProgram.Compile(new CelRule(text, null, null, null, @case["optionalOldSelf"] is not null), shape, out var problem);
        if (@case["refused"] is YamlScalar refused)
        {
            if (problem?.Message.Contains(refused.Text, StringComparison.Ordinal) != true)
                yield return $"{text}: {problem?.ToString() ?? "compiles"} instead of {refused.Text}";
            yield break;
        }
        if (program is null)
        {
            yield return $"{text}: {problem}";
            yield break;
        }
        var runs = new[] { "holds", "fails", "errors" }.SelectMany(outcome => Items(@case, outcome).Select(value => (outcome, value, old: (YamlNode?)null)))
            .Concat(Items(@case, "updates").Cast<YamlMapping>().Select(update => (
                update["fails"] is not null ? "fails" : update["errors"] is not null ? "errors" : "holds", update["new"]!, update["old"])))
            .ToList();
        if (runs.Count == 0)
            yield return $"{text}: nothing is asked of it";
        foreach (var (expected, value, old) in runs)
        {
            var result = program.Evaluate(new CelFrame(2), CelSchemaData.Of(value, shape), old is null ? null : CelSchemaData.Of(old, shape));
            var outcome = result.IsError ? "errors" : result.IsTrue ? "holds" : "fails";
            if (outcome != expected)
                yield return $"{text}: {outcome} ({result}) instead of {expected} at line {value.Start.Line}";
        }
    }

    private static IReadOnlyList<YamlNode> Items(YamlMapping @case, string name) => (@case[name] as YamlSequence)?.Items ?? [];
}
