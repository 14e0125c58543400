namespace PgHaManifests.Core.Schemas.Cel.Values;

/// <summary>A list; this one compares and adds place by place, like a list literal.</summary>
internal class CelList(IReadOnlyList<CelValue> items)
{
    public static readonly CelList Empty = new([]);

    public virtual int Count => items.Count;

    public virtual CelValue this[int index] => items[index];

    public virtual CelValue EqualTo(CelValue other)
    {
        if (other.Kind != CelKind.List)
            return CelValue.False;
        var list = other.AsList;
        if (Count != list.Count)
            return CelValue.False;
        for (var i = 0; i < Count; i++)
        {
            var equal = CelEquality.Compare(this[i], list[i]);
            if (!equal.IsTrue)
                return equal;
        }
        return CelValue.True;
    }

    public virtual CelValue Add(CelList other)
    {
        if (other.Count == 0)
            return CelValue.Of(this);
        if (Count == 0)
            return CelValue.Of(other);
        return CelValue.Of(new CelList(Joined(other)));
    }

    /// <summary>Whether an element equals the value; an error only when none does and a comparison failed.</summary>
    public CelValue Contains(CelValue value)
    {
        var result = CelValue.False;
        for (var i = 0; i < Count; i++)
        {
            var equal = CelEquality.Compare(this[i], value);
            if (equal.IsTrue)
                return equal;
            if (equal.IsError)
                result = equal;
        }
        return result;
    }

    public CelValue[] ToArray()
    {
        var array = new CelValue[Count];
        for (var i = 0; i < array.Length; i++)
            array[i] = this[i];
        return array;
    }

    protected CelValue[] Joined(CelList other)
    {
        var joined = new CelValue[Count + other.Count];
        for (var i = 0; i < Count; i++)
            joined[i] = this[i];
        for (var i = 0; i < other.Count; i++)
            joined[Count + i] = other[i];
        return joined;
    }

    public static CelValue OfStrings(IReadOnlyList<string> texts)
    {
        var values = new CelValue[texts.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = CelValue.Of(texts[i]);
        return CelValue.Of(new CelList(values));
    }
}
