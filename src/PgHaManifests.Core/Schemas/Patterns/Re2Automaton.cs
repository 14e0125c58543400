namespace PgHaManifests.Core.Schemas.Patterns;

/// <summary>
/// Answers whether a program matches anywhere in a text, with a deterministic automaton that is built as texts ask for it.
/// A state is the set of instructions waiting for the next character; assertions are decided once that character is known.
/// </summary>
internal sealed class Re2Automaton
{
    /// <summary>Beyond this many states memory matters more than speed, and the slower machine answers.</summary>
    private const int MaxStates = 2000;

    private static readonly State Matched = new([], Neighbour.Edge, 0);
    private static readonly State Failed = new([], Neighbour.Edge, 0);

    private readonly Re2Program program;
    private readonly RuneClasses classes;
    private readonly State start;
    private readonly Dictionary<State, State> states = new(State.ByContent);
    private readonly Lock gate = new();
    private readonly SparseSet closure;
    private readonly SparseSet waiting;
    private readonly Stack<int> pending = new();

    public Re2Automaton(Re2Program program)
    {
        this.program = program;
        classes = new RuneClasses(program);
        closure = new SparseSet(program.Instructions.Count);
        waiting = new SparseSet(program.Instructions.Count);
        start = new State([program.Start], Neighbour.Edge, classes.Count + 1);
    }

    /// <summary>Null when the automaton has grown too large to go on.</summary>
    public bool? IsMatch(ReadOnlySpan<char> text)
    {
        var state = start;
        for (var i = 0; i < text.Length; i++)
        {
            int rune = text[i];
            if (rune >= 0x80)
            {
                rune = Re2Text.RuneAt(text, i, out var length);
                i += length - 1;
            }
            var runeClass = classes.Of(rune);
            var next = Volatile.Read(ref state.Next[runeClass]) ?? Step(state, runeClass);
            if (next is null || next.Next.Length == 0)
                return next is null ? null : ReferenceEquals(next, Matched);
            state = next;
        }
        var last = Volatile.Read(ref state.Next[classes.Count]) ?? Step(state, classes.Count);
        return last is null ? null : ReferenceEquals(last, Matched);
    }

    private State? Step(State state, int runeClass)
    {
        lock (gate)
        {
            var next = state.Next[runeClass] ?? Build(state, runeClass);
            if (next is not null)
                Volatile.Write(ref state.Next[runeClass], next);
            return next;
        }
    }

    private State? Build(State state, int runeClass)
    {
        var isEnd = runeClass == classes.Count;
        var sample = isEnd ? -1 : classes.SampleOf(runeClass);
        var after = isEnd ? Neighbour.Edge : program.LooksAround ? Re2Context.Of(sample) : Neighbour.Other;
        if (Close(state, after))
            return Matched;
        waiting.Clear();
        foreach (var number in closure.Members)
        {
            var instruction = program.Instructions[number];
            if (!isEnd && instruction.Operation == Re2Operation.Take && program.Sets[instruction.Argument].Contains(sample))
                waiting.Add(instruction.Next);
        }
        if (!isEnd && !program.IsAnchored)
            waiting.Add(program.Start);
        if (waiting.Members.IsEmpty)
            return Failed;
        var members = waiting.Members.ToArray();
        Array.Sort(members);
        var candidate = new State(members, after, classes.Count + 1);
        if (states.TryGetValue(candidate, out var known))
            return known;
        if (states.Count >= MaxStates)
            return null;
        states.Add(candidate, candidate);
        return candidate;
    }

    /// <summary>Follows everything that takes no character; true when that reaches the match.</summary>
    private bool Close(State state, Neighbour after)
    {
        closure.Clear();
        foreach (var number in state.Waiting)
            pending.Push(number);
        var matched = false;
        while (pending.TryPop(out var number))
        {
            if (!closure.Add(number))
                continue;
            var instruction = program.Instructions[number];
            switch (instruction.Operation)
            {
                case Re2Operation.Match:
                    matched = true;
                    break;
                case Re2Operation.Split:
                    pending.Push(instruction.Argument);
                    pending.Push(instruction.Next);
                    break;
                case Re2Operation.Save:
                    pending.Push(instruction.Next);
                    break;
                case Re2Operation.Assert when Re2Context.Holds((Assertion)instruction.Argument, state.Before, after):
                    pending.Push(instruction.Next);
                    break;
            }
        }
        return matched;
    }

    /// <summary>The two final answers have no successors.</summary>
    private sealed class State(int[] waiting, Neighbour before, int successors)
    {
        public static readonly IEqualityComparer<State> ByContent = EqualityComparer<State>.Create(
            (x, y) => x!.Before == y!.Before && x.Waiting.AsSpan().SequenceEqual(y.Waiting),
            state =>
            {
                var hash = new HashCode();
                foreach (var number in state.Waiting)
                    hash.Add(number);
                return hash.ToHashCode();
            });

        public readonly State?[] Next = new State?[successors];

        public int[] Waiting { get; } = waiting;
        public Neighbour Before { get; } = before;
    }
}
