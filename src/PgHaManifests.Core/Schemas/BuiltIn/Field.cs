using System.Globalization;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Schemas.Checking;
using PgHaManifests.Core.Schemas.Formats;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Schemas.BuiltIn;

/// <summary>
/// A value of a decoded object with the place where it stands; it may be absent. Reads absent values as the server does: as the
/// zero of their type. A fault is reported under the name that the server gives the field.
/// </summary>
internal sealed class Field
{
    private readonly Field? parent;
    private readonly YamlEntry? entry;
    private readonly int index;
    private readonly string? alias;
    private readonly bool isKey;
    private readonly Findings findings;

    private Field(Field? parent, string name, YamlNode? node, YamlEntry? entry, int index, bool isKey, Findings findings, ServerRelease server)
    {
        (this.parent, Name, Node, this.entry) = (parent, name, node, entry);
        (this.index, this.isKey, this.findings, Server) = (index, isKey, findings, server);
    }

    private Field(Field original, string alias)
        : this(original.parent, original.Name, original.Node, original.entry, original.index, original.isKey, original.findings, original.Server) =>
        this.alias = alias;

    public string Name { get; }

    /// <summary>Null where the value is absent.</summary>
    public YamlNode? Node { get; }

    public ServerRelease Server { get; }

    public bool IsSet => Node is not null;

    public string Text => Node is YamlScalar { IsNull: false } scalar ? scalar.Text : "";

    /// <summary>Whether the value was written as a text; of a port this means a name.</summary>
    public bool IsText => Node is YamlScalar { IsString: true };

    public long? Integer => Node is YamlScalar { IsString: false } scalar ? JsonValue.Integer(scalar) : null;

    public bool IsTrue => Boolean == true;

    public bool? Boolean => Node is YamlScalar { Type: YamlScalarType.Boolean } scalar ? JsonValue.Boolean(scalar) : null;

    public Quantity? Quantity => Node is not null && Formats.Quantity.TryParseJson(Text, out var quantity) ? quantity : null;

    /// <summary>Faults reported so far on the whole object.</summary>
    public int FaultCount => findings.Items.Count;

    /// <summary>Elements of a list, or keys of a mapping.</summary>
    public int Count => Node is YamlSequence sequence ? sequence.Items.Count : Node is YamlMapping mapping ? mapping.Entries.Count : 0;

    /// <summary>The name that the server gives the field, slips included.</summary>
    public string Path => alias ?? (parent is null ? "" : Appended(parent.Path));

    /// <summary>The value in words, for messages.</summary>
    public string Shown => Node switch
    {
        null => "empty",
        YamlScalar { IsString: true, Text: "" } => "empty",
        YamlScalar { IsString: true } scalar => $"'{scalar.Text}'",
        YamlScalar scalar => scalar.Text,
        YamlSequence => "a list",
        _ => "an object",
    };

    private string RealPath => parent is null ? "" : Appended(parent.RealPath);

    private Location? Place => Node?.Location ?? entry?.Key.Location ?? parent?.KeyPlace;

    private Location? KeyPlace => entry?.Key.Location ?? Place;

    /// <summary>A field of an object, absent if the object does not have it.</summary>
    public Field this[string name]
    {
        get
        {
            var found = (Node as YamlMapping)?.Find(name);
            var value = found is null || JsonValue.IsNull(found.Value) ? null : found.Value;
            return new Field(this, name, value, found, -1, false, findings, Server);
        }
    }

    public static Field Root(YamlMapping root, Findings findings, ServerRelease server) => new(null, "", root, null, -1, false, findings, server);

    /// <summary>The elements of a list; none for anything else.</summary>
    public Field[] Items()
    {
        if (Node is not YamlSequence sequence)
            return [];
        var items = new Field[sequence.Items.Count];
        for (var i = 0; i < items.Length; i++)
            items[i] = new Field(this, "", sequence.Items[i], null, i, false, findings, Server);
        return items;
    }

    /// <summary>The values of a mapping under their keys; none for anything else.</summary>
    public Field[] Entries()
    {
        if (Node is not YamlMapping mapping)
            return [];
        var fields = new Field[mapping.Entries.Count];
        for (var i = 0; i < fields.Length; i++)
            fields[i] = new Field(this, mapping.Entries[i].Name, mapping.Entries[i].Value, mapping.Entries[i], -1, true, findings, Server);
        return fields;
    }

    /// <summary>The fields that an object has.</summary>
    public Field[] Children()
    {
        if (Node is not YamlMapping mapping)
            return [];
        var fields = new Field[mapping.Entries.Count];
        for (var i = 0; i < fields.Length; i++)
            fields[i] = this[mapping.Entries[i].Name];
        return fields;
    }

    /// <summary>A key of a map, present or not, named with brackets: <c>data[key]</c>.</summary>
    public Field Key(string name)
    {
        var found = (Node as YamlMapping)?.Find(name);
        return new Field(this, name, found?.Value, found, -1, true, findings, Server);
    }

    /// <summary>The texts of a list of texts.</summary>
    public string[] Texts() => Node is YamlSequence sequence ? [.. sequence.Items.Select(item => (item as YamlScalar)?.Text ?? "")] : [];

    /// <summary>The same value under the name that the server gives it in its messages.</summary>
    public Field As(string path) => new(this, path);

    public void Refuse(Descriptor descriptor, string fault) => Refuse(descriptor, this, fault);

    /// <summary>Reports a fault of this field whose cause stands elsewhere, such as one key of a map that the server names as a whole.</summary>
    public void Refuse(Descriptor descriptor, Field cause, string fault)
    {
        var path = Path;
        findings.Items.Add(new Finding(descriptor, cause.Place, path.Length == 0 ? null : path, $"'{cause.RealPath}' {fault}"));
    }

    /// <summary>Reports the fault unless there is none.</summary>
    public void RefuseIf(Descriptor descriptor, string? fault)
    {
        if (fault is not null)
            Refuse(descriptor, $"is {Shown}; {fault}");
    }

    public void Require(Descriptor descriptor, string? why = null) => Refuse(descriptor, why is null ? "is required" : $"is required {why}");

    public void RequireOneOf(Descriptor descriptor, params ReadOnlySpan<string> choices)
    {
        if (!choices.Contains(Text))
            Refuse(descriptor, $"is {Shown}; expected one of {string.Join(", ", choices.ToArray())}");
    }

    public void RequireNotNegative(Descriptor descriptor)
    {
        if (Integer < 0)
            Refuse(descriptor, $"is {Shown}; expected 0 or more");
    }

    private string Appended(string path) =>
        index >= 0 ? string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]")
        : isKey ? $"{path}[{Name}]"
        : path.Length == 0 ? Name
        : $"{path}.{Name}";
}
