using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Manifests;

/// <summary>Opens a <c>List</c> or a typed list such as <c>ConfigMapList</c>: kubectl applies the items, never the list.</summary>
internal static class ObjectList
{
    private const string Suffix = "List";

    /// <summary>The objects of a document: the items of a list, lists in lists opened too, or the document itself.</summary>
    public static IEnumerable<YamlNode> Open(YamlNode root)
    {
        if (root is not YamlMapping map || map["kind"].Text() is not { } kind || !kind.EndsWith(Suffix, StringComparison.Ordinal)
            || map["items"] is not (YamlSequence or null) || (map["items"] is null && kind != Suffix))
            return [root];
        return map["items"].Items().SelectMany(item => Open(Typed(item, map, kind[..^Suffix.Length])));
    }

    /// <summary>An item of a typed list that says neither apiVersion nor kind has the list's.</summary>
    private static YamlNode Typed(YamlNode item, YamlMapping list, string kind)
    {
        if (kind.Length == 0 || item is not YamlMapping map || map["apiVersion"] is not null || map["kind"] is not null || list.Find("apiVersion") is not { } version)
            return item;
        var name = list.Find("kind")!;
        var typed = new YamlEntry(name.Key, new YamlScalar(kind, YamlScalarType.String) { Source = name.Value.Source, Start = name.Value.Start });
        return new YamlMapping([version, typed, .. map.Entries]) { Source = map.Source, Start = map.Start };
    }
}
