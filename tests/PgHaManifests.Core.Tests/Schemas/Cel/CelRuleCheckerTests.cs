using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Schemas;
using PgHaManifests.Core.Schemas.Cel;
using PgHaManifests.Core.Yaml;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Schemas.Cel;

public class CelRuleCheckerTests
{
    /// <summary>Whole objects: <c>tests/cases/cel/objects/*.yaml</c>.</summary>
    [Fact]
    public void Findings_come_with_the_code_and_the_path_that_the_case_says()
    {
        var root = CelSchemas.Yaml(File.ReadAllText(Path.Combine(CelCase.Folder, "objects", "places.yaml")));
        var schema = CelSchemas.Of(root["schema"]!);
        foreach (var @case in ((YamlSequence)root["cases"]!).Items.Cast<YamlMapping>())
        {
            var bag = new DiagnosticBag();
            var found = CelRuleChecker.Check(schema, Object(@case, "spec"), @case["old"] is null ? null : Object(@case, "old"), bag);

            var name = ((YamlScalar)@case["name"]!).Text;
            found.Select(finding => $"{finding.Descriptor.Code} {finding.Path ?? "(root)"}")
                .ShouldBe((@case["expect"] as YamlSequence)?.Items.Select(item => ((YamlScalar)item).Text) ?? [], name);
            bag.NotEvaluated.ShouldBeEmpty(name);
            if (@case["message"] is YamlScalar message)
                found.Single().Message.ShouldContain(message.Text, customMessage: name);
        }
    }

    private static YamlMapping Object(YamlMapping @case, string spec) => CelSchemas.Map(
        ("apiVersion", YamlScalar.OfString("a.b/v1")),
        ("kind", YamlScalar.OfString("Thing")),
        ("metadata", @case["metadata"] ?? CelSchemas.Map(("name", YamlScalar.OfString("x")))),
        ("spec", @case[spec] ?? CelSchemas.Map()));

    [Fact]
    public void A_finding_stands_at_the_value_or_at_the_field_that_the_rule_names()
    {
        var schema = CelSchemas.Of("""
            type: object
            properties:
              spec:
                type: object
                properties: {name: {type: string}, size: {type: integer, x-kubernetes-validations: [{rule: self > 1}]}}
                x-kubernetes-validations: [{rule: "self.name != 'x'", fieldPath: .name}]
            """);
        var found = CelRuleChecker.Check(schema, CelSchemas.Yaml("metadata: {}\nspec:\n  name: x\n  size: 1\n"), null, new DiagnosticBag());

        found.Select(finding => finding.At).ShouldBe([new Location("test.yaml", 3, 3), new Location("test.yaml", 4, 9)]);
    }

    [Fact]
    public void A_value_that_a_default_put_there_is_found_at_its_parent()
    {
        var schema = CelSchemas.Of("type: object\nproperties: {spec: {type: object, properties: {size: {type: integer, x-kubernetes-validations: [{rule: self > 1}]}}}}");
        var written = CelSchemas.Yaml("spec: {}");
        var spec = (YamlMapping)written["spec"]!;
        var filled = new YamlMapping([CelSchemas.Entry("size", new YamlScalar("0", YamlScalarType.Integer))]) { Source = spec.Source, Start = spec.Start };

        var found = CelRuleChecker.Check(schema, CelSchemas.Map(("spec", filled)), null, new DiagnosticBag());

        found.Single().At.ShouldBe(spec.Location);
    }

    [Fact]
    public void A_rule_that_does_not_compile_is_an_error_of_every_object_that_has_the_field_and_of_the_schema()
    {
        var schema = CelSchemas.Of("""
            type: object
            properties:
              spec: {type: object, properties: {list: {type: array, items: {type: string, x-kubernetes-validations: [{rule: self > 1}]}}}}
            """);

        CelRuleChecker.CheckSchema(schema).Single().Path.ShouldBe("spec.list[*]");
        CelRuleChecker.Check(schema, CelSchemas.Yaml("spec: {list: [a, b]}"), null, new DiagnosticBag()).Single().Descriptor.ShouldBe(CelDiagnostics.Uncompilable);
        CelRuleChecker.Check(schema, CelSchemas.Yaml("spec: {}"), null, new DiagnosticBag()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("set", false)]
    [InlineData("atomic", false)]
    [InlineData("map, x-kubernetes-list-map-keys: [name]", true)]
    public void Items_may_be_compared_with_old_ones_only_where_they_have_keys(string listType, bool good)
    {
        var schema = CelSchemas.Of("""
            type: object
            properties:
              spec:
                type: object
                properties:
                  list:
                    {type: array, x-kubernetes-list-type: @LIST@, items: {type: object, properties: {name: {type: string, x-kubernetes-validations: [{rule: self == oldSelf}]}}}}
            """.Replace("@LIST@", listType, StringComparison.Ordinal));

        CelRuleChecker.CheckSchema(schema).Count.ShouldBe(good ? 0 : 1);
    }

    [Theory]
    [InlineData("self > 1", false)]
    [InlineData("self != ''", true)]
    public void A_definition_is_refused_for_a_rule_that_does_not_compile(string rule, bool good)
    {
        var definition = YamlReader.Read(new YamlSource("crd.yaml"), """
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            spec:
              group: a.b
              scope: Namespaced
              names: {kind: Thing, plural: things}
              versions:
              - {name: v1, served: true, storage: true, schema: {openAPIV3Schema: {type: object, properties: {spec: {type: string, x-kubernetes-validations: [{rule: "@RULE@"}]}}}}}
            """.Replace("@RULE@", rule, StringComparison.Ordinal));
        var bag = new DiagnosticBag();

        new SchemaCatalog().AddDefinitions("crd.yaml", definition, bag);

        bag.Diagnostics.Select(found => found.Code).ShouldBe(good ? [] : [CelDiagnostics.Uncompilable.Code]);
    }

    [Fact]
    public void A_schema_whose_rules_compile_has_no_problem()
    {
        var schema = CelSchemas.Of("type: object\nproperties: {spec: {type: object, x-kubernetes-validations: [{rule: 'true', messageExpression: \"'a'\"}]}}");

        CelRuleChecker.CheckSchema(schema).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{rule: 'true', messageExpression: '1'}", "must evaluate to a string")]
    [InlineData("{rule: 'true', messageExpression: \"'a\"}", "not closed")]
    [InlineData("{rule: 'true', fieldPath: .nothing}", "does not refer to a field")]
    [InlineData("{rule: 'true', fieldPath: name}", "does not refer to a field")]
    [InlineData("{rule: 'true', fieldPath: '.list[0]'}", "does not refer to a field")]
    [InlineData("{rule: '1'}", "must evaluate to a bool")]
    public void Other_parts_of_a_rule_are_checked_with_the_schema(string rule, string problem)
    {
        var schema = CelSchemas.Of($"type: object\nproperties: {{spec: {{type: object, properties: {{name: {{type: string}}, list: {{type: array, items: {{type: string}}}}}}, x-kubernetes-validations: [{rule}]}}}}");

        CelRuleChecker.CheckSchema(schema).Single().Problem.Message.ShouldContain(problem);
    }

    [Fact]
    public void What_this_engine_cannot_evaluate_is_counted_and_neither_passed_nor_refused()
    {
        var schema = CelSchemas.Of("""
            type: object
            properties:
              spec:
                type: object
                properties: {at: {type: string, format: date-time}}
                x-kubernetes-validations: [{rule: "self.at.getHours('No/Where') == 1"}, {rule: "self.at.getHours('No/Where') == 1 || self.at.getHours() == 0"}]
            """);
        var bag = new DiagnosticBag();

        var found = CelRuleChecker.Check(schema, CelSchemas.Yaml("spec: {at: '2020-01-01T00:00:00Z'}"), null, bag);

        found.ShouldBeEmpty();
        bag.NotEvaluated.Values.Sum().ShouldBe(1);
        bag.NotEvaluated.Keys.Single().ShouldContain("No/Where");
    }

    [Fact]
    public void Codes_are_of_the_range_of_rules_and_each_stands_once()
    {
        CelDiagnostics.All.Select(descriptor => descriptor.Code).ShouldBeUnique();
        CelDiagnostics.All.ShouldAllBe(descriptor => descriptor.Code.StartsWith("PGHA33", StringComparison.Ordinal));
    }
}
