using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Schemas.Checking;

/// <summary>
/// Finds for a value of an updated object the value that it was before. Items of a list have one only where the list has keys.
/// </summary>
internal sealed class Correlation
{
    private readonly Dictionary<string, YamlNode> old = new(StringComparer.Ordinal);
    private readonly Schema schema;

    private Correlation(YamlSequence list, Schema schema)
    {
        this.schema = schema;
        foreach (var item in list.Items)
            old.TryAdd(ListKeys.Of(item, schema.ListMapKeys), item);
    }

    /// <summary>Null where items cannot be told apart.</summary>
    public static Correlation? Of(YamlSequence list, YamlSequence? old, Schema schema) =>
        old is null || list.Items.Count == 0 || schema.ListType != ListType.Map ? null : new Correlation(old, schema);

    public YamlNode? OldOf(YamlNode item) => old.GetValueOrDefault(ListKeys.Of(item, schema.ListMapKeys));

    /// <summary>Whether a value is what it was; the order of a list with keys does not matter.</summary>
    public static bool IsUnchanged(YamlNode node, YamlNode old, Schema schema)
    {
        if (ReferenceEquals(node, old))
            return true;
        return (node, old) switch
        {
            (YamlMapping now, YamlMapping before) => now.Entries.Count == before.Entries.Count && now.Entries.All(entry =>
                before[entry.Name] is { } value && IsUnchanged(entry.Value, value, ChildOf(schema, entry.Name))),
            (YamlSequence now, YamlSequence before) when schema.ListType == ListType.Map && schema.Items is not null =>
                now.Items.Count == before.Items.Count && Of(now, before, schema) is var keys
                && now.Items.All(item => keys?.OldOf(item) is { } value && IsUnchanged(item, value, schema.Items)),
            _ => JsonEquality.Exact(node, old),
        };
    }

    private static readonly Schema Unknown = new();

    private static Schema ChildOf(Schema schema, string name) =>
        schema.Properties?.TryGetValue(name, out var child) == true ? child : schema.AdditionalProperties ?? Unknown;
}
