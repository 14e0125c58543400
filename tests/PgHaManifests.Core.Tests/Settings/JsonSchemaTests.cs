using System.Text.Json.Nodes;
using NJsonSchema;
using PgHaManifests.Core.Settings;
using PgHaManifests.Core.Settings.Definition;
using PgHaManifests.Core.Yaml;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Settings;

public class JsonSchemaTests
{
    private static readonly Lazy<JsonSchema> Schema = new(() => JsonSchema.FromJsonAsync(SettingsJsonSchema.Write()).GetAwaiter().GetResult());

    [Fact]
    public void The_schema_is_the_same_every_time_and_names_every_settable_key()
    {
        var text = SettingsJsonSchema.Write();

        text.ShouldBe(SettingsJsonSchema.Write());
        text.ShouldEndWith("}\n");
        text.ShouldNotContain("\r");
        var schema = JsonNode.Parse(text)!;
        foreach (var (type, definition) in SettingsDefinition.All)
        {
            var keys = definition.Keys.Where(key => !key.Notes.Computed).ToArray();
            var node = type == SettingsDefinition.Root.RecordType ? schema : schema["definitions"]![type.Name[..^"Settings".Length]];
            // What is only worked out, or refused until it is built, has no definition of its own.
            if (keys.Length == 0 || (node is null && OnlyRefused(definition)))
                continue;
            node.ShouldNotBeNull(type.Name)["properties"]!.AsObject().Select(property => property.Key).ShouldBe(keys.Select(key => key.Name), type.Name);
            node["additionalProperties"]!.GetValue<bool>().ShouldBeFalse();
        }
    }

    public static TheoryData<string> Committed() => [.. Directory.GetFiles(Path.Combine(Repository.Root, "environments"), "*.yaml").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Committed))]
    public void A_committed_environment_is_valid(string file) => Faults(File.ReadAllText(Path.Combine(Repository.Root, "environments", file))).ShouldBeEmpty();

    [Theory]
    [InlineData("namespace: db")]
    [InlineData("clusters: { pg: null }")]
    [InlineData("clusters: { pg: { postgres: { version: 18.4, tuning: auto, parameters: { a: 1, b: true, c: x } } } }")]
    [InlineData("operators: { cloudNativePg: { version: 1.30.0, install: false } }")]
    [InlineData("gitops: { controller: flux, repository: https://example.com/x }")]
    [InlineData("clusters: { pg: { overrides: { cluster: { spec: { x: [1] } }, other: [{ op: remove, path: /x }] } } }")]
    [InlineData("waivers: null")]
    [InlineData("waivers: [{ code: PGHA4852, object: Cluster/pg, reason: small, expires: 2027-01-31 }]")]
    public void What_the_loader_takes_is_valid(string yaml) => Faults(yaml).ShouldBeEmpty();

    [Theory]
    [InlineData("namespce: db")]
    [InlineData("namespace: 1")]
    [InlineData("policy: staging")]
    [InlineData("clusters: { pg: { instances: three } }")]
    [InlineData("clusters: { pg: { instances: 0 } }")]
    [InlineData("clusters: { PG: {} }")]
    [InlineData("clusters: { pg: { services: { primary: {} } } }")]
    [InlineData("azure: { storageAccount: { name: ab } }")]
    [InlineData("operators: { cloudNativePg: { install: sometimes } }")]
    [InlineData("gitops: { controller: fluxcd }")]
    [InlineData("waivers: [{ code: WAL, object: Cluster/pg, reason: small, expires: 2027-01-31 }]")]
    [InlineData("acknowledge: []")]
    [InlineData("clusters: [pg]")]
    public void What_the_loader_refuses_is_not(string yaml) => Faults(yaml).ShouldNotBeEmpty();

    private static bool OnlyRefused(RecordDefinition definition) => SettingsDefinition.All.Values
        .SelectMany(holder => holder.Keys.Where(key => key.Inner == definition).Select(key => key.Notes.NotBuiltYet || OnlyRefused(holder))).All(refused => refused);

    private static string[] Faults(string yaml)
    {
        var root = YamlReader.Read(new YamlSource("x.yaml"), yaml)[0].Root!;
        return [.. Schema.Value.Validate(Json(root)!.ToJsonString()).Select(fault => fault.ToString())];
    }

    private static JsonNode? Json(YamlNode node) => node switch
    {
        YamlMapping mapping => new JsonObject(mapping.Entries.Select(entry => KeyValuePair.Create(entry.Name, Json(entry.Value)))),
        YamlSequence sequence => new JsonArray([.. sequence.Items.Select(Json)]),
        YamlScalar { IsNull: true } => null,
        YamlScalar { Type: YamlScalarType.Boolean } scalar => JsonValue.Create(scalar.Boolean),
        YamlScalar { Type: YamlScalarType.Integer or YamlScalarType.Float } scalar => JsonNode.Parse(scalar.JsonNumber!),
        YamlScalar scalar => JsonValue.Create(scalar.Text),
        _ => throw new InvalidOperationException(),
    };
}
