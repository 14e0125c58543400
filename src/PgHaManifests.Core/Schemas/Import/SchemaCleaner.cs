using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Schemas.Import;

/// <summary>Keeps of a published schema what the checker uses, in the order it was published.</summary>
internal sealed class SchemaCleaner(DiagnosticBag into)
{
    /// <summary>Prose, and what only concerns how the server merges or documents.</summary>
    private static readonly HashSet<string> Dropped = new(StringComparer.Ordinal)
    {
        "description", "title", "example", "externalDocs", "id", "$schema",
        "x-kubernetes-map-type", "x-kubernetes-patch-merge-key", "x-kubernetes-patch-strategy", "x-kubernetes-group-version-kind", "x-kubernetes-unions",
    };

    private static readonly HashSet<string> Kept = new(StringComparer.Ordinal)
    {
        "type", "format", "nullable", "pattern", "required", "enum", "default",
        "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf",
        "minLength", "maxLength", "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties",
        "x-kubernetes-int-or-string", "x-kubernetes-preserve-unknown-fields", "x-kubernetes-embedded-resource",
        "x-kubernetes-list-type", "x-kubernetes-list-map-keys",
    };

    /// <summary>Keywords that hold schemas or rules, which are cleaned in turn.</summary>
    private static readonly HashSet<string> Entered = new(StringComparer.Ordinal)
    {
        "properties", "items", "additionalProperties", "not", "allOf", "anyOf", "oneOf", "x-kubernetes-validations",
    };

    public static bool Drops(string keyword) => Dropped.Contains(keyword);

    public static bool Keeps(string keyword) => Kept.Contains(keyword) || Entered.Contains(keyword);

    /// <summary>Gives what stands for a whole schema, such as the short form of a reference; null for a schema to keep.</summary>
    public Func<YamlMapping, YamlMapping?> Replace { get; init; } = _ => null;

    /// <summary>The OpenAPI gives each value that cannot be absent in Go its zero as default; that says nothing of its own.</summary>
    public bool DropZeroDefaults { get; init; }

    public YamlNode Clean(YamlNode schema)
    {
        if (schema is not YamlMapping mapping)
            return schema;
        if (Replace(mapping) is { } replacement)
            return replacement;
        var entries = new List<YamlEntry>();
        foreach (var entry in mapping.Entries)
        {
            if (Dropped.Contains(entry.Name) || (DropZeroDefaults && IsZeroDefault(entry)))
                continue;
            if (Keyword(entry) is { } value)
                entries.Add(CrdImport.Entry(entry.Name, value));
            else
                into.Add(SchemaDiagnostics.UnknownKeyword, entry.Key.Location, $"keyword '{entry.Name}' of this schema is not known");
        }
        return new YamlMapping(entries);
    }

    /// <summary>What to keep of a keyword; null when it is not known.</summary>
    private YamlNode? Keyword(YamlEntry entry) => entry.Name switch
    {
        "properties" when entry.Value is YamlMapping properties =>
            new YamlMapping([.. properties.Entries.Select(p => CrdImport.Entry(p.Name, Clean(p.Value)))]),
        "items" or "additionalProperties" or "not" => Clean(entry.Value),
        "allOf" or "anyOf" or "oneOf" when entry.Value is YamlSequence schemas => new YamlSequence([.. schemas.Items.Select(Clean)]),
        "x-kubernetes-validations" when entry.Value is YamlSequence rules => new YamlSequence([.. rules.Items.Select(WithoutMessage)]),
        _ => Kept.Contains(entry.Name) ? entry.Value : null,
    };

    private static YamlNode WithoutMessage(YamlNode rule) =>
        rule is YamlMapping mapping ? new YamlMapping([.. mapping.Entries.Where(e => e.Name != "message")]) : rule;

    private static bool IsZeroDefault(YamlEntry entry) =>
        entry.Name == "default" && (StoredJson.OneLine(entry.Value) is "{}" or "\"\"" or "0" or "false");
}
