namespace PgHaManifests.Core.Schemas.Patterns;

internal enum Re2Operation : byte
{
    /// <summary>Take one character of set <c>Argument</c>, then go to <c>Next</c>.</summary>
    Take,

    /// <summary>Try <c>Next</c> first, then <c>Argument</c>.</summary>
    Split,

    /// <summary>Note the position in slot <c>Argument</c>.</summary>
    Save,

    /// <summary>Go on only where assertion <c>Argument</c> holds.</summary>
    Assert,
    Match,
}

internal readonly record struct Re2Instruction(Re2Operation Operation, int Next, int Argument);

/// <summary>A pattern as instructions for a machine that follows all paths at once.</summary>
internal sealed class Re2Program
{
    private readonly List<Re2Instruction> instructions = [];
    private readonly List<RuneSet> sets = [];
    private readonly Dictionary<RuneSet, int> setNumbers = [];

    public Re2Program(Re2Node root, int captureCount)
    {
        SlotCount = 2 * (captureCount + 1);
        IsAnchored = root.IsAnchored;
        var match = Emit(Re2Operation.Match, -1, 0);
        Start = Emit(Re2Operation.Save, Compile(root, Emit(Re2Operation.Save, match, 1)), 0);
    }

    public IReadOnlyList<Re2Instruction> Instructions => instructions;
    public IReadOnlyList<RuneSet> Sets => sets;
    public int Start { get; }

    /// <summary>Two a group, the whole match being group 0.</summary>
    public int SlotCount { get; }

    /// <summary>A match can only begin where the text begins.</summary>
    public bool IsAnchored { get; }

    /// <summary>An assertion looks at the characters around it, not only at the ends of the text.</summary>
    public bool LooksAround { get; private set; }

    private int Emit(Re2Operation operation, int next, int argument)
    {
        instructions.Add(new Re2Instruction(operation, next, argument));
        return instructions.Count - 1;
    }

    /// <summary>Emits what matches the node and goes to <paramref name="next"/>; the result is where it starts.</summary>
    private int Compile(Re2Node node, int next)
    {
        switch (node)
        {
            case EmptyNode:
                return next;
            case RunesNode runes:
                return Emit(Re2Operation.Take, next, NumberOf(runes.Set));
            case AssertionNode assertion:
                LooksAround |= assertion.Kind is not (Assertion.TextStart or Assertion.TextEnd);
                return Emit(Re2Operation.Assert, next, (int)assertion.Kind);
            case ConcatNode concat:
                for (var i = concat.Parts.Count - 1; i >= 0; i--)
                    next = Compile(concat.Parts[i], next);
                return next;
            case AlternateNode alternate:
                var entry = Compile(alternate.Branches[^1], next);
                for (var i = alternate.Branches.Count - 2; i >= 0; i--)
                    entry = Emit(Re2Operation.Split, Compile(alternate.Branches[i], next), entry);
                return entry;
            case CaptureNode capture:
                var end = Emit(Re2Operation.Save, next, 2 * capture.Index + 1);
                return Emit(Re2Operation.Save, Compile(capture.Body, end), 2 * capture.Index);
            case RepeatNode repeat:
                return Compile(repeat, next);
            default:
                throw new ArgumentOutOfRangeException(nameof(node));
        }
    }

    /// <summary><c>x{2,4}</c> is <c>xx(x(x)?)?</c>, <c>x{2,}</c> is <c>xx+</c>.</summary>
    private int Compile(RepeatNode repeat, int next)
    {
        var entry = next;
        var copies = repeat.Min;
        if (repeat.Max >= 0)
        {
            for (var i = repeat.Min; i < repeat.Max; i++)
                entry = Choice(Compile(repeat.Body, entry), next, repeat.IsGreedy);
        }
        else if (copies == 0)
        {
            // A body that can be empty is tried once without looping first: (x+)? gives the right priorities.
            entry = repeat.Body.IsNullable ? Choice(OneOrMore(repeat, next), next, repeat.IsGreedy) : ZeroOrMore(repeat, next);
        }
        else
        {
            entry = OneOrMore(repeat, next);
            copies--;
        }
        for (var i = 0; i < copies; i++)
            entry = Compile(repeat.Body, entry);
        return entry;
    }

    private int Choice(int body, int skip, bool isGreedy) =>
        isGreedy ? Emit(Re2Operation.Split, body, skip) : Emit(Re2Operation.Split, skip, body);

    private int ZeroOrMore(RepeatNode repeat, int next)
    {
        var loop = Emit(Re2Operation.Split, -1, -1);
        Complete(loop, Compile(repeat.Body, loop), next, repeat.IsGreedy);
        return loop;
    }

    private int OneOrMore(RepeatNode repeat, int next)
    {
        var loop = Emit(Re2Operation.Split, -1, -1);
        var body = Compile(repeat.Body, loop);
        Complete(loop, body, next, repeat.IsGreedy);
        return body;
    }

    private void Complete(int split, int body, int exit, bool isGreedy) =>
        instructions[split] = new Re2Instruction(Re2Operation.Split, isGreedy ? body : exit, isGreedy ? exit : body);

    private int NumberOf(RuneSet set)
    {
        if (setNumbers.TryGetValue(set, out var number))
            return number;
        sets.Add(set);
        return setNumbers[set] = sets.Count - 1;
    }
}
