using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Manifests;

/// <summary>
/// A Secret as <c>sops</c> leaves it in a repository: a key <c>sops</c> beside the object, and values that only the cluster's controller
/// can read. The key is set aside and each encrypted value replaced by a stand-in that fits its place, so that the rest can be judged.
/// </summary>
internal static class SopsSecret
{
    /// <summary>Stands for encrypted <c>data</c>: base64 of an empty JSON object, which is valid in a Secret of every type.</summary>
    private const string DataStandIn = "e30=";

    /// <summary>The object without what only its controller can read.</summary>
    /// <param name="Encrypted">How many values are not judged.</param>
    public readonly record struct Reading(YamlMapping Object, int Encrypted);

    /// <summary>Null when the object is no Secret that sops has encrypted.</summary>
    public static Reading? Read(YamlMapping root)
    {
        if (root["kind"].Text() != "Secret" || root["apiVersion"].Text() != "v1" || root["sops"] is not YamlMapping)
            return null;
        var encrypted = 0;
        var entries = new List<YamlEntry>(root.Entries.Count);
        foreach (var entry in root.Entries)
        {
            if (entry.Name != "sops")
                entries.Add(entry with { Value = Open(entry.Value, entry.Name, ref encrypted) });
        }
        return new Reading(new YamlMapping(entries) { Source = root.Source, Start = root.Start }, encrypted);
    }

    private static YamlNode Open(YamlNode node, string section, ref int encrypted)
    {
        switch (node)
        {
            case YamlScalar { IsString: true } scalar when IsEncrypted(scalar.Text):
                encrypted++;
                return StandIn(scalar, section);
            case YamlMapping map:
                var entries = new List<YamlEntry>(map.Entries.Count);
                foreach (var entry in map.Entries)
                    entries.Add(entry with { Value = Open(entry.Value, section, ref encrypted) });
                return new YamlMapping(entries) { Source = map.Source, Start = map.Start };
            case YamlSequence list:
                var items = new List<YamlNode>(list.Items.Count);
                foreach (var item in list.Items)
                    items.Add(Open(item, section, ref encrypted));
                return new YamlSequence(items) { Source = list.Source, Start = list.Start };
            default:
                return node;
        }
    }

    /// <summary>The text is encrypted, or stands for something that was.</summary>
    public static bool IsHidden(string text) => IsEncrypted(text) || text is DataStandIn or "{}";

    private static bool IsEncrypted(string text) => text.StartsWith("ENC[", StringComparison.Ordinal) && text.EndsWith(']');

    private static YamlScalar StandIn(YamlScalar scalar, string section)
    {
        var (text, type) = section switch
        {
            "data" => (DataStandIn, YamlScalarType.String),
            "stringData" => ("{}", YamlScalarType.String),
            "immutable" => ("true", YamlScalarType.Boolean),
            _ => ("encrypted", YamlScalarType.String),
        };
        return new YamlScalar(text, type) { Source = scalar.Source, Start = scalar.Start };
    }
}
