namespace PgHaManifests.Core.Yaml;

/// <summary>Steps through a tree without asking at each node whether it is there and of the kind one hopes for.</summary>
public static class YamlNavigation
{
    /// <summary>The value of a key; null when the node is no mapping or has no such key.</summary>
    public static YamlNode? Get(this YamlNode? node, string key) => (node as YamlMapping)?[key];

    public static YamlNode? Get(this YamlNode? node, string key, string inner) => node.Get(key).Get(inner);

    public static YamlNode? Get(this YamlNode? node, params ReadOnlySpan<string> path)
    {
        foreach (var key in path)
            node = node.Get(key);
        return node;
    }

    /// <summary>The text of a string scalar; null for anything else.</summary>
    public static string? Text(this YamlNode? node) => node is YamlScalar { IsString: true } scalar ? scalar.Text : null;

    /// <summary>Whether the node is the boolean true.</summary>
    public static bool IsTrue(this YamlNode? node) =>
        node is YamlScalar { Boolean: true };

    /// <summary>The items of a sequence; none for anything else.</summary>
    public static IReadOnlyList<YamlNode> Items(this YamlNode? node) => (node as YamlSequence)?.Items ?? [];

    /// <summary>The entries of a mapping; none for anything else.</summary>
    public static IReadOnlyList<YamlEntry> Entries(this YamlNode? node) => (node as YamlMapping)?.Entries ?? [];
}
