using System.Text.Json;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Settings.Values;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Settings.Definition;

/// <summary>A key of a record, whatever the record's type: what walks, schemas and guards need of it.</summary>
/// <param name="Read">The property of a record of that type.</param>
internal sealed record KeyFacts(string Name, string Description, KeyNotes Notes, RecordDefinition? Inner, Func<SettingsRecord, object?> Read);

/// <summary>All keys of one record type.</summary>
internal abstract class RecordDefinition
{
    public abstract Type RecordType { get; }

    /// <summary>In the order in which people read them.</summary>
    public abstract IReadOnlyList<KeyFacts> Keys { get; }

    /// <summary>The key of that name, or null.</summary>
    public abstract KeyFacts? Find(string name);

    /// <summary>Writes the properties of the JSON Schema into an object that is open.</summary>
    public abstract void WriteSchemaProperties(Utf8JsonWriter json, SchemaDefinitions definitions);
}

/// <param name="create">Makes an empty record; the name is the key that it stands under where it is an entry of a map.</param>
internal sealed class RecordDefinition<T>(Func<Origin, Setting<string>?, T> create, IReadOnlyList<KeyDefinition<T>> keys) : RecordDefinition
    where T : SettingsRecord
{
    private readonly Dictionary<string, KeyDefinition<T>> byName = keys.ToDictionary(key => key.Name, StringComparer.Ordinal);
    private IReadOnlyList<KeyFacts>? facts;
    private Dictionary<string, KeyFacts>? factsByName;

    public override Type RecordType => typeof(T);

    public override IReadOnlyList<KeyFacts> Keys =>
        facts ??= [.. keys.Select(key => new KeyFacts(key.Name, key.Description, key.Notes, key.Inner, record => key.Get((T)record)))];

    public IReadOnlyList<KeyDefinition<T>> Definitions => keys;

    public override KeyFacts? Find(string name) =>
        (factsByName ??= Keys.ToDictionary(key => key.Name, StringComparer.Ordinal)).GetValueOrDefault(name);

    public T Empty(Origin origin, Setting<string>? name = null) => create(origin, name);

    /// <summary>Reads a mapping, reporting every fault in it; null when it is no mapping.</summary>
    public T? Bind(YamlNode node, Origin origin, Setting<string>? name, BindContext context)
    {
        if (node is not YamlMapping mapping)
        {
            context.WrongShape(node, "a mapping");
            return null;
        }
        var record = create(origin, name);
        foreach (var entry in mapping.Entries)
        {
            context.Enter(entry.Name);
            record = BindKey(record, entry, context);
            context.Leave();
        }
        if (context.ChecksRequired)
            ReportMissing(mapping, origin, context);
        return record;
    }

    public override void WriteSchemaProperties(Utf8JsonWriter json, SchemaDefinitions definitions)
    {
        foreach (var key in keys.Where(key => !key.Notes.Computed))
        {
            json.WriteStartObject(key.Name);
            definitions.WriteKey(json, key);
            json.WriteEndObject();
        }
    }

    private T BindKey(T record, YamlEntry entry, BindContext context)
    {
        if (!byName.TryGetValue(entry.Name, out var key) || key.Notes.Computed)
        {
            ReportUnknown(entry, key is not null, context);
            return record;
        }
        if (key.Notes.NotBuiltYet && entry.Value is not YamlScalar { IsNull: true })
        {
            context.Report(SettingsDiagnostics.NotBuilt, entry.Key.Location, $"{context.Path} is not built yet");
            return record;
        }
        return key.Bind(record, entry, context);
    }

    private void ReportUnknown(YamlEntry entry, bool computed, BindContext context)
    {
        if (SecretLiterals.FindEntry(entry) is { } kind)
            context.ReportSecret(entry.Value, kind);
        var known = keys.Where(key => !key.Notes.Computed).Select(key => key.Name).ToArray();
        var meant = Suggestion.For(entry.Name, known);
        var message = computed
            ? $"{context.Path} is worked out from other settings and can't be set"
            : $"{context.Path} is no setting" + (meant is null ? "" : $"; did you mean {Shown.Quote(meant)}?");
        var help = meant is null && known.Length > 0 ? $"Here the keys are {string.Join(", ", known.Order(StringComparer.Ordinal))}." : null;
        context.Report(SettingsDiagnostics.UnknownKey, entry.Key.Location, message, help);
    }

    private void ReportMissing(YamlMapping mapping, Origin origin, BindContext context)
    {
        foreach (var key in keys)
        {
            if (key.Notes.Required && mapping.Find(key.Name) is null)
                context.ReportMissing(key.Name, origin.Location, key.Description);
        }
    }
}
