using PgHaManifests.Core.Schemas.Cel.Types;
using PgHaManifests.Core.Schemas.Checking;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Schemas.Cel.Values;

/// <summary>An object or map of a resource. Null fields of an object count as absent; unknown fields are seen by equality alone.</summary>
internal sealed class CelSchemaMap(YamlMapping mapping, CelShape shape) : CelMap
{
    private readonly bool isObject = shape.Properties is not null;

    public YamlMapping Mapping => mapping;

    public override int Count => mapping.Entries.Count;

    public override IEnumerable<CelValue> Keys
    {
        get
        {
            foreach (var entry in mapping.Entries)
            {
                if (ShapeOf(entry.Name) is not null)
                    yield return CelValue.Of(isObject ? CelEscaping.Escape(entry.Name) ?? entry.Name : entry.Name);
            }
        }
    }

    public override bool TryGet(CelValue key, out CelValue value)
    {
        if (key.Kind != CelKind.String)
        {
            value = key.IsError ? key : CelValue.NoSuchOverload;
            return true;
        }
        return TryFind(isObject ? CelEscaping.Unescape(key.AsString) : key.AsString, out value);
    }

    public override bool TryGetField(CelFieldName field, out CelValue value) => TryFind(isObject ? field.Property : field.Name, out value);

    private bool TryFind(string? name, out CelValue value)
    {
        value = default;
        if (name is null || mapping[name] is not { } found || (isObject && found is YamlScalar { IsNull: true }) || ShapeOf(name) is not { } itsShape)
            return false;
        value = CelSchemaData.Of(found, itsShape);
        return true;
    }

    private CelShape? ShapeOf(string name) => isObject ? shape.Field(name) : shape.Element;

    public override CelValue EqualTo(CelValue other)
    {
        if (other.Kind != CelKind.Map)
            return CelValue.NoSuchOverload;
        var map = other.AsMap;
        if (Count != map.Count)
            return CelValue.False;
        foreach (var entry in mapping.Entries)
        {
            var equal = ShapeOf(entry.Name) is { } itsShape ? KnownEqual(entry, itsShape, map) : UnknownEqual(entry, map);
            if (!equal.IsTrue)
                return equal;
        }
        return CelValue.True;
    }

    // The server looks the other side up by the plain name, as if it were escaped already; so do we.
    private static CelValue KnownEqual(YamlEntry entry, CelShape itsShape, CelMap other) =>
        other.TryGet(CelValue.Of(entry.Name), out var theirs) ? CelEquality.Compare(CelSchemaData.Of(entry.Value, itsShape), theirs) : CelValue.False;

    // A field that the schema does not know is compared as raw data, and passes where the other side lacks it: the server's own rule.
    private static CelValue UnknownEqual(YamlEntry entry, CelMap other)
    {
        if (other is not CelSchemaMap { Mapping: var theirs })
            return CelValue.NoSuchOverload;
        return CelValue.Of(theirs[entry.Name] is not { } value || JsonEquality.Exact(entry.Value, value));
    }
}
