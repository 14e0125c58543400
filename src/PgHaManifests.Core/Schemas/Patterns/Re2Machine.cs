namespace PgHaManifests.Core.Schemas.Patterns;

/// <summary>
/// Finds the leftmost match of a program and its groups by following all paths at once, in order of priority:
/// time grows with the length of the text times that of the program, whatever the pattern.
/// </summary>
internal sealed class Re2Machine
{
    private readonly Re2Program program;
    private readonly int slotCount;
    private readonly Stack<(int Instruction, int Slot, int Restored)> pending = new();
    private readonly int[] slots;
    private int[]? found;
    private Threads current;
    private Threads following;

    private Re2Machine(Re2Program program, int slotCount)
    {
        this.program = program;
        this.slotCount = slotCount;
        slots = new int[slotCount];
        current = new Threads(program.Instructions.Count);
        following = new Threads(program.Instructions.Count);
    }

    /// <summary>The slots of the leftmost match that begins at <paramref name="start"/> or later, -1 for groups not taken part; null without a match.</summary>
    /// <param name="slotCount">0 when only the existence of a match counts, 2 for the whole match, more for groups.</param>
    public static int[]? Find(Re2Program program, ReadOnlySpan<char> text, int start, int slotCount) =>
        new Re2Machine(program, slotCount).Run(text, start);

    private int[]? Run(ReadOnlySpan<char> text, int start)
    {
        var before = start == 0 ? Neighbour.Edge : Re2Context.Of(text[start - 1]);
        for (var at = start; ;)
        {
            var isEnd = at >= text.Length;
            var length = 0;
            var rune = isEnd ? -1 : Re2Text.RuneAt(text, at, out length);
            var after = isEnd ? Neighbour.Edge : Re2Context.Of(rune);
            Close(at, before, after);
            if (found is null && (!program.IsAnchored || at == 0))
            {
                Array.Fill(slots, -1);
                Follow(program.Start, at, before, after);
            }
            Advance(rune);
            if (isEnd || (found is not null && (slotCount == 0 || following.Waiting.Count == 0)))
                return found;
            (current, following) = (following, current);
            before = after;
            at += length;
            if (found is null && program.IsAnchored && current.Waiting.Count == 0)
                return null;
        }
    }

    /// <summary>Expands what waits in the current list up to the instructions that take a character.</summary>
    private void Close(int at, Neighbour before, Neighbour after)
    {
        current.Closed.Clear();
        foreach (var (instruction, saved) in current.Waiting)
        {
            saved.CopyTo(slots, 0);
            Follow(instruction, at, before, after);
        }
        current.Waiting.Clear();
    }

    private void Follow(int first, int at, Neighbour before, Neighbour after)
    {
        pending.Push((first, -1, 0));
        while (pending.TryPop(out var step))
        {
            if (step.Instruction < 0)
            {
                slots[step.Slot] = step.Restored;
                continue;
            }
            if (!current.Closed.Add(step.Instruction))
                continue;
            var instruction = program.Instructions[step.Instruction];
            switch (instruction.Operation)
            {
                case Re2Operation.Split:
                    pending.Push((instruction.Argument, -1, 0));
                    pending.Push((instruction.Next, -1, 0));
                    break;
                case Re2Operation.Save:
                    if (instruction.Argument < slotCount)
                    {
                        pending.Push((-1, instruction.Argument, slots[instruction.Argument]));
                        slots[instruction.Argument] = at;
                    }
                    pending.Push((instruction.Next, -1, 0));
                    break;
                case Re2Operation.Assert when Re2Context.Holds((Assertion)instruction.Argument, before, after):
                    pending.Push((instruction.Next, -1, 0));
                    break;
                case Re2Operation.Take or Re2Operation.Match:
                    slots.CopyTo(current.Slots[step.Instruction] ??= new int[slotCount], 0);
                    break;
            }
        }
    }

    /// <summary>Takes the character in every thread, best first; a thread that matches ends all that come after it.</summary>
    private void Advance(int rune)
    {
        following.Waiting.Clear();
        foreach (var number in current.Closed.Members)
        {
            var instruction = program.Instructions[number];
            if (instruction.Operation == Re2Operation.Match)
            {
                found = [.. current.Slots[number]!];
                return;
            }
            if (rune >= 0 && instruction.Operation == Re2Operation.Take && program.Sets[instruction.Argument].Contains(rune))
                following.Waiting.Add((instruction.Next, [.. current.Slots[number]!]));
        }
    }

    private sealed class Threads(int size)
    {
        public List<(int Instruction, int[] Slots)> Waiting { get; } = [];
        public SparseSet Closed { get; } = new(size);
        public int[]?[] Slots { get; } = new int[size][];
    }
}
