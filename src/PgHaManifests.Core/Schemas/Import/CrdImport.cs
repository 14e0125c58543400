using System.Globalization;
using System.Text;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Schemas.Import;

/// <summary>A schema file: its path below <c>kinds/</c>, with forward slashes, and its JSON.</summary>
public sealed record StoredSchema(string Path, string Json);

/// <summary>Turns a CustomResourceDefinition into schema files: structure, constraints, defaults and rules, without any prose.</summary>
public static class CrdImport
{
    /// <summary>One file for each version that the definition serves. What cannot be imported is an error in <paramref name="into"/>.</summary>
    /// <param name="shareEqualParts">Store sub-schemas that repeat once; costs time, saves space.</param>
    public static IReadOnlyList<StoredSchema> Read(YamlNode definition, SchemaOrigin origin, bool shareEqualParts, DiagnosticBag into)
    {
        if (definition is not YamlMapping root || !IsDefinition(root) || root["spec"] is not YamlMapping spec || spec["names"] is not YamlMapping names)
        {
            into.Add(SchemaDiagnostics.NotADefinition, definition.Location, "this document is no CustomResourceDefinition of apiextensions.k8s.io/v1");
            return [];
        }
        var files = new List<StoredSchema>();
        foreach (var version in (spec["versions"] as YamlSequence)?.Items.OfType<YamlMapping>() ?? [])
        {
            if (!IsTrue(version["served"]))
                continue;
            if ((version["schema"] as YamlMapping)?["openAPIV3Schema"] is not YamlMapping schema)
            {
                into.Add(SchemaDiagnostics.NotADefinition, version.Location, $"version {Text(version, "name")} has no openAPIV3Schema");
                continue;
            }
            var file = Version(spec, names, version, new SchemaCleaner(into).Clean(schema), origin, shareEqualParts);
            files.Add(new StoredSchema(PathOf(origin, Text(spec, "group"), Text(names, "kind"), Text(version, "name")), StoredJson.Write(file)));
        }
        return files;
    }

    internal static bool IsDefinition(YamlMapping root) =>
        Text(root, "kind") == "CustomResourceDefinition" && Text(root, "apiVersion") == "apiextensions.k8s.io/v1";

    internal static string PathOf(SchemaOrigin origin, string group, string kind, string version) =>
        $"{origin.Source}/{origin.Release}/{group}/{kind}.{version}.json";

    private static YamlMapping Version(
        YamlMapping spec, YamlMapping names, YamlMapping version, YamlNode schema, SchemaOrigin origin, bool shareEqualParts)
    {
        var entries = new List<YamlEntry>
        {
            Entry("kind", Text(names, "kind")),
            Entry("group", Text(spec, "group")),
            Entry("version", Text(version, "name")),
            Entry("plural", Text(names, "plural")),
            Entry("scope", Text(spec, "scope")),
            Entry("source", origin.Source),
            Entry("release", origin.Release),
        };
        if (IsTrue(version["storage"]))
            entries.Add(Entry("storage", True));
        if (IsTrue(version["deprecated"]))
            entries.Add(Entry("deprecated", True));
        if (version["subresources"] is YamlMapping subresources)
        {
            if (subresources["status"] is not null)
                entries.Add(Entry("statusSubresource", True));
            if (subresources["scale"] is YamlMapping scale)
                entries.Add(Entry("scale", scale));
        }
        if (IsTrue(spec["preserveUnknownFields"]) && schema is YamlMapping open)
            schema = new YamlMapping([.. open.Entries, Entry("x-kubernetes-preserve-unknown-fields", True)]);
        var parts = new SharedParts();
        entries.Add(Entry("schema", shareEqualParts ? parts.Share(schema) : schema));
        if (parts.Definitions.Count > 0)
            entries.Add(Entry("definitions", new YamlMapping(parts.Definitions)));
        return new YamlMapping(entries);
    }

    internal static YamlScalar True { get; } = new("true", YamlScalarType.Boolean);

    internal static YamlEntry Entry(string name, YamlNode value) => new(YamlScalar.OfString(name), value);

    internal static YamlEntry Entry(string name, string value) => Entry(name, YamlScalar.OfString(value));

    private static bool IsTrue(YamlNode? node) => node is YamlScalar { Type: YamlScalarType.Boolean } scalar && JsonValue.Boolean(scalar);

    private static string Text(YamlMapping mapping, string key) => mapping[key] is YamlScalar scalar ? scalar.Text : "";
}
