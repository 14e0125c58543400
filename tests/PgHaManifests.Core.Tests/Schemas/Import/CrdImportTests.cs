using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Schemas;
using PgHaManifests.Core.Schemas.Import;
using PgHaManifests.Core.Schemas.Store;
using PgHaManifests.Core.Yaml;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Schemas.Import;

public class CrdImportTests
{
    private const string Definition = """
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata: {name: widgets.example.com}
        spec:
          group: example.com
          scope: Cluster
          names: {kind: Widget, plural: widgets}
          versions:
          - name: v1
            served: true
            storage: true
            additionalPrinterColumns: [{name: Age, type: date, jsonPath: .metadata.creationTimestamp}]
            subresources: {status: {}, scale: {specReplicasPath: .spec.size, statusReplicasPath: .status.size}}
            schema:
              openAPIV3Schema:
                description: prose
                type: object
                properties:
                  description: {type: string, description: a field that has the name of a keyword}
                  spec:
                    type: object
                    x-kubernetes-map-type: atomic
                    required: [size]
                    x-kubernetes-validations: [{rule: self.size > 0, message: prose, reason: FieldValueInvalid, fieldPath: .size}]
                    properties:
                      size: {type: integer, format: int32, default: 1, example: 3}
          - {name: v1alpha1, served: true, storage: false, deprecated: true, schema: {openAPIV3Schema: {type: object}}}
          - {name: v0, served: false, storage: false, schema: {openAPIV3Schema: {type: object}}}
        """;

    [Fact]
    public void Structure_is_kept_and_prose_is_not()
    {
        var file = Read(Definition, out var found)[0];

        found.ShouldBeEmpty();
        file.Path.ShouldBe("widgets/1.2.3/example.com/Widget.v1.json");
        file.Json.ShouldBe("""
            {
             "kind": "Widget",
             "group": "example.com",
             "version": "v1",
             "plural": "widgets",
             "scope": "Cluster",
             "source": "widgets",
             "release": "1.2.3",
             "storage": true,
             "statusSubresource": true,
             "scale": {"specReplicasPath": ".spec.size", "statusReplicasPath": ".status.size"},
             "schema": {
              "type": "object",
              "properties": {
               "description": {"type": "string"},
               "spec": {
                "type": "object",
                "required": ["size"],
                "x-kubernetes-validations": [{"rule": "self.size > 0", "reason": "FieldValueInvalid", "fieldPath": ".size"}],
                "properties": {"size": {"type": "integer", "format": "int32", "default": 1}}
               }
              }
             }
            }

            """);
    }

    [Fact]
    public void Only_served_versions_are_imported()
    {
        var files = Read(Definition, out _);

        files.Select(f => f.Path).ShouldBe(["widgets/1.2.3/example.com/Widget.v1.json", "widgets/1.2.3/example.com/Widget.v1alpha1.json"]);
        Kind(files[1]).Deprecated.ShouldBeTrue();
    }

    [Fact]
    public void What_was_imported_is_read_back()
    {
        var kind = Kind(Read(Definition, out _)[0]);

        kind.Kind.ShouldBe(new GroupVersionKind("example.com", "v1", "Widget"));
        kind.Namespaced.ShouldBeFalse();
        kind.Storage.ShouldBeTrue();
        kind.StatusSubresource.ShouldBeTrue();
        kind.Scale.ShouldBe(new ScaleSubresource(".spec.size", ".status.size", null));
        kind.Root.Properties!["spec"].Rules.ShouldHaveSingleItem().ShouldBe(new CelRule("self.size > 0", null, "FieldValueInvalid", ".size", false));
        ((YamlScalar)kind.Root.Properties["spec"].Properties!["size"].Default!).Text.ShouldBe("1");
    }

    [Fact]
    public void A_keyword_that_is_not_known_is_an_error_at_its_place()
    {
        Read(Definition.Replace("format: int32", "formatt: int32", StringComparison.Ordinal), out var found);

        var finding = found.ShouldHaveSingleItem();
        finding.Code.ShouldBe(SchemaDiagnostics.UnknownKeyword.Code);
        finding.Location!.Value.Line.ShouldBe(26);
    }

    [Fact]
    public void A_part_that_repeats_is_stored_once_and_read_as_one()
    {
        var part = "{type: object, properties: {" + string.Join(", ", Enumerable.Range(0, 20).Select(i => $"field{i}: {{type: string}}")) + "}}";
        var definition = SchemaCatalogTests.Definition("example.com", "Widget", $"first: {part}\n              second: {part}");

        var file = Read(definition, out var found)[0];

        found.ShouldBeEmpty();
        file.Json.Split("field7").Length.ShouldBe(2);
        file.Json.ShouldContain("""{"$ref": "first"}""");
        var spec = Kind(file).Root.Properties!["spec"].Properties!;
        spec["first"].ShouldBeSameAs(spec["second"]);
    }

    [Fact]
    public void The_same_definition_always_gives_the_same_file() => Read(Definition, out _)[0].ShouldBe(Read(Definition, out _)[0]);

    private static IReadOnlyList<StoredSchema> Read(string yaml, out IReadOnlyList<Diagnostic> found)
    {
        var bag = new DiagnosticBag();
        var files = SchemaImport.Read(YamlReader.Read(new YamlSource("crd.yaml"), yaml), new SchemaOrigin("widgets", "1.2.3"), bag);
        found = bag.Diagnostics;
        return files;
    }

    private static KindSchema Kind(StoredSchema file) => StoredKind.Read(System.Text.Encoding.UTF8.GetBytes(file.Json));
}
