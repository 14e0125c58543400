using PgHaManifests.Core.Schemas.Cel;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Schemas.Cel;

public class CelExpressionTests
{
    private const string Cluster = """
        apiVersion: postgresql.cnpg.io/v1
        kind: Cluster
        metadata: {name: pg, generation: 3, labels: {"a.b/c": x}}
        spec: {instances: 3, ratio: 0.5}
        status:
          readyInstances: 2
          phase: Cluster in healthy state
          conditions:
          - {type: Ready, status: "True", observedGeneration: 3}
          - {type: ContinuousArchiving, status: "False"}
        """;

    [Theory]
    [InlineData("status.conditions.filter(e, e.type == 'Ready').all(e, e.observedGeneration == metadata.generation && e.status == 'True')", true)]
    [InlineData("status.conditions.exists(e, e.type == 'ContinuousArchiving' && e.status == 'True')", false)]
    [InlineData("has(status.readyInstances) && status.readyInstances == spec.instances", false)]
    [InlineData("spec.instances - status.readyInstances == 1", true)]
    [InlineData("spec.instances > 2.5", true)]
    [InlineData("metadata.labels['a.b/c'] == 'x'", true)]
    [InlineData("status.phase.startsWith('Cluster in healthy')", true)]
    [InlineData("has(status.missing)", false)]
    [InlineData("has(metadata.labels) && 'x' in ['x', 1]", true)]
    [InlineData("cel.bind(c, status.conditions, c.size() == 2)", true)]
    public void An_expression_reads_the_top_fields_of_an_object(string expression, bool expected)
    {
        var compiled = CelExpression.Compile(expression, out var problem);

        problem.ShouldBeNull();
        compiled!.Evaluate(CelSchemas.Yaml(Cluster)).ShouldBe(new CelOutcome(expected, null, null));
    }

    [Theory]
    [InlineData("status.missing == 1", "no such key: missing")]
    [InlineData("nothing.at.all", "no such attribute: nothing")]
    [InlineData("spec.instances + 'a' == 'b'", "no such overload")]
    public void What_fails_when_it_runs_says_why(string expression, string error)
    {
        CelExpression.Compile(expression, out _)!.Evaluate(CelSchemas.Yaml(Cluster)).Error!.ShouldContain(error);
    }

    [Theory]
    [InlineData("status.conditions[", "unexpected the end")]
    [InlineData("nothing(1)", "undeclared reference to 'nothing'")]
    public void What_is_no_expression_is_refused(string expression, string message)
    {
        CelExpression.Compile(expression, out var problem).ShouldBeNull();
        problem!.Message.ShouldContain(message);
    }

    [Fact]
    public void Text_comes_back_as_text()
    {
        CelExpression.Compile("metadata.name + '-' + string(spec.instances)", out _)!.Evaluate(CelSchemas.Yaml(Cluster)).Text.ShouldBe("pg-3");
    }
}
