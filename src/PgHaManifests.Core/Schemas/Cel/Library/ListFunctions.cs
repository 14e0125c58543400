using PgHaManifests.Core.Schemas.Cel.Types;
using PgHaManifests.Core.Schemas.Cel.Values;
using static PgHaManifests.Core.Schemas.Cel.Library.CelOverload;

namespace PgHaManifests.Core.Schemas.Cel.Library;

/// <summary>Kubernetes' list functions and those of the language's list extension.</summary>
internal static class ListFunctions
{
    // More would cost more than the server lets a rule cost.
    private const int MaxRange = 1_000_000;

    private static readonly CelType[] Comparable =
        [CelType.Int, CelType.Uint, CelType.Double, CelType.Bool, CelType.Duration, CelType.Timestamp, CelType.String, CelType.Bytes];

    private static readonly (CelType Type, CelValue Zero)[] Summable =
    [
        (CelType.Int, CelValue.Of(0L)), (CelType.Uint, CelValue.Of(0UL)), (CelType.Double, CelValue.Of(0.0)), (CelType.Duration, CelValue.OfDuration(0)),
    ];

    public static IEnumerable<CelOverload> Declarations()
    {
        var list = CelType.List(CelType.A);
        foreach (var type in Comparable)
        {
            yield return Member("isSorted", CelType.List(type), CelType.Bool, IsSorted);
            yield return Member("min", CelType.List(type), type, values => Extreme(values, "min", 1));
            yield return Member("max", CelType.List(type), type, values => Extreme(values, "max", -1));
            yield return Member("sort", CelType.List(type), CelType.List(type), values => SortBy(values.AsList.ToArray(), values.AsList.ToArray()));
        }
        var add = OperatorFunctions.Declarations().Where(overload => overload.Function == "_+_").ToArray();
        foreach (var (type, zero) in Summable)
            yield return Member("sum", CelType.List(type), type, values => Sum(values, zero, add));
        yield return Member("indexOf", list, CelType.A, CelType.Int, (values, item) => IndexOf(values.AsList, item, fromEnd: false));
        yield return Member("lastIndexOf", list, CelType.A, CelType.Int, (values, item) => IndexOf(values.AsList, item, fromEnd: true));
        yield return Member("slice", [list, CelType.Int, CelType.Int], list, Slice);
        yield return MemberOfAnyList("flatten", CelType.List(list), list, values => Flatten(values, CelValue.Of(1L)));
        yield return Member("flatten", CelType.List(CelType.Dyn), CelType.Int, CelType.List(CelType.Dyn), Flatten);
        yield return Member("reverse", list, list, values => CelValue.Of(new CelList(Reversed(values.AsList))));
        yield return Member("distinct", list, list, Distinct);
        yield return Global("lists.range", CelType.Int, CelType.List(CelType.Int), Range);
    }

    private static CelValue IsSorted(CelValue values)
    {
        var list = values.AsList;
        if (list.Count == 1 && list[0].IsError)
            return list[0];
        for (var i = 1; i < list.Count; i++)
        {
            if (!CelEquality.TryOrder(list[i - 1], list[i], out var order, out var error))
                return error;
            if (order > 0)
                return CelValue.False;
        }
        return CelValue.True;
    }

    private static CelValue Extreme(CelValue values, string name, int replaceWhen)
    {
        var list = values.AsList;
        if (list.Count == 0)
            return CelValue.Error($"{name} called on empty list");
        var best = list[0];
        for (var i = 1; i < list.Count; i++)
        {
            if (!CelEquality.TryOrder(best, list[i], out var order, out var error))
                return error;
            if (order == replaceWhen)
                best = list[i];
        }
        return best;
    }

    private static CelValue Sum(CelValue values, CelValue zero, CelOverload[] add)
    {
        var sum = zero;
        foreach (var value in values.AsList.ToArray())
        {
            var overload = Array.Find(add, candidate => candidate.Takes(0, sum) && candidate.Takes(1, value));
            if (overload is null)
                return value.IsError ? value : CelValue.NoSuchOverload;
            sum = overload.Binary!(sum, value);
            if (sum.IsError)
                return sum;
        }
        return sum;
    }

    private static CelValue IndexOf(CelList list, CelValue item, bool fromEnd)
    {
        for (var i = 0; i < list.Count; i++)
        {
            var index = fromEnd ? list.Count - 1 - i : i;
            if (CelEquality.Compare(list[index], item).IsTrue)
                return CelValue.Of((long)index);
        }
        return CelValue.Of(-1L);
    }

    private static CelValue Slice(CelValue[] arguments)
    {
        var (list, start, end) = (arguments[0].AsList, arguments[1].AsInt, arguments[2].AsInt);
        if (start < 0 || end < 0)
            return CelValue.Error($"cannot slice({start}, {end}), negative indexes not supported");
        if (start > end)
            return CelValue.Error($"cannot slice({start}, {end}), start index must be less than or equal to end index");
        if (list.Count < end)
            return CelValue.Error($"cannot slice({start}, {end}), list is length {list.Count}");
        return CelValue.Of(new CelList(list.ToArray()[(int)start..(int)end]));
    }

    private static CelValue Flatten(CelValue values, CelValue depth)
    {
        if (depth.AsInt < 0)
            return CelValue.Error("level must be non-negative");
        var flat = new List<CelValue>();
        AddFlat(values.AsList, depth.AsInt, flat);
        return CelValue.Of(new CelList(flat));
    }

    private static void AddFlat(CelList list, long depth, List<CelValue> flat)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i].Kind == CelKind.List && depth > 0)
                AddFlat(list[i].AsList, depth - 1, flat);
            else
                flat.Add(list[i]);
        }
    }

    private static CelValue[] Reversed(CelList list)
    {
        var values = list.ToArray();
        Array.Reverse(values);
        return values;
    }

    private static CelValue Distinct(CelValue values)
    {
        var distinct = new List<CelValue>();
        foreach (var value in values.AsList.ToArray())
        {
            if (!distinct.Exists(seen => CelEquality.Compare(value, seen).IsTrue))
                distinct.Add(value);
        }
        return CelValue.Of(new CelList(distinct));
    }

    private static CelValue Range(CelValue size)
    {
        if (size.AsInt is < 0 or > MaxRange)
            return CelValue.Error($"lists.range: size must be between 0 and {MaxRange}, got {size}");
        var values = new CelValue[size.AsInt];
        for (var i = 0; i < values.Length; i++)
            values[i] = CelValue.Of((long)i);
        return CelValue.Of(new CelList(values));
    }

    /// <summary>The elements in the order of their keys; an error where the keys are not all of one comparable type.</summary>
    public static CelValue SortBy(IReadOnlyList<CelValue> elements, IReadOnlyList<CelValue> keys)
    {
        foreach (var key in keys)
        {
            if (key.IsError)
                return key;
            if (key.Kind != keys[0].Kind)
                return CelValue.Error("list elements must have the same type");
        }
        if (keys.Count > 0 && !CelEquality.TryOrder(keys[0], keys[0], out _, out _))
            return CelValue.Error("list elements must be comparable");
        var order = Enumerable.Range(0, elements.Count).Order(new ByKey(keys));
        return CelValue.Of(new CelList(order.Select(index => elements[index]).ToArray()));
    }

    private sealed class ByKey(IReadOnlyList<CelValue> keys) : IComparer<int>
    {
        public int Compare(int x, int y) => CelEquality.TryOrder(keys[x], keys[y], out var order, out _) ? order : 0;
    }
}
