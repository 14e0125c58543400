using PgHaManifests.Core.Schemas.Cel.Values;

namespace PgHaManifests.Core.Schemas.Cel.Evaluation;

/// <summary>Where a macro puts what it iterates over: element or key, or with two variables index or key and value.</summary>
internal readonly record struct LoopSlots(int First, int? Second);

/// <summary>Steps through a list, or the keys of a map, placing each in the frame.</summary>
internal struct LoopCursor(CelValue over)
{
    private readonly IEnumerator<CelValue>? keys = over.Kind == CelKind.Map ? over.AsMap.Keys.GetEnumerator() : null;
    private int index = -1;

    /// <summary>The element or key in place.</summary>
    public CelValue First { get; private set; }

    public bool Next(CelFrame frame, LoopSlots slots)
    {
        if (++frame.Steps > CelFrame.MaxSteps)
            return false;
        CelValue second = default;
        if (keys is not null)
        {
            if (!keys.MoveNext())
                return false;
            First = keys.Current;
            if (slots.Second is not null)
                over.AsMap.TryGet(First, out second);
        }
        else
        {
            if (++index >= over.AsList.Count)
                return false;
            var element = over.AsList[index];
            (First, second) = slots.Second is null ? (element, default) : (CelValue.Of((long)index), element);
        }
        frame.Slots[slots.First] = First;
        if (slots.Second is { } place)
            frame.Slots[place] = second;
        return true;
    }
}

/// <summary>A macro over a list or a map.</summary>
internal abstract class LoopNode(CelNode range, LoopSlots slots) : CelNode
{
    private static readonly CelValue TooCostly = CelValue.Error("operation cancelled: actual cost limit exceeded");

    protected LoopSlots Slots => slots;

    public override CelValue Evaluate(CelFrame frame)
    {
        var over = range.Evaluate(frame);
        if (over.IsError)
            return over;
        if (over.Kind is not (CelKind.List or CelKind.Map))
            return CelValue.Error($"got '{CelTypeNames.Of(over)}', expected iterable type");
        var result = Run(new LoopCursor(over), frame);
        return frame.Steps > CelFrame.MaxSteps ? TooCostly : result;
    }

    protected abstract CelValue Run(LoopCursor cursor, CelFrame frame);

    /// <summary>Whether the filter lets the element in place through: a bool or an error.</summary>
    protected static CelValue Passes(CelNode? filter, CelFrame frame)
    {
        if (filter is null)
            return CelValue.True;
        var passes = filter.Evaluate(frame);
        return passes.Kind == CelKind.Bool || passes.IsError ? passes : CelValue.NoSuchOverload;
    }
}

/// <summary><c>all</c> and <c>exists</c>: an element that decides makes the errors of others irrelevant.</summary>
internal sealed class QuantifierNode(CelNode range, LoopSlots slots, CelNode body, bool deciding) : LoopNode(range, slots)
{
    protected override CelValue Run(LoopCursor cursor, CelFrame frame)
    {
        var result = CelValue.Of(!deciding);
        while (cursor.Next(frame, Slots))
        {
            var holds = body.Evaluate(frame);
            if (holds.Kind != CelKind.Bool)
                result = result.IsError ? LogicNode.Failure(result, holds) : LogicNode.Failure(holds, result);
            else if (holds.AsBool == deciding)
                return holds;
        }
        return result;
    }
}

/// <summary><c>exists_one</c>: every element counts, so any error is the result.</summary>
internal sealed class ExistsOneNode(CelNode range, LoopSlots slots, CelNode body) : LoopNode(range, slots)
{
    protected override CelValue Run(LoopCursor cursor, CelFrame frame)
    {
        var count = 0;
        while (cursor.Next(frame, Slots))
        {
            var holds = Passes(body, frame);
            if (holds.IsError)
                return holds;
            count += holds.AsBool ? 1 : 0;
        }
        return CelValue.Of(count == 1);
    }
}

/// <summary><c>map</c>, <c>filter</c> and <c>transformList</c>.</summary>
internal sealed class CollectNode(CelNode range, LoopSlots slots, CelNode? filter, CelNode body) : LoopNode(range, slots)
{
    protected override CelValue Run(LoopCursor cursor, CelFrame frame)
    {
        var values = new List<CelValue>();
        while (cursor.Next(frame, Slots))
        {
            var passes = Passes(filter, frame);
            if (passes.IsError)
                return passes;
            if (!passes.AsBool)
                continue;
            var value = body.Evaluate(frame);
            if (value.IsError)
                return value;
            values.Add(value);
        }
        return CelValue.Of(new CelList(values));
    }
}

/// <summary><c>transformMap</c> and <c>transformMapEntry</c>; a key may be set only once.</summary>
internal sealed class CollectMapNode(CelNode range, LoopSlots slots, CelNode? filter, CelNode body, bool bodyIsEntry) : LoopNode(range, slots)
{
    protected override CelValue Run(LoopCursor cursor, CelFrame frame)
    {
        var map = new CelLiteralMap();
        while (cursor.Next(frame, Slots))
        {
            var passes = Passes(filter, frame);
            if (passes.IsError)
                return passes;
            if (!passes.AsBool)
                continue;
            var value = body.Evaluate(frame);
            var failure = value.IsError || !bodyIsEntry ? value : CelValue.NoSuchOverload;
            if (!value.IsError)
                failure = bodyIsEntry ? InsertAll(map, value) : Insert(map, cursor.First, value);
            if (failure.IsError)
                return failure;
        }
        return CelValue.Of(map);
    }

    private static CelValue InsertAll(CelLiteralMap map, CelValue entries)
    {
        if (entries.Kind != CelKind.Map)
            return CelValue.NoSuchOverload;
        foreach (var key in entries.AsMap.Keys)
        {
            entries.AsMap.TryGet(key, out var value);
            var failure = Insert(map, key, value);
            if (failure.IsError)
                return failure;
        }
        return CelValue.Null;
    }

    private static CelValue Insert(CelLiteralMap map, CelValue key, CelValue value)
    {
        if (map.Has(key))
            return CelValue.Error($"insert failed: key {key} already exists");
        map.Set(key, value);
        return CelValue.Null;
    }
}

/// <summary><c>sortBy</c>: the elements in the order of their keys, which must all be of one comparable type.</summary>
internal sealed class SortByNode(CelNode range, LoopSlots slots, CelNode key) : LoopNode(range, slots)
{
    protected override CelValue Run(LoopCursor cursor, CelFrame frame)
    {
        var elements = new List<CelValue>();
        var keys = new List<CelValue>();
        while (cursor.Next(frame, Slots))
        {
            var value = key.Evaluate(frame);
            if (value.IsError)
                return value;
            elements.Add(cursor.First);
            keys.Add(value);
        }
        return Library.ListFunctions.SortBy(elements, keys);
    }
}
