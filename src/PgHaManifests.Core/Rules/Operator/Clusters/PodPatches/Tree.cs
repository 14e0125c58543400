using PgHaManifests.Core.Schemas.Defaulting;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Rules.Operator.Clusters.PodPatches;

/// <summary>Builds objects as Go writes them: a field without a value is left out.</summary>
internal static class Tree
{
    public static YamlMapping Map(params ReadOnlySpan<(string Name, YamlNode? Value)> fields)
    {
        var entries = new List<YamlEntry>(fields.Length);
        foreach (var (name, value) in fields)
        {
            if (value is not null)
                entries.Add(new YamlEntry(YamlScalar.OfString(name), value));
        }
        return new YamlMapping(entries);
    }

    public static YamlScalar Text(string text) => YamlScalar.OfString(text);

    /// <summary>A field of the Cluster that counts only when there is something in it.</summary>
    public static YamlNode? Filled(Field field) => field.Count > 0 || field.TextOrEmpty.Length > 0 ? field.Node : null;

    /// <summary>A field of the Cluster that counts as soon as it is there.</summary>
    public static YamlNode? Present(Field field) => field.Exists ? field.Node : null;

    public static YamlMapping WithDefaults(YamlMapping own, params ReadOnlySpan<(string Name, YamlNode Value)> defaults)
    {
        foreach (var (name, value) in defaults)
            own = own.WithDefault(name, value);
        return own;
    }
}
