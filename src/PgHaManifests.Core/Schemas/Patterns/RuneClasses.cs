namespace PgHaManifests.Core.Schemas.Patterns;

/// <summary>Splits all code points into classes whose members no set and no assertion of a program can tell apart.</summary>
internal sealed class RuneClasses
{
    private readonly int[] starts;
    private readonly int[] classOfStart;
    private readonly byte[] classOfAscii = new byte[128];
    private readonly int[] samples;

    public RuneClasses(Re2Program program)
    {
        var cuts = new SortedSet<int> { 0 };
        var sets = new List<RuneSet>(program.Sets);
        if (program.LooksAround)
            sets.AddRange([RuneSet.Of('\n'), AsciiClasses.OfEscape('w')!]);
        foreach (var set in sets)
        {
            for (var i = 0; i < set.Bounds.Length; i += 2)
            {
                cuts.Add(set.Bounds[i]);
                cuts.Add(set.Bounds[i + 1] + 1);
            }
        }
        starts = [.. cuts];
        classOfStart = Refine(starts, sets, out var count);
        Count = count;
        samples = new int[count];
        for (var i = starts.Length - 1; i >= 0; i--)
            samples[classOfStart[i]] = starts[i];
        for (var rune = 0; rune < classOfAscii.Length; rune++)
            classOfAscii[rune] = (byte)Math.Min(Search(rune), byte.MaxValue);
    }

    /// <summary>Number of classes; the number itself stands for the end of the text.</summary>
    public int Count { get; }

    public int Of(int rune) => rune < 128 && classOfAscii[rune] < byte.MaxValue ? classOfAscii[rune] : Search(rune);

    /// <summary>Some member of a class.</summary>
    public int SampleOf(int runeClass) => samples[runeClass];

    private int Search(int rune)
    {
        var at = Array.BinarySearch(starts, rune);
        return classOfStart[at >= 0 ? at : ~at - 1];
    }

    private static int[] Refine(int[] starts, List<RuneSet> sets, out int count)
    {
        var classes = new int[starts.Length];
        count = 1;
        var split = new Dictionary<(int Class, bool IsMember), int>();
        foreach (var set in sets)
        {
            split.Clear();
            for (var i = 0; i < starts.Length; i++)
            {
                var key = (classes[i], set.Contains(starts[i]));
                if (!split.TryGetValue(key, out var number))
                    split[key] = number = split.Count;
                classes[i] = number;
            }
            count = split.Count;
        }
        return classes;
    }
}
