using PgHaManifests.Core.Schemas.Cel.Values;

namespace PgHaManifests.Core.Schemas.Cel.Evaluation;

/// <summary>The values that one evaluation sees: the variables first, then those of macros. Reused from rule to rule.</summary>
internal sealed class CelFrame(int slots)
{
    /// <summary>The server gives up on a rule that costs more than this, and each step of a loop costs at least one.</summary>
    public const int MaxSteps = 1_000_000;

    public CelValue[] Slots { get; private set; } = new CelValue[slots];

    /// <summary>Steps of loops so far in this evaluation.</summary>
    public int Steps { get; set; }

    public void Reserve(int slots)
    {
        if (Slots.Length >= slots)
            return;
        var grown = Slots;
        Array.Resize(ref grown, slots);
        Slots = grown;
    }
}

/// <summary>A part of a compiled expression. Evaluation never throws: what fails is an error value.</summary>
internal abstract class CelNode
{
    public abstract CelValue Evaluate(CelFrame frame);

    /// <summary>The value where it is known before any evaluation.</summary>
    public virtual bool TryConstant(out CelValue value)
    {
        value = default;
        return false;
    }

    // Of two failures the one that the server would certainly see wins over a gap of this engine.
    protected static CelValue FirstError(CelValue left, CelValue right) => !left.IsError || (left.IsNotEvaluable && right.IsError) ? right : left;
}

internal sealed class ConstantNode(CelValue value) : CelNode
{
    public override CelValue Evaluate(CelFrame frame) => value;

    public override bool TryConstant(out CelValue constant)
    {
        constant = value;
        return true;
    }
}

internal sealed class SlotNode(int slot) : CelNode
{
    public override CelValue Evaluate(CelFrame frame) => frame.Slots[slot];
}

/// <summary>Says that a sub-expression asks for something this engine lacks.</summary>
internal sealed class NotEvaluableNode(string reason) : CelNode
{
    public override CelValue Evaluate(CelFrame frame) => CelValue.NotEvaluable(reason);
}
