namespace PgHaManifests.Core.Settings.Definition;

/// <summary>Collects the keys of one record type, so that each is one call: name, type, the property it is bound to, meaning.</summary>
internal sealed class RecordBuilder<T>
    where T : SettingsRecord
{
    private readonly List<KeyDefinition<T>> keys = [];

    public RecordBuilder<T> Leaf<TValue>(
        string name, LeafType<TValue> type, Func<T, Setting<TValue>?> get, Func<T, Setting<TValue>, T> with, string description, KeyNotes? notes = null)
        where TValue : notnull =>
        Add(name, new LeafBinder<TValue>(type), get, with, description, notes);

    public RecordBuilder<T> Record<TChild>(
        string name, RecordDefinition<TChild> definition, Func<T, TChild?> get, Func<T, TChild, T> with, string description, KeyNotes? notes = null)
        where TChild : SettingsRecord =>
        Add(name, new RecordBinder<TChild>(definition), get, with, description, notes);

    public RecordBuilder<T> Leaves(
        string name, TextType names, TextType values, Func<T, SettingsMap<Setting<string>>?> get, Func<T, SettingsMap<Setting<string>>, T> with,
        string description, KeyNotes? notes = null) =>
        Add(name, new MapBinder<Setting<string>>(names, new LeafBinder<string>(values)), get, with, description, notes);

    public RecordBuilder<T> Records<TChild>(
        string name, TextType names, RecordDefinition<TChild> definition, Func<T, SettingsMap<TChild>?> get, Func<T, SettingsMap<TChild>, T> with,
        string description, KeyNotes? notes = null)
        where TChild : SettingsRecord =>
        Add(name, new MapBinder<TChild>(names, new RecordBinder<TChild>(definition)), get, with, description, notes);

    public RecordBuilder<T> LeafList(
        string name, TextType items, Func<T, SettingsList<Setting<string>>?> get, Func<T, SettingsList<Setting<string>>, T> with,
        string description, KeyNotes? notes = null, int minimum = 0) =>
        Add(name, new ListBinder<Setting<string>>(new LeafBinder<string>(items), minimum), get, with, description, notes);

    public RecordBuilder<T> RecordList<TChild>(
        string name, RecordDefinition<TChild> definition, Func<T, SettingsList<TChild>?> get, Func<T, SettingsList<TChild>, T> with,
        string description, KeyNotes? notes = null)
        where TChild : SettingsRecord =>
        Add(name, new ListBinder<TChild>(new RecordBinder<TChild>(definition)), get, with, description, notes);

    /// <summary>A key of a form of its own.</summary>
    public RecordBuilder<T> Add<TValue>(
        string name, ValueBinder<TValue> binder, Func<T, TValue?> get, Func<T, TValue, T> with, string description, KeyNotes? notes = null)
        where TValue : class
    {
        keys.Add(new KeyDefinition<T, TValue>(name, binder, get, with, description, notes ?? KeyNotes.None));
        return this;
    }

    /// <summary>A member that nobody sets.</summary>
    public RecordBuilder<T> Computed(string name, Func<T, object?> get, string description, RecordDefinition? inner = null)
    {
        keys.Add(new ComputedKey<T>(name, get, inner, description));
        return this;
    }

    public RecordDefinition<T> Build(Func<Origin, Setting<string>?, T> create) => new(create, keys);

    /// <summary>For records that are only worked out, never read.</summary>
    public RecordDefinition<T> BuildComputed() =>
        new((_, _) => throw new InvalidOperationException($"{typeof(T).Name} is only worked out"), keys);
}

/// <summary>What is said about a key beside its type, by name.</summary>
internal static class Is
{
    public static readonly KeyNotes Required = new() { Required = true };
    public static readonly KeyNotes NotBuiltYet = new() { NotBuiltYet = true };
    public static readonly KeyNotes Structural = new() { Structural = true };

    public static KeyNotes WithoutYet(params string[] values) => new() { ValuesNotBuiltYet = values };
}
