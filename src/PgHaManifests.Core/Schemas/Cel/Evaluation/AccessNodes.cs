using PgHaManifests.Core.Schemas.Cel.Values;

namespace PgHaManifests.Core.Schemas.Cel.Evaluation;

/// <summary>
/// <c>a.b</c>, <c>a.?b</c> and <c>has(a.b)</c>. After an optional step the following ones are optional too, and an absent field
/// then gives none instead of an error.
/// </summary>
internal sealed class SelectNode(CelNode operand, string name, bool isOptional, bool isTest) : CelNode
{
    private readonly CelFieldName field = new(name);

    public override CelValue Evaluate(CelFrame frame)
    {
        var value = operand.Evaluate(frame);
        if (value.IsError)
            return value;
        var chained = value.Kind == CelKind.Optional;
        if (chained && !value.HasValue)
            return isTest ? CelValue.False : CelValue.None;
        if (chained)
            value = value.Held;
        var result = CelValue.False;
        var found = value.Kind == CelKind.Map && value.AsMap.TryGetField(field, out result);
        if (found && result.IsError)
            return result;
        if (isTest)
            return CelValue.Of(found);
        if (isOptional || chained)
            return found ? Wrapped(result) : CelValue.None;
        return found ? result : field.Missing;
    }

    internal static CelValue Wrapped(CelValue value) => value.Kind == CelKind.Optional ? value : CelValue.Some(value);
}

/// <summary><c>a[k]</c> and <c>a[?k]</c>.</summary>
internal sealed class IndexNode(CelNode operand, CelNode index, bool isOptional) : CelNode
{
    public override CelValue Evaluate(CelFrame frame)
    {
        var value = operand.Evaluate(frame);
        var key = index.Evaluate(frame);
        if (value.IsError || key.IsError)
            return FirstError(value, key);
        var chained = value.Kind == CelKind.Optional;
        if (chained && !value.HasValue)
            return CelValue.None;
        if (chained)
            value = value.Held;
        var found = TryGet(value, key, out var result);
        if (found && result.IsError)
            return result;
        if (isOptional || chained)
            return found ? SelectNode.Wrapped(result) : CelValue.None;
        return result;
    }

    // When it is not found, the result says why.
    private static bool TryGet(CelValue value, CelValue key, out CelValue result)
    {
        if (value.Kind == CelKind.Map)
        {
            if (value.AsMap.TryGet(key, out result))
                return true;
            result = CelValue.Error($"no such key: {key}");
            return false;
        }
        if (value.Kind != CelKind.List)
        {
            result = CelValue.NoSuchOverload;
            return true;
        }
        if (CelConversions.LosslessInt(key) is not { } place)
        {
            result = CelValue.Error($"unsupported index type '{CelTypeNames.Of(key)}' in list");
            return true;
        }
        var list = value.AsList;
        var inside = place >= 0 && place < list.Count;
        result = inside ? list[(int)place] : CelValue.Error($"index out of bounds: {place}");
        return inside;
    }
}

internal sealed class InNode(CelNode element, CelNode container) : CelNode
{
    public override CelValue Evaluate(CelFrame frame)
    {
        var value = element.Evaluate(frame);
        var within = container.Evaluate(frame);
        if (value.IsError || within.IsError)
            return FirstError(value, within);
        if (within.Kind == CelKind.List)
            return within.AsList.Contains(value);
        if (within.Kind != CelKind.Map)
            return CelValue.NoSuchOverload;
        var found = within.AsMap.TryGet(value, out var result);
        return found && result.IsError ? result : CelValue.Of(found);
    }
}
