namespace PgHaManifests.Core.Schemas.Patterns;

/// <summary>A set of code points: sorted ranges that neither overlap nor touch, flattened to low, high, low, high.</summary>
internal sealed class RuneSet : IEquatable<RuneSet>
{
    public const int MaxRune = 0x10FFFF;

    public static readonly RuneSet All = new([0, MaxRune]);
    public static readonly RuneSet AllButNewline = new([0, '\n' - 1, '\n' + 1, MaxRune]);

    private readonly int[] bounds;

    private RuneSet(int[] bounds) => this.bounds = bounds;

    public static RuneSet Of(int rune) => new([rune, rune]);

    /// <summary>Sorts and joins ranges given as low, high, low, high.</summary>
    public static RuneSet Of(List<int> ranges)
    {
        var count = ranges.Count / 2;
        var order = new (int Low, int High)[count];
        for (var i = 0; i < count; i++)
            order[i] = (ranges[2 * i], ranges[2 * i + 1]);
        Array.Sort(order);
        var joined = new List<int>(ranges.Count);
        foreach (var (low, high) in order)
        {
            if (joined.Count > 0 && low <= joined[^1] + 1)
                joined[^1] = Math.Max(joined[^1], high);
            else
                joined.AddRange([low, high]);
        }
        return new RuneSet([.. joined]);
    }

    /// <summary>Low, high, low, high.</summary>
    public ReadOnlySpan<int> Bounds => bounds;

    public bool Contains(int rune)
    {
        var low = 0;
        var high = bounds.Length / 2 - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (rune < bounds[2 * middle])
                high = middle - 1;
            else if (rune > bounds[2 * middle + 1])
                low = middle + 1;
            else
                return true;
        }
        return false;
    }

    public RuneSet Negated()
    {
        var rest = new List<int>(bounds.Length + 2);
        var next = 0;
        for (var i = 0; i < bounds.Length; i += 2)
        {
            if (next < bounds[i])
                rest.AddRange([next, bounds[i] - 1]);
            next = bounds[i + 1] + 1;
        }
        if (next <= MaxRune)
            rest.AddRange([next, MaxRune]);
        return new RuneSet([.. rest]);
    }

    /// <summary>The set with everything that differs from a member only in case.</summary>
    public RuneSet Folded()
    {
        var ranges = new List<int>(bounds.Length * 2);
        for (var i = 0; i < bounds.Length; i += 2)
            CaseFolding.AddFolded(ranges, bounds[i], bounds[i + 1]);
        return Of(ranges);
    }

    public bool Equals(RuneSet? other) => other is not null && bounds.AsSpan().SequenceEqual(other.bounds);

    public override bool Equals(object? obj) => Equals(obj as RuneSet);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var bound in bounds)
            hash.Add(bound);
        return hash.ToHashCode();
    }
}
