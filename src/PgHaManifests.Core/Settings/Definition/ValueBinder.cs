using System.Text.Json;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Settings.Definition;

/// <summary>Reads a YAML node into a value of the model.</summary>
internal abstract class ValueBinder<T>
    where T : class
{
    public virtual RecordDefinition? Inner => null;

    /// <summary>Null when the node is faulty; what is wrong has been reported then.</summary>
    /// <param name="at">The key that the node stands under, or the item of a list itself.</param>
    public abstract T? Bind(YamlNode node, Location at, BindContext context);

    /// <summary>Reads the value of a map's entry; a record may keep the name that it stands under.</summary>
    public virtual T? BindNamed(YamlNode node, Setting<string> name, BindContext context) => Bind(node, name.Origin.Location, context);

    public abstract void WriteSchema(Utf8JsonWriter json, SchemaDefinitions definitions);
}

internal sealed class LeafBinder<T>(LeafType<T> type) : ValueBinder<Setting<T>>
    where T : notnull
{
    public override Setting<T>? Bind(YamlNode node, Location at, BindContext context) => context.Read(type, node);

    public override void WriteSchema(Utf8JsonWriter json, SchemaDefinitions definitions) => type.WriteSchema(json);
}

internal sealed class RecordBinder<T>(RecordDefinition<T> definition) : ValueBinder<T>
    where T : SettingsRecord
{
    public override RecordDefinition Inner => definition;

    public override T? Bind(YamlNode node, Location at, BindContext context) => definition.Bind(node, Origin.File(at), null, context);

    public override T? BindNamed(YamlNode node, Setting<string> name, BindContext context) => definition.Bind(node, name.Origin, name, context);

    public override void WriteSchema(Utf8JsonWriter json, SchemaDefinitions definitions) => definitions.WriteReference(json, definition);
}

internal sealed class ListBinder<T>(ValueBinder<T> item, int minimum = 0) : ValueBinder<SettingsList<T>>
    where T : class
{
    public override RecordDefinition? Inner => item.Inner;

    public override SettingsList<T>? Bind(YamlNode node, Location at, BindContext context)
    {
        if (node is not YamlSequence sequence)
        {
            context.WrongShape(node, "a list");
            return null;
        }
        if (sequence.Items.Count < minimum)
        {
            context.Report(SettingsDiagnostics.OutOfRange, node.Location, $"{context.Path} is an empty list; expected at least one entry");
            return null;
        }
        var items = new List<T>(sequence.Items.Count);
        for (var i = 0; i < sequence.Items.Count; i++)
        {
            context.Enter(FormattableString.Invariant($"[{i}]"));
            if (item.Bind(sequence.Items[i], BindContext.At(sequence.Items[i]), context) is { } value)
                items.Add(value);
            context.Leave();
        }
        return new SettingsList<T>(Origin.File(at), items);
    }

    public override void WriteSchema(Utf8JsonWriter json, SchemaDefinitions definitions)
    {
        LeafSchema.WriteType(json, "array");
        if (minimum > 0)
            json.WriteNumber("minItems", minimum);
        json.WriteStartObject("items");
        item.WriteSchema(json, definitions);
        json.WriteEndObject();
    }
}

/// <summary>A mapping with names of the user's choice.</summary>
internal sealed class MapBinder<T>(TextType names, ValueBinder<T> value) : ValueBinder<SettingsMap<T>>
    where T : class
{
    public override RecordDefinition? Inner => value.Inner;

    public override SettingsMap<T>? Bind(YamlNode node, Location at, BindContext context)
    {
        if (node is not YamlMapping mapping)
        {
            context.WrongShape(node, "a mapping of names");
            return null;
        }
        var entries = new List<SettingsEntry<T>>(mapping.Entries.Count);
        foreach (var entry in mapping.Entries)
        {
            context.Enter(entry.Name);
            if (Name(entry, context) is { } name && entry.Value is not YamlScalar { IsNull: true }
                && value.BindNamed(entry.Value, name, context) is { } bound)
            {
                entries.Add(new SettingsEntry<T>(name, bound));
            }
            context.Leave();
        }
        return new SettingsMap<T>(Origin.File(at), entries);
    }

    public override void WriteSchema(Utf8JsonWriter json, SchemaDefinitions definitions)
    {
        LeafSchema.WriteType(json, "object");
        var pattern = names.Values.Count > 0 ? $"^({string.Join('|', names.Values)})$" : names.Pattern;
        if (pattern is not null)
        {
            json.WriteBoolean("additionalProperties", false);
            json.WriteStartObject("patternProperties");
        }
        json.WriteStartObject(pattern ?? "additionalProperties");
        value.WriteSchema(json, definitions);
        json.WriteEndObject();
        if (pattern is not null)
            json.WriteEndObject();
    }

    /// <summary>A key is a text whatever YAML makes of it: <c>"18"</c> and <c>18</c> name the same.</summary>
    private Setting<string>? Name(YamlEntry entry, BindContext context)
    {
        var key = entry.Key;
        var text = new YamlScalar(key.Text, YamlScalarType.String, key.Style) { Source = key.Source, Start = key.Start };
        if (names.TryRead(text, out var name, out var fault))
            return new Setting<string>(name, Origin.File(BindContext.At(key)));
        var message = fault.Message is { } says ? $"{context.Path} {says}" : $"{context.Path}: the name is {BindContext.Show(text)}; expected {names.Expected}";
        context.Report(fault.Code, key.Location, message, fault.Help);
        return null;
    }
}
