using CsCheck;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Schemas.Cel;
using PgHaManifests.Core.Schemas.Cel.Syntax;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Schemas.Cel;

public class CelRobustnessTests
{
    private static readonly string[] Words =
    [
        "1", "-1", "2u", "1.5", "'a'", "\"b\"", "b'c'", "r'\\d'", "true", "null", "self", "x", "y", "dyn", "size", "has", "all", "exists", "map", "filter", "in",
        "optional.of", "format", "matches", "type", "int", "string", "timestamp", "duration", "quantity", "ip", "(", ")", "[", "]", "{", "}", ".", ".?", "[?", ",",
        ":", "?", "&&", "||", "!", "-", "+", "*", "/", "%", "==", "!=", "<", ">=", " ", "\n", "//", "😀", "\\", "'''", "e", "0x", "9223372036854775807",
    ];

    [Fact]
    public void Any_text_gives_a_value_or_a_problem_and_never_a_fault()
    {
        Gen.OneOf(Words).Array[0, 24].Select(string.Concat).Sample(text =>
        {
            var compiled = CelExpression.Compile(text, out var problem);
            (compiled is null).ShouldBe(problem is not null);
            compiled?.Evaluate(CelSchemas.Yaml("self: {x: 1}\nx: [1, 2, a]\ny: {b: 0.5}\n"));
        }, iter: 20_000);
    }

    [Theory]
    [InlineData("1 + ", 3_000)]
    [InlineData("(", 3_000)]
    [InlineData("!", 50_000)]
    [InlineData("[", 3_000)]
    [InlineData("x.", 3_000)]
    [InlineData("x ? ", 3_000)]
    public void Deep_expressions_end_in_a_problem_or_a_value(string part, int count)
    {
        var text = string.Concat(Enumerable.Repeat(part, count)) + "1";

        Should.NotThrow(() => CelExpression.Compile(text, out _));
    }

    [Fact]
    public void A_rule_that_is_too_long_for_this_engine_is_counted_and_not_refused()
    {
        var rule = "self != ''" + string.Concat(Enumerable.Repeat(" && self != 'a'", 3_000));
        var schema = CelSchemas.Of($"type: object\nproperties: {{spec: {{type: string, x-kubernetes-validations: [{{rule: \"{rule}\"}}]}}}}");
        var bag = new DiagnosticBag();

        CelRuleChecker.CheckSchema(schema).ShouldBeEmpty();
        CelRuleChecker.Check(schema, CelSchemas.Yaml("spec: b"), null, bag).ShouldBeEmpty();
        bag.NotEvaluated.Values.Sum().ShouldBe(1);
    }

    [Fact]
    public void Long_rules_of_a_usual_kind_are_no_problem()
    {
        var rule = string.Concat(Enumerable.Repeat("x == 'a' || ", 900)) + "false";

        CelParser.Parse(rule, out var problem).ShouldNotBeNull();
        problem.ShouldBeNull();
        CelExpression.Compile(rule, out _)!.Evaluate(CelSchemas.Yaml("x: b")).Bool.ShouldBe(false);
    }
}
