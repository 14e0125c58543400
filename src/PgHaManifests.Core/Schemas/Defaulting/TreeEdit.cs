using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Schemas.Defaulting;

/// <summary>Changes to trees, which are never changed in place: each gives a new tree that shares what stays.</summary>
internal static class TreeEdit
{
    public static YamlMapping Empty { get; } = new([]);

    public static YamlMapping With(this YamlMapping mapping, string name, YamlNode value)
    {
        var known = mapping.Find(name);
        List<YamlEntry> entries = known is null
            ? [.. mapping.Entries, new YamlEntry(YamlScalar.OfString(name), value)]
            : [.. mapping.Entries.Select(e => ReferenceEquals(e, known) ? new YamlEntry(e.Key, value) : e)];
        return new YamlMapping(entries) { Source = mapping.Source, Start = mapping.Start };
    }

    /// <summary>Sets a text unless there is one that is not empty.</summary>
    public static YamlMapping WithText(this YamlMapping mapping, string name, string text) =>
        mapping.TextOf(name).Length > 0 || text.Length == 0 ? mapping : mapping.With(name, YamlScalar.OfString(text));

    /// <summary>Sets a value unless there is one.</summary>
    public static YamlMapping WithDefault(this YamlMapping mapping, string name, YamlNode value) =>
        mapping.Has(name) ? mapping : mapping.With(name, value);

    /// <summary>Changes the object at a name; one that is absent starts empty.</summary>
    public static YamlMapping Change(this YamlMapping mapping, string name, Func<YamlMapping, YamlMapping> change)
    {
        var before = mapping[name] as YamlMapping;
        var after = change(before ?? Empty);
        return before is not null && ReferenceEquals(before, after) ? mapping : mapping.With(name, after);
    }

    /// <summary>Changes the object at a name if it is there.</summary>
    public static YamlMapping ChangeIfPresent(this YamlMapping mapping, string name, Func<YamlMapping, YamlMapping> change) =>
        mapping[name] is YamlMapping ? mapping.Change(name, change) : mapping;

    /// <summary>Null counts as absent.</summary>
    public static bool Has(this YamlMapping mapping, string name) => mapping[name] is { } value && !JsonValue.IsNull(value);

    /// <summary>Empty where there is no text.</summary>
    public static string TextOf(this YamlMapping? mapping, string name) => mapping?[name] is YamlScalar { IsString: true } scalar ? scalar.Text : "";

    /// <summary>Null where there is no boolean.</summary>
    public static bool? FlagOf(this YamlMapping? mapping, string name) =>
        mapping?[name] is YamlScalar { Type: YamlScalarType.Boolean } scalar ? JsonValue.Boolean(scalar) : null;
}
