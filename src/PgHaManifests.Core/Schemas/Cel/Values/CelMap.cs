namespace PgHaManifests.Core.Schemas.Cel.Values;

/// <summary>A map or an object. Errors of a look-up (a key of a wrong type) come back as the value, found.</summary>
internal abstract class CelMap
{
    public abstract int Count { get; }

    /// <summary>Keys in a fixed order.</summary>
    public abstract IEnumerable<CelValue> Keys { get; }

    public abstract bool TryGet(CelValue key, out CelValue value);

    /// <summary>Looks up a name that the expression writes after a dot.</summary>
    public virtual bool TryGetField(CelFieldName field, out CelValue value) => TryGet(field.Key, out value);

    public virtual CelValue EqualTo(CelValue other)
    {
        if (other.Kind != CelKind.Map)
            return CelValue.False;
        var map = other.AsMap;
        if (Count != map.Count)
            return CelValue.False;
        foreach (var key in Keys)
        {
            if (!map.TryGet(key, out var theirs) || !TryGet(key, out var ours))
                return CelValue.False;
            var equal = CelEquality.Compare(ours, theirs);
            if (!equal.IsTrue)
                return equal;
        }
        return CelValue.True;
    }
}

/// <summary>A name after a dot, with the property that its escapes stand for (null where they are malformed).</summary>
internal sealed class CelFieldName(string name)
{
    public string Name { get; } = name;
    public string? Property { get; } = CelEscaping.Unescape(name);
    public CelValue Key { get; } = CelValue.Of(name);
    public CelValue Missing { get; } = CelValue.Error($"no such key: {name}");
}

/// <summary>The map that a literal or a macro builds.</summary>
internal sealed class CelLiteralMap : CelMap
{
    private readonly Dictionary<CelValue, CelValue> entries = new(CelKeyComparer.Instance);

    public override int Count => entries.Count;
    public override IEnumerable<CelValue> Keys => entries.Keys;

    /// <summary>Sets a key; a later value replaces an earlier one.</summary>
    public void Set(CelValue key, CelValue value) => entries[key] = value;

    public bool Has(CelValue key) => entries.ContainsKey(key);

    public override bool TryGet(CelValue key, out CelValue value)
    {
        if (entries.TryGetValue(key, out value))
            return true;
        return key.IsNumber && TryGetNumber(key, out value);
    }

    // A number finds a key of another numeric type with the same value.
    private bool TryGetNumber(CelValue key, out CelValue value)
    {
        value = default;
        if (CelConversions.LosslessInt(key) is { } signed && entries.TryGetValue(CelValue.Of(signed), out value))
            return true;
        return CelConversions.LosslessUint(key) is { } unsigned && entries.TryGetValue(CelValue.Of(unsigned), out value);
    }
}

/// <summary>Keys are the same when type and value are.</summary>
internal sealed class CelKeyComparer : IEqualityComparer<CelValue>
{
    public static readonly CelKeyComparer Instance = new();

    public bool Equals(CelValue x, CelValue y) => x.Kind == y.Kind && CelEquality.Compare(x, y).IsTrue;

    public int GetHashCode(CelValue obj) => obj.Kind switch
    {
        CelKind.String => string.GetHashCode(obj.AsString, StringComparison.Ordinal),
        CelKind.Double => obj.AsDouble.GetHashCode(),
        CelKind.Bool or CelKind.Int or CelKind.Uint => obj.AsInt.GetHashCode(),
        _ => (int)obj.Kind,
    };
}
