using System.Text.Json;

namespace PgHaManifests.Core.Settings.Definition;

/// <summary>Collects the records that a JSON Schema refers to, so that each is written once.</summary>
internal sealed class SchemaDefinitions
{
    private readonly Dictionary<RecordDefinition, string> names = new(ReferenceEqualityComparer.Instance);
    private readonly Queue<RecordDefinition> open = [];

    public void WriteKey<TRecord>(Utf8JsonWriter json, KeyDefinition<TRecord> key)
        where TRecord : SettingsRecord
    {
        if (key.Notes.NotBuiltYet)
        {
            json.WriteString("description", $"Not built yet, so refused. {key.Description}");
            json.WriteString("type", "null");
            return;
        }
        json.WriteString("description", key.Description);
        if (key.Notes.ValuesNotBuiltYet.Count == 0)
        {
            key.WriteSchema(json, this);
            return;
        }
        json.WriteStartArray("allOf");
        json.WriteStartObject();
        key.WriteSchema(json, this);
        json.WriteEndObject();
        json.WriteStartObject();
        json.WriteStartObject("not");
        json.WriteStartArray("enum");
        foreach (var value in key.Notes.ValuesNotBuiltYet)
        {
            if (value == "true")
                json.WriteBooleanValue(true);
            else if (!value.Equals("true", StringComparison.OrdinalIgnoreCase))
                json.WriteStringValue(value);
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    /// <summary>A reference stands in <c>allOf</c>, for beside a bare one editors would drop the description.</summary>
    public void WriteReference(Utf8JsonWriter json, RecordDefinition record)
    {
        json.WriteStartArray("allOf");
        json.WriteStartObject();
        json.WriteString("$ref", $"#/definitions/{NameOf(record)}");
        json.WriteEndObject();
        json.WriteEndArray();
    }

    /// <summary>Writes every record referred to, and those that they refer to, into an object that is open.</summary>
    public void WriteAll(Utf8JsonWriter json)
    {
        while (open.TryDequeue(out var record))
        {
            json.WriteStartObject(names[record]);
            WriteRecord(json, record);
            json.WriteEndObject();
        }
    }

    public void WriteRecord(Utf8JsonWriter json, RecordDefinition record)
    {
        LeafSchema.WriteType(json, "object");
        json.WriteBoolean("additionalProperties", false);
        json.WriteStartObject("properties");
        record.WriteSchemaProperties(json, this);
        json.WriteEndObject();
    }

    /// <summary>Named after the record; two definitions of one record type (operators differ in their version) are told apart by a number.</summary>
    private string NameOf(RecordDefinition record)
    {
        if (names.TryGetValue(record, out var known))
            return known;
        var type = record.RecordType.Name;
        var stem = type.EndsWith("Settings", StringComparison.Ordinal) ? type[..^"Settings".Length] : type;
        var name = stem;
        for (var number = 2; names.ContainsValue(name); number++)
            name = FormattableString.Invariant($"{stem}{number}");
        names.Add(record, name);
        open.Enqueue(record);
        return name;
    }
}
