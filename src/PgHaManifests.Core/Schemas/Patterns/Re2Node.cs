namespace PgHaManifests.Core.Schemas.Patterns;

/// <summary>What must hold between two characters.</summary>
internal enum Assertion
{
    TextStart,
    TextEnd,
    LineStart,
    LineEnd,
    WordBoundary,
    NoWordBoundary,
}

/// <summary>A node of a parsed pattern. The measures are those that the grammar limits.</summary>
internal abstract class Re2Node
{
    /// <summary>Levels below and including this node; at most 1000.</summary>
    public int Height { get; protected init; } = 1;

    /// <summary>Instructions it compiles to, about.</summary>
    public long Size { get; protected init; } = 1;

    /// <summary>The largest product of counts of nested repetitions; at most 1000.</summary>
    public long RepeatProduct { get; protected init; } = 1;

    /// <summary>Can match the empty text.</summary>
    public bool IsNullable { get; protected init; }

    /// <summary>Can match only where the text starts.</summary>
    public bool IsAnchored { get; protected init; }
}

internal sealed class EmptyNode : Re2Node
{
    public static readonly EmptyNode Instance = new();

    private EmptyNode() => IsNullable = true;
}

/// <summary>Exactly one character out of a set.</summary>
internal sealed class RunesNode(RuneSet set, bool isLiteral = false) : Re2Node
{
    public RuneSet Set { get; } = set;
    public bool IsLiteral { get; } = isLiteral;
}

internal sealed class AssertionNode : Re2Node
{
    public AssertionNode(Assertion kind)
    {
        Kind = kind;
        IsNullable = true;
        IsAnchored = kind == Assertion.TextStart;
    }

    public Assertion Kind { get; }
}

internal sealed class ConcatNode : Re2Node
{
    public ConcatNode(IReadOnlyList<Re2Node> parts)
    {
        Parts = parts;
        // A run of letters is one string, one level high.
        Height = parts.All(part => part is RunesNode { IsLiteral: true }) ? 1 : 1 + parts.Max(part => part.Height);
        Size = parts.Sum(part => part.Size);
        RepeatProduct = parts.Max(part => part.RepeatProduct);
        IsNullable = parts.All(part => part.IsNullable);
        IsAnchored = parts[0].IsAnchored;
    }

    public IReadOnlyList<Re2Node> Parts { get; }
}

/// <summary>The first branch that leads to a match wins.</summary>
internal sealed class AlternateNode : Re2Node
{
    public AlternateNode(IReadOnlyList<Re2Node> branches)
    {
        Branches = branches;
        Height = 1 + branches.Max(branch => branch.Height);
        Size = branches.Sum(branch => branch.Size) + branches.Count - 1;
        RepeatProduct = branches.Max(branch => branch.RepeatProduct);
        IsNullable = branches.Any(branch => branch.IsNullable);
        IsAnchored = branches.All(branch => branch.IsAnchored);
    }

    public IReadOnlyList<Re2Node> Branches { get; }
}

/// <summary>Between <see cref="Min"/> and <see cref="Max"/> times; a Max of -1 is no limit.</summary>
internal sealed class RepeatNode : Re2Node
{
    public RepeatNode(Re2Node body, int min, int max, bool isGreedy)
    {
        (Body, Min, Max, IsGreedy) = (body, min, max, isGreedy);
        Height = 1 + body.Height;
        Size = Math.Max(1, max >= 0 ? max * body.Size + max - min : min == 0 ? 2 + body.Size : 1 + min * body.Size);
        RepeatProduct = max == 0 ? 1 : Math.Max(1, max > 0 ? max : min) * body.RepeatProduct;
        IsNullable = min == 0 || body.IsNullable;
        IsAnchored = min > 0 && body.IsAnchored;
    }

    public Re2Node Body { get; }
    public int Min { get; }
    public int Max { get; }
    public bool IsGreedy { get; }
}

/// <summary>A numbered group; a name, if it had one, is not kept.</summary>
internal sealed class CaptureNode : Re2Node
{
    public CaptureNode(Re2Node body, int index)
    {
        (Body, Index) = (body, index);
        Height = 1 + body.Height;
        Size = 2 + body.Size;
        RepeatProduct = body.RepeatProduct;
        IsNullable = body.IsNullable;
        IsAnchored = body.IsAnchored;
    }

    public Re2Node Body { get; }

    /// <summary>From 1, by the order of opening parentheses.</summary>
    public int Index { get; }
}
