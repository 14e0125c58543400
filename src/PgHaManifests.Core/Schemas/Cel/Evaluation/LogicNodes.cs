using PgHaManifests.Core.Schemas.Cel.Values;

namespace PgHaManifests.Core.Schemas.Cel.Evaluation;

/// <summary><c>&amp;&amp;</c> and <c>||</c>: one side that decides makes errors of the other irrelevant.</summary>
internal sealed class LogicNode(CelNode left, CelNode right, bool deciding) : CelNode
{
    public override CelValue Evaluate(CelFrame frame)
    {
        var first = left.Evaluate(frame);
        if (first.Kind == CelKind.Bool && first.AsBool == deciding)
            return first;
        var second = right.Evaluate(frame);
        if (second.Kind == CelKind.Bool && (second.AsBool == deciding || first.Kind == CelKind.Bool))
            return second;
        return Failure(first, second);
    }

    // A side that could not be evaluated here might decide in the server, so that it outweighs a real error.
    internal static CelValue Failure(CelValue first, CelValue second)
    {
        if (first.IsNotEvaluable || second.IsNotEvaluable)
            return first.IsNotEvaluable ? first : second;
        if (first.IsError || second.IsError)
            return first.IsError ? first : second;
        return CelValue.NoSuchOverload;
    }
}

internal sealed class NotNode(CelNode operand) : CelNode
{
    public override CelValue Evaluate(CelFrame frame)
    {
        var value = operand.Evaluate(frame);
        if (value.Kind == CelKind.Bool)
            return CelValue.Of(!value.AsBool);
        return value.IsError ? value : CelValue.NoSuchOverload;
    }
}

internal sealed class ConditionalNode(CelNode condition, CelNode yes, CelNode no) : CelNode
{
    public override CelValue Evaluate(CelFrame frame)
    {
        var decision = condition.Evaluate(frame);
        if (decision.Kind == CelKind.Bool)
            return decision.AsBool ? yes.Evaluate(frame) : no.Evaluate(frame);
        return decision.IsError ? decision : CelValue.NoSuchOverload;
    }
}

internal sealed class EqualNode(CelNode left, CelNode right, bool negated) : CelNode
{
    public override CelValue Evaluate(CelFrame frame)
    {
        var first = left.Evaluate(frame);
        var second = right.Evaluate(frame);
        if (first.IsError || second.IsError)
            return FirstError(first, second);
        var equal = CelEquality.Compare(first, second);
        return negated && equal.Kind == CelKind.Bool ? CelValue.Of(!equal.AsBool) : equal;
    }
}

internal enum Comparison
{
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

internal sealed class CompareNode(CelNode left, CelNode right, Comparison comparison) : CelNode
{
    public override CelValue Evaluate(CelFrame frame)
    {
        var first = left.Evaluate(frame);
        var second = right.Evaluate(frame);
        if (first.IsError || second.IsError)
            return FirstError(first, second);
        if (!CelEquality.TryOrder(first, second, out var order, out var error))
            return error;
        return CelValue.Of(comparison switch
        {
            Comparison.Less => order < 0,
            Comparison.LessOrEqual => order <= 0,
            Comparison.Greater => order > 0,
            _ => order >= 0,
        });
    }
}
