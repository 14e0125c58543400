using System.Globalization;
using PgHaManifests.Core.Settings;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Templates.Model;

/// <summary>Builds the nodes that templates see.</summary>
internal static class Node
{
    public static ModelLeaf Leaf(string text, Origin? origin = null) => new(text, YamlScalarType.String) { Origin = origin };

    public static ModelLeaf Leaf(long number, Origin? origin = null) =>
        new(number.ToString(CultureInfo.InvariantCulture), YamlScalarType.Integer) { Origin = origin };

    public static ModelLeaf Leaf(bool truth, Origin? origin = null) =>
        new(truth ? "true" : "false", YamlScalarType.Boolean) { Origin = origin };

    /// <summary>A setting with its place.</summary>
    public static ModelLeaf Leaf(Setting setting) => setting.Boxed switch
    {
        string text => Leaf(text, setting.Origin),
        bool truth => Leaf(truth, setting.Origin),
        int number => Leaf(number, setting.Origin),
        long number => Leaf(number, setting.Origin),
        var other => throw new InvalidOperationException($"a setting of type {other.GetType().Name} has no place in a template"),
    };

    /// <summary>A setting that may not be set; <paramref name="owner"/> is where a person would set it.</summary>
    public static ModelLeaf Optional(Setting? setting, Origin? owner = null) => setting is null ? Absent(owner) : Leaf(setting);

    /// <summary>A sentence written by us, for pages of Markdown.</summary>
    public static ModelNode Prose(Setting<string> sentence) => new ModelLeaf(sentence.Value, YamlScalarType.String) { Origin = sentence.Origin, IsProse = true };

    /// <summary>A number or boolean that Kubernetes wants as a string, such as a PostgreSQL parameter.</summary>
    public static ModelLeaf Text(Setting setting) => Leaf(setting.Text, setting.Origin);

    /// <summary>A setting that is not set: false in a condition; inserting it is an error.</summary>
    public static ModelLeaf Absent(Origin? origin = null) => new("", YamlScalarType.Null) { Origin = origin };

    public static ModelMapping Mapping(params ModelEntry[] entries) => new(entries);

    public static ModelMapping MappingFrom(IEnumerable<ModelEntry> entries, Origin? origin) => new([.. entries]) { Origin = origin };

    /// <summary>A mapping that templates can have as their scope; its keys become parts of file names.</summary>
    /// <param name="itemName">What one entry is called in templates and file names, such as <c>pooler</c>.</param>
    public static ModelMapping Collection(string itemName, IEnumerable<ModelEntry> entries, Origin? origin = null) =>
        new([.. entries]) { ItemName = itemName, Origin = origin };

    /// <summary>A collection made of a map of the settings; empty when the map is not set.</summary>
    public static ModelMapping CollectionOf<T>(string itemName, SettingsMap<T>? map, Func<T, ModelNode> build)
        where T : class =>
        Collection(itemName, (map ?? Enumerable.Empty<SettingsEntry<T>>()).Select(entry => new ModelEntry(entry.Name.Value, build(entry.Value))), map?.Origin);

    /// <summary>A map of settings as it is inserted: parameters, labels, node selectors.</summary>
    public static ModelMapping MappingOf<T>(SettingsMap<T>? map, Func<T, ModelNode> build)
        where T : class =>
        MappingFrom((map ?? Enumerable.Empty<SettingsEntry<T>>()).Select(entry => new ModelEntry(entry.Name.Value, build(entry.Value))), map?.Origin);

    public static ModelList ListOf<T>(SettingsList<T>? list, Func<T, ModelNode> build)
        where T : class =>
        List((list ?? Enumerable.Empty<T>()).Select(build), list?.Origin);

    public static ModelList List(IEnumerable<ModelNode> items, Origin? origin = null) => new([.. items]) { Origin = origin };

    /// <summary>A YAML node of the settings taken over as it is, each value with its own place.</summary>
    public static ModelNode FromYaml(YamlNode node)
    {
        var origin = node.Location is { } location ? Origin.File(location) : (Origin?)null;
        return node switch
        {
            YamlScalar scalar => new ModelLeaf(scalar.IsNull ? "" : Canonical(scalar), scalar.Type) { Origin = origin },
            YamlSequence sequence => List(sequence.Items.Select(FromYaml), origin),
            YamlMapping mapping => MappingFrom(mapping.Entries.Select(entry => new ModelEntry(entry.Name, FromYaml(entry.Value))), origin),
            _ => throw new InvalidOperationException($"unknown kind of node {node.GetType().Name}"),
        };
    }

    /// <summary>YAML 1.1 spells a boolean in many ways; JSON, and so Kubernetes, in one.</summary>
    private static string Canonical(YamlScalar scalar) => scalar.Type == YamlScalarType.Boolean
        ? scalar.Text[0] is 't' or 'T' or 'y' or 'Y' || scalar.Text is "on" or "On" or "ON" ? "true" : "false"
        : scalar.Text;
}
