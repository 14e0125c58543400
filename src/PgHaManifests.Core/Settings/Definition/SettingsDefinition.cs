using PgHaManifests.Core.Settings.Definition.Keys;
using PgHaManifests.Core.Settings.Model;

namespace PgHaManifests.Core.Settings.Definition;

/// <summary>One member of a record, by the name of its key.</summary>
/// <param name="Value">
/// Null (not set and no default), a <see cref="Setting"/>, a <see cref="SettingsRecord"/>, an <see cref="ISettingsMap"/>,
/// an <see cref="ISettingsList"/> or a <see cref="SettingsFile"/>.
/// </param>
internal readonly record struct SettingsMember(string Name, object? Value);

/// <summary>
/// The one tree of all keys: the loader enforces it, the editors' schema is printed from it, and everything that walks settings (templates,
/// <c>explain</c>, <c>compare</c>) finds each record's members through it. It is declared in <c>Definition/Keys</c>.
/// </summary>
internal static class SettingsDefinition
{
    public static RecordDefinition<EnvironmentSettings> Root => EnvironmentKeys.Environment;

    private static readonly Dictionary<Type, RecordDefinition> ByType = Collect();

    /// <summary>Definitions of all record types, found by walking the tree from its root.</summary>
    public static IReadOnlyDictionary<Type, RecordDefinition> All => ByType;

    public static RecordDefinition Of(SettingsRecord record) => ByType[record.GetType()];

    /// <summary>Every member of a record in the order of its definition, those that are not set too.</summary>
    public static IEnumerable<SettingsMember> MembersOf(SettingsRecord record)
    {
        foreach (var key in Of(record).Keys)
        {
            if (!key.Notes.Structural)
                yield return new SettingsMember(key.Name, key.Read(record));
        }
    }

    /// <summary>One member by name. False when the record has no such key.</summary>
    public static bool TryGetMember(SettingsRecord record, string name, out object? value)
    {
        var key = Of(record).Find(name);
        value = key?.Read(record);
        return key is { Notes.Structural: false };
    }

    private static Dictionary<Type, RecordDefinition> Collect()
    {
        var found = new Dictionary<Type, RecordDefinition>();
        var open = new Stack<RecordDefinition>([EnvironmentKeys.Environment]);
        while (open.TryPop(out var definition))
        {
            if (!found.TryAdd(definition.RecordType, definition))
                continue;
            foreach (var inner in definition.Keys.Select(key => key.Inner).OfType<RecordDefinition>())
                open.Push(inner);
        }
        return found;
    }
}
