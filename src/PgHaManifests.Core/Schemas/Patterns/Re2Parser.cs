using System.Diagnostics.CodeAnalysis;

namespace PgHaManifests.Core.Schemas.Patterns;

/// <summary>Parses the RE2 grammar as Go's <c>regexp</c> package takes it (its Perl flavour): what it refuses is refused here.</summary>
internal sealed partial class Re2Parser
{
    private const int MaxRepeat = 1000;
    private const int MaxHeight = 1000;

    /// <summary>Go allows a compiled pattern 128 MiB of instructions of 40 bytes.</summary>
    private const long MaxSize = (128 << 20) / 40;

    private readonly string pattern;
    private readonly Stack<Group> groups = new();
    private Group group = new(0, default);
    private Flags flags;
    private int position;
    private int captures;
    private string? error;

    private Re2Parser(string pattern) => this.pattern = pattern;

    [Flags]
    private enum Flags
    {
        None = 0,
        FoldCase = 1,
        MultiLine = 2,
        DotMatchesNewline = 4,
        Ungreedy = 8,
    }

    /// <param name="captureCount">Groups with a number.</param>
    public static bool TryParse(string pattern, [NotNullWhen(true)] out Re2Node? node, out int captureCount, [NotNullWhen(false)] out string? error)
    {
        var parser = new Re2Parser(pattern);
        node = parser.Parse();
        captureCount = parser.captures;
        error = parser.error;
        if (error is null && node is not null)
            return true;
        error ??= "not a pattern";
        node = null;
        return false;
    }

    private Re2Node? Parse()
    {
        var lastWasRepeat = false;
        while (error is null && position < pattern.Length)
        {
            var isRepeat = IsRepeat(out var min, out var max, out var after);
            if (isRepeat)
                Repeat(min, max, after, lastWasRepeat);
            else
                Item();
            lastWasRepeat = isRepeat;
        }
        if (error is null && groups.Count > 0)
            error = "a ( has no )";
        return error is null ? Checked(group.Close()) : null;
    }

    private void Item()
    {
        switch (pattern[position])
        {
            case '(':
                Open();
                break;
            case ')':
                CloseGroup();
                break;
            case '|':
                group.NextBranch();
                position++;
                break;
            case '^':
                Add(new AssertionNode(Has(Flags.MultiLine) ? Assertion.LineStart : Assertion.TextStart), 1);
                break;
            case '$':
                Add(new AssertionNode(Has(Flags.MultiLine) ? Assertion.LineEnd : Assertion.TextEnd), 1);
                break;
            case '.':
                Add(new RunesNode(Has(Flags.DotMatchesNewline) ? RuneSet.All : RuneSet.AllButNewline), 1);
                break;
            case '[':
                Class();
                break;
            case '\\':
                Escape();
                break;
            default:
                Literal(NextRune());
                break;
        }
    }

    private bool Has(Flags flag) => (flags & flag) != 0;

    private int NextRune()
    {
        var rune = Re2Text.RuneAt(pattern, position, out var length);
        position += length;
        return rune;
    }

    private void Literal(int rune)
    {
        var set = RuneSet.Of(rune);
        group.Items.Add(new RunesNode(Has(Flags.FoldCase) ? set.Folded() : set, isLiteral: true));
    }

    private void Add(Re2Node node, int length)
    {
        group.Items.Add(node);
        position += length;
    }

    /// <summary>Refuses a tree that is too high or too large; the tree is returned either way.</summary>
    private Re2Node Checked(Re2Node node)
    {
        if (node.Height > MaxHeight)
            error ??= $"nested more than {MaxHeight} levels deep";
        else if (node.Size > MaxSize)
            error ??= "the pattern is too large";
        return node;
    }

    /// <summary>What an open parenthesis holds so far.</summary>
    /// <param name="capture">Number of the group, 0 where it has none.</param>
    /// <param name="outerFlags">Flags to restore at its end.</param>
    private sealed class Group(int capture, Flags outerFlags)
    {
        private readonly List<Re2Node> branches = [];

        public List<Re2Node> Items { get; private set; } = [];
        public Flags OuterFlags { get; } = outerFlags;

        public void NextBranch()
        {
            branches.Add(Concat());
            Items = [];
        }

        public Re2Node Close()
        {
            NextBranch();
            var body = Alternate();
            return capture == 0 ? body : new CaptureNode(body, capture);
        }

        private Re2Node Concat() => Items.Count switch
        {
            0 => EmptyNode.Instance,
            1 => Items[0],
            _ => new ConcatNode(Items.Exists(item => item is ConcatNode) ? Flat(Items) : Items),
        };

        private static List<Re2Node> Flat(List<Re2Node> items)
        {
            var flat = new List<Re2Node>();
            foreach (var item in items)
                flat.AddRange(item is ConcatNode inner ? inner.Parts : [item]);
            return flat;
        }

        private Re2Node Alternate()
        {
            if (branches.Count == 1)
                return branches[0];
            if (!branches.TrueForAll(branch => branch is RunesNode))
                return new AlternateNode(branches);
            var ranges = new List<int>();
            foreach (var branch in branches)
                ranges.AddRange(((RunesNode)branch).Set.Bounds);
            return new RunesNode(RuneSet.Of(ranges));
        }
    }
}
