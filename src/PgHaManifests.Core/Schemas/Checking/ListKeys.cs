using System.Globalization;
using PgHaManifests.Core.Schemas.Import;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Schemas.Checking;

/// <summary>The identity of list items: of a set the item itself, of a list with keys the values of the keys.</summary>
internal static class ListKeys
{
    /// <summary>Items with equal results are the same item to the server.</summary>
    public static string Of(YamlNode item, IReadOnlyList<string> keys)
    {
        var mapping = item as YamlMapping;
        if (keys.Count == 1)
            return mapping?[keys[0]] is { } value ? Of(value) : "(none)";
        return StoredJson.OneLine(new YamlMapping(
            [.. keys.Where(key => mapping?[key] is not null).Select(key => CrdImport.Entry(key, mapping![key]!))]));
    }

    /// <summary>The server compares single values by type and value, compound ones by their JSON, in which 1 and 1.0 are alike.</summary>
    public static string Of(YamlNode item) => item is YamlScalar scalar
        ? JsonValue.KindOf(scalar) switch
        {
            JsonKind.Integer => string.Create(CultureInfo.InvariantCulture, $"int {JsonValue.Integer(scalar)}"),
            JsonKind.Number => string.Create(CultureInfo.InvariantCulture, $"float {JsonValue.Number(scalar):R}"),
            JsonKind.Boolean => JsonValue.Boolean(scalar) ? "true" : "false",
            JsonKind.Null => "null",
            _ => "text " + scalar.Text,
        }
        : StoredJson.OneLine(Sorted(item));

    /// <summary>JSON of the server has its keys in order.</summary>
    private static YamlNode Sorted(YamlNode node) => node switch
    {
        YamlMapping mapping => new YamlMapping(
            [.. mapping.Entries.OrderBy(e => e.Name, StringComparer.Ordinal).Select(e => new YamlEntry(e.Key, Sorted(e.Value)))]),
        YamlSequence sequence => new YamlSequence([.. sequence.Items.Select(Sorted)]),
        _ => node,
    };
}
