using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Schemas.Import;

/// <summary>
/// Replaces sub-schemas that occur more than once in a file by references to one definition, named after the property where
/// the first of them stands.
/// </summary>
internal sealed class SharedParts
{
    /// <summary>Shorter ones read better where they stand.</summary>
    private const int ShortestShared = 240;

    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, YamlNode> definitions = new(StringComparer.Ordinal);

    public IReadOnlyList<YamlEntry> Definitions => [.. definitions.Select(d => CrdImport.Entry(d.Key, d.Value))];

    public YamlNode Share(YamlNode schema)
    {
        Count(schema);
        return Rewritten(schema, "root");
    }

    /// <summary>A repeated part is not entered twice: what only repeats inside it is no repetition of its own.</summary>
    private void Count(YamlNode schema)
    {
        foreach (var (_, child) in ChildrenOf(schema))
        {
            var key = StoredJson.OneLine(child);
            if (key.Length >= ShortestShared)
            {
                counts[key] = counts.GetValueOrDefault(key) + 1;
                if (counts[key] > 1)
                    continue;
            }
            Count(child);
        }
    }

    private YamlNode Rewritten(YamlNode schema, string name) =>
        schema is YamlMapping mapping ? new YamlMapping([.. mapping.Entries.Select(e => Keyword(e, name))]) : schema;

    private YamlEntry Keyword(YamlEntry entry, string name) => (entry.Name, entry.Value) switch
    {
        ("properties", YamlMapping properties) =>
            new YamlEntry(entry.Key, new YamlMapping([.. properties.Entries.Select(p => new YamlEntry(p.Key, Child(p.Value, p.Name)))])),
        ("items" or "additionalProperties" or "not", YamlMapping schema) => new YamlEntry(entry.Key, Child(schema, name)),
        ("allOf" or "anyOf" or "oneOf", YamlSequence schemas) =>
            new YamlEntry(entry.Key, new YamlSequence([.. schemas.Items.Select(s => Child(s, name))])),
        _ => entry,
    };

    private YamlNode Child(YamlNode child, string name)
    {
        var key = StoredJson.OneLine(child);
        if (counts.GetValueOrDefault(key) < 2)
            return Rewritten(child, name);
        if (!names.TryGetValue(key, out var shared))
        {
            shared = name;
            for (var number = 2; !taken.Add(shared); number++)
                shared = name + number;
            names.Add(key, shared);
            definitions.Add(shared, Rewritten(child, name));
        }
        return new YamlMapping([CrdImport.Entry("$ref", shared)]);
    }

    private static IEnumerable<(string Keyword, YamlNode Schema)> ChildrenOf(YamlNode schema)
    {
        foreach (var entry in (schema as YamlMapping)?.Entries ?? [])
        {
            IReadOnlyList<YamlNode> children = (entry.Name, entry.Value) switch
            {
                ("properties", YamlMapping properties) => [.. properties.Entries.Select(p => p.Value)],
                ("items" or "additionalProperties" or "not", YamlMapping single) => [single],
                ("allOf" or "anyOf" or "oneOf", YamlSequence several) => several.Items,
                _ => [],
            };
            foreach (var child in children)
                yield return (entry.Name, child);
        }
    }
}
