namespace PgHaManifests.Core.Schemas.Patterns;

/// <summary>A set of small numbers that keeps their order of arrival and is emptied at no cost.</summary>
internal sealed class SparseSet(int capacity)
{
    private readonly int[] members = new int[capacity];
    private readonly int[] places = new int[capacity];
    private int count;

    public ReadOnlySpan<int> Members => members.AsSpan(0, count);

    /// <summary>False when it was there.</summary>
    public bool Add(int number)
    {
        var place = places[number];
        if (place < count && members[place] == number)
            return false;
        places[number] = count;
        members[count++] = number;
        return true;
    }

    public void Clear() => count = 0;
}
