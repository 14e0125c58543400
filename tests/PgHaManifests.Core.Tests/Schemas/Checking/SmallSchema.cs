using System.Text.Json;
using PgHaManifests.Core.Schemas;
using PgHaManifests.Core.Schemas.Checking;
using PgHaManifests.Core.Schemas.Store;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Tests.Schemas.Checking;

/// <summary>Checks values against schemas of a few words.</summary>
internal static class SmallSchema
{
    public static Schema Of(string json) => new SchemaReader(_ => null).Read(JsonDocument.Parse(json).RootElement);

    public static YamlNode Value(string json) => JsonValue.FromJson(JsonDocument.Parse(json).RootElement);

    public static YamlMapping Text(string yaml) => (YamlMapping)YamlReader.Read(new YamlSource("case.yaml"), yaml)[0].Root!;

    /// <summary>What the validator finds, as <c>CODE path</c>.</summary>
    public static IReadOnlyList<string> Validate(string schema, string value, string? old = null)
    {
        var findings = new Findings();
        new SchemaValidator(findings, minor: 36).Validate(Value(value), Of(schema), old is null ? null : Value(old));
        return Shown(findings);
    }

    /// <summary>What a custom resource with this schema would be refused for as a whole, as <c>CODE path</c>.</summary>
    public static IReadOnlyList<string> Lists(string schema, string value)
    {
        var findings = new Findings();
        new ListTypes(findings).Check(Value(value), Of(schema));
        return Shown(findings);
    }

    public static IReadOnlyList<string> Shown(Findings findings) => [.. findings.Items.Select(f => $"{f.Descriptor.Slug} {f.Path}".TrimEnd())];
}
