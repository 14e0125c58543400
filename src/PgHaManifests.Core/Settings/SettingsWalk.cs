using PgHaManifests.Core.Settings.Definition;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Settings;

/// <summary>A leaf with its full key: <c>clusters.pg-primary.storage.size</c>, <c>azure.aks.postgresPool.zones[0]</c>.</summary>
internal sealed record SettingsLeaf(string Key, Setting Value);

/// <summary>Lists every leaf of settings, written, default and computed ones (<see cref="Origin.Kind"/> tells which).</summary>
internal static class SettingsWalk
{
    /// <summary>In the order of the definition, entries of maps sorted by name.</summary>
    public static IEnumerable<SettingsLeaf> Leaves(SettingsRecord record, string path = "")
    {
        foreach (var member in SettingsDefinition.MembersOf(record))
        {
            if (member.Value is not { } value)
                continue;
            foreach (var leaf in Below(value, Join(path, member.Name)))
                yield return leaf;
        }
    }

    /// <summary>Leaves of a member, a map's value or a list's item.</summary>
    public static IEnumerable<SettingsLeaf> Below(object value, string path) => value switch
    {
        Setting setting => [new SettingsLeaf(path, setting)],
        SettingsFile file => [new SettingsLeaf(path, file.Path)],
        SettingsRecord record => Leaves(record, path),
        ISettingsMap map => map.Walk().SelectMany(entry => Below(entry.Value, Join(path, entry.Name.Value))),
        ISettingsList list => list.Walk().SelectMany((item, index) => Below(item, FormattableString.Invariant($"{path}[{index}]"))),
        OverridePatch patch => Patched(patch.Patch, path),
        _ => throw new InvalidOperationException($"{path} holds a {value.GetType().Name}, which no walk knows"),
    };

    private static IEnumerable<SettingsLeaf> Patched(YamlNode node, string path) => node switch
    {
        YamlMapping mapping => mapping.Entries.SelectMany(entry => Patched(entry.Value, Join(path, entry.Name))),
        YamlSequence sequence => sequence.Items.SelectMany((item, index) => Patched(item, FormattableString.Invariant($"{path}[{index}]"))),
        YamlScalar scalar => [new SettingsLeaf(path, new Setting<string>(scalar.IsNull ? "null" : scalar.Text, Origin.File(scalar.Location ?? default)))],
        _ => [],
    };

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
