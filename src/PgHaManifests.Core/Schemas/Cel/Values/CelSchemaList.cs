using PgHaManifests.Core.Schemas.Cel.Types;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Schemas.Cel.Values;

/// <summary>A list of a resource. Sets compare and add without regard to order, keyed lists by their keys.</summary>
internal sealed class CelSchemaList : CelList
{
    private readonly YamlSequence? sequence;
    private readonly CelShape shape;
    private CelValue[]? values;

    public CelSchemaList(YamlSequence sequence, CelShape shape)
        : base([])
    {
        this.sequence = sequence;
        this.shape = shape;
    }

    private CelSchemaList(CelValue[] values, CelShape shape)
        : base([])
    {
        this.values = values;
        this.shape = shape;
    }

    public override int Count => values?.Length ?? sequence!.Items.Count;

    public override CelValue this[int index] => Values()[index];

    private CelValue[] Values()
    {
        if (values is not null)
            return values;
        var read = new CelValue[sequence!.Items.Count];
        for (var i = 0; i < read.Length; i++)
            read[i] = CelSchemaData.Of(sequence.Items[i], shape.Element!);
        return values = read;
    }

    public override CelValue EqualTo(CelValue other)
    {
        if (other.Kind != CelKind.List)
            return CelValue.NoSuchOverload;
        if (shape.Schema.ListType is not (ListType.Set or ListType.Map))
            return base.EqualTo(other);
        var list = other.AsList;
        if (Count != list.Count)
            return CelValue.False;
        return shape.Schema.ListType == ListType.Set ? SetEqual(list) : KeyedEqual(list);
    }

    public override CelValue Add(CelList other)
    {
        if (shape.Schema.ListType is not (ListType.Set or ListType.Map))
            return CelValue.Of(new CelSchemaList(Joined(other), shape));
        var keyed = shape.Schema.ListType == ListType.Map;
        var places = new Dictionary<CelListKey, int>();
        var merged = new List<CelValue>(Values());
        for (var i = 0; i < merged.Count; i++)
            places[keyed ? KeyOf(merged[i]) : RawKey(i)] = i;
        for (var i = 0; i < other.Count; i++)
        {
            var key = keyed ? KeyOf(other[i]) : new CelListKey(other[i]);
            if (!places.TryGetValue(key, out var place))
            {
                // The server notes a set's new items as seen, but not a keyed list's.
                if (!keyed)
                    places[key] = merged.Count;
                merged.Add(other[i]);
            }
            else if (keyed)
            {
                merged[place] = other[i];
            }
        }
        return CelValue.Of(new CelSchemaList([.. merged], shape));
    }

    private CelValue SetEqual(CelList other)
    {
        var own = new HashSet<CelListKey>();
        for (var i = 0; i < Count; i++)
            own.Add(RawKey(i));
        for (var i = 0; i < other.Count; i++)
        {
            if (!own.Contains(new CelListKey(other[i])))
                return CelValue.False;
        }
        return CelValue.True;
    }

    private CelValue KeyedEqual(CelList other)
    {
        var own = new Dictionary<CelListKey, CelValue>();
        for (var i = 0; i < Count; i++)
            own[KeyOf(this[i])] = this[i];
        for (var i = 0; i < other.Count; i++)
        {
            if (!own.TryGetValue(KeyOf(other[i]), out var item))
                return CelValue.False;
            var equal = CelEquality.Compare(item, other[i]);
            if (!equal.IsTrue)
                return equal;
        }
        return CelValue.True;
    }

    // A set's own items are keyed by their data before any format is read; so two sets of date-times are never equal, as in the server.
    private CelListKey RawKey(int index) =>
        sequence is not null && sequence.Items[index] is YamlScalar scalar ? new CelListKey(CelYaml.Scalar(scalar)) : new CelListKey(this[index]);

    // The server escapes the key names before it looks them up in the data, so a key such as "namespace" is never found there.
    private CelListKey KeyOf(CelValue item)
    {
        if (item.Kind != CelKind.Map || item.AsMap is not CelSchemaMap { Mapping: var mapping })
            return new CelListKey(CelValue.Null);
        var keys = shape.Schema.ListMapKeys;
        var parts = new CelValue[keys.Count];
        for (var i = 0; i < parts.Length; i++)
            parts[i] = mapping[CelEscaping.Escape(keys[i]) ?? keys[i]] is YamlScalar scalar ? CelYaml.Scalar(scalar) : CelValue.Null;
        return new CelListKey(parts);
    }
}

/// <summary>The key of an item: equal where all parts have the same type and value.</summary>
internal readonly struct CelListKey(params CelValue[] parts) : IEquatable<CelListKey>
{
    private readonly CelValue[] parts = parts;

    public bool Equals(CelListKey other)
    {
        if (parts.Length != other.parts.Length)
            return false;
        for (var i = 0; i < parts.Length; i++)
        {
            if (!CelKeyComparer.Instance.Equals(parts[i], other.parts[i]))
                return false;
        }
        return true;
    }

    public override bool Equals(object? obj) => obj is CelListKey other && Equals(other);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var part in parts)
            hash.Add(CelKeyComparer.Instance.GetHashCode(part));
        return hash.ToHashCode();
    }
}
