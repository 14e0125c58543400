using PgHaManifests.Core.Settings;

namespace PgHaManifests.Core.Templates.Model;

/// <summary>
/// Collects the members that templates see of one record of the settings. What is not set is there all the same, as an absent value whose
/// place is the record's, so that a misspelt name is always an error.
/// </summary>
internal sealed class RecordModel(Origin origin)
{
    private readonly List<ModelEntry> entries = [];

    public RecordModel Add(string key, Setting? setting) => Add(key, Node.Optional(setting, origin));

    public RecordModel Add(string key, ModelNode node)
    {
        entries.Add(new ModelEntry(key, node));
        return this;
    }

    /// <summary>A member that is a record itself.</summary>
    public RecordModel Add<T>(string key, T? record, Func<T, ModelNode> build)
        where T : SettingsRecord => Add(key, record is null ? Node.Absent(origin) : build(record));

    /// <summary>A map that is inserted as it stands: labels, parameters.</summary>
    public RecordModel Add(string key, SettingsMap<Setting<string>>? map) =>
        Add(key, map is null ? Node.Absent(origin) : Node.MappingOf(map, Node.Leaf));

    /// <summary>A list that is inserted as it stands.</summary>
    public RecordModel Add(string key, SettingsList<Setting<string>>? list) =>
        Add(key, list is null ? Node.Absent(origin) : Node.ListOf(list, Node.Leaf));

    /// <summary>A list that templates go over.</summary>
    public RecordModel Add<T>(string key, SettingsList<T>? list, Func<T, ModelNode> build)
        where T : SettingsRecord => Add(key, list is null ? Node.Absent(origin) : Node.ListOf(list, build));

    /// <summary>A map that templates go over, <c>item.key</c> and <c>item.value</c>.</summary>
    public RecordModel Add<T>(string key, SettingsMap<T>? map, Func<T, ModelNode> build)
        where T : SettingsRecord => Add(key, map is null ? Node.Absent(origin) : Node.MappingOf(map, build));

    /// <summary>A map whose entries can be a template's scope, called <paramref name="itemName"/> there.</summary>
    public RecordModel AddScope<T>(string key, string itemName, SettingsMap<T>? map, Func<T, ModelNode> build)
        where T : SettingsRecord => Add(key, Node.CollectionOf(itemName, map, build));

    /// <summary>A list whose items can be a template's scope, told apart by a name of their own.</summary>
    public RecordModel AddScope<T>(string key, string itemName, SettingsList<T>? list, Func<T, string> name, Func<T, ModelNode> build)
        where T : class => Add(key, Node.Collection(itemName, (list ?? Enumerable.Empty<T>()).Select(item => new ModelEntry(name(item), build(item)))));

    public ModelMapping Build() => Node.MappingFrom(entries, origin);
}
