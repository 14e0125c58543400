using PgHaManifests.Core.Schemas.Cel.Values;

namespace PgHaManifests.Core.Schemas.Cel.Evaluation;

/// <summary><c>cel.bind</c>: the body sees the value, or its error, under a name.</summary>
internal sealed class BindNode(CelNode value, int slot, CelNode body) : CelNode
{
    public override CelValue Evaluate(CelFrame frame)
    {
        frame.Slots[slot] = value.Evaluate(frame);
        return body.Evaluate(frame);
    }
}

/// <summary><c>optMap</c> and <c>optFlatMap</c>: the body runs only where the optional holds something.</summary>
internal sealed class OptionalMapNode(CelNode optional, int slot, CelNode body, bool isFlat) : CelNode
{
    public override CelValue Evaluate(CelFrame frame)
    {
        var value = optional.Evaluate(frame);
        if (value.Kind != CelKind.Optional)
            return value.IsError ? value : CelValue.NoSuchOverload;
        if (!value.HasValue)
            return value;
        frame.Slots[slot] = value.Held;
        var result = body.Evaluate(frame);
        if (result.IsError || isFlat)
            return result;
        return CelValue.Some(result);
    }
}

/// <summary><c>or</c> and <c>orValue</c>: the other side runs only where the first holds nothing.</summary>
internal sealed class OptionalOrNode(CelNode optional, CelNode other, bool unwraps) : CelNode
{
    public override CelValue Evaluate(CelFrame frame)
    {
        var value = optional.Evaluate(frame);
        if (value.Kind != CelKind.Optional)
            return value.IsError ? value : CelValue.NoSuchOverload;
        if (value.HasValue)
            return unwraps ? value.Held : value;
        return other.Evaluate(frame);
    }
}
