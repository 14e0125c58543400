using System.Text.Json;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Settings.Definition;

/// <summary>What is said about a key beside its type.</summary>
internal sealed record KeyNotes
{
    public static readonly KeyNotes None = new();

    /// <summary>Must be there once all layers are merged.</summary>
    public bool Required { get; init; }

    /// <summary>No user sets it; it is worked out.</summary>
    public bool Computed { get; init; }

    /// <summary>Refused whatever its value, since its output is not built yet.</summary>
    public bool NotBuiltYet { get; init; }

    /// <summary>Values that are refused because their output is not built yet, as text.</summary>
    public IReadOnlyList<string> ValuesNotBuiltYet { get; init; } = [];

    /// <summary>Handled before records are made (layers, cluster defaults): no record holds it.</summary>
    public bool Structural { get; init; }
}

/// <summary>One key of a record: its name, its meaning for people, and the record property that it is bound to.</summary>
internal abstract class KeyDefinition<TRecord>(string name, string description, KeyNotes notes)
    where TRecord : SettingsRecord
{
    public string Name { get; } = name;

    /// <summary>Meaning, units, allowed values, default: what editors show.</summary>
    public string Description { get; } = description;
    public KeyNotes Notes { get; } = notes;

    /// <summary>The property: null, a <see cref="Setting"/>, a <see cref="SettingsRecord"/>, a map, a list, or a <see cref="SettingsFile"/>.</summary>
    public abstract object? Get(TRecord record);

    /// <summary>Reads the node and returns the record with it; the record itself when the node is faulty (reported).</summary>
    public abstract TRecord Bind(TRecord record, YamlEntry entry, BindContext context);

    /// <summary>Writes the members of the JSON Schema of the value into an object that is open.</summary>
    public abstract void WriteSchema(Utf8JsonWriter json, SchemaDefinitions definitions);

    /// <summary>Definition of the records inside, if there are any.</summary>
    public virtual RecordDefinition? Inner => null;
}

/// <summary>A key that holds one value of <typeparamref name="T"/>, made by a <see cref="ValueBinder{T}"/>.</summary>
internal sealed class KeyDefinition<TRecord, T>(
    string name, ValueBinder<T> binder, Func<TRecord, T?> get, Func<TRecord, T, TRecord> with, string description, KeyNotes notes)
    : KeyDefinition<TRecord>(name, description, notes)
    where TRecord : SettingsRecord
    where T : class
{
    public override RecordDefinition? Inner => binder.Inner;

    public override object? Get(TRecord record) => get(record);

    public override TRecord Bind(TRecord record, YamlEntry entry, BindContext context)
    {
        if (entry.Value is YamlScalar scalar)
        {
            // In one layer a null stands for "take away"; what it takes away is the merge's business.
            if (scalar.IsNull)
                return record;
            if (Notes.ValuesNotBuiltYet.Contains(scalar.Text))
            {
                context.Report(SettingsDiagnostics.NotBuilt, scalar.Location, $"{context.Path}: {scalar.Text} is not built yet", "Remove the key, or choose another value; this version of pgha can't act on this one.");
                return record;
            }
        }
        return binder.Bind(entry.Value, BindContext.At(entry.Key), context) is { } value ? with(record, value) : record;
    }

    public override void WriteSchema(Utf8JsonWriter json, SchemaDefinitions definitions) => binder.WriteSchema(json, definitions);
}

/// <summary>A key that nobody sets.</summary>
internal sealed class ComputedKey<TRecord>(string name, Func<TRecord, object?> get, RecordDefinition? inner, string description)
    : KeyDefinition<TRecord>(name, description, new KeyNotes { Computed = true })
    where TRecord : SettingsRecord
{
    public override RecordDefinition? Inner => inner;

    public override object? Get(TRecord record) => get(record);

    public override TRecord Bind(TRecord record, YamlEntry entry, BindContext context) => record;

    public override void WriteSchema(Utf8JsonWriter json, SchemaDefinitions definitions) =>
        throw new InvalidOperationException($"{Name} is computed; it has no schema");
}
