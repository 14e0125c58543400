using System.Globalization;

namespace PgHaManifests.Core.Schemas;

/// <summary>Orders releases by their numbers: 1.9.2 before 1.30.0. A minor alone stands for its first patch.</summary>
public sealed class ReleaseOrder : IComparer<string>
{
    public static readonly ReleaseOrder Instance = new();

    public int Compare(string? x, string? y)
    {
        var (one, other) = (NumbersOf(x), NumbersOf(y));
        for (var i = 0; i < Math.Max(one.Length, other.Length); i++)
        {
            var difference = (i < one.Length ? one[i] : 0).CompareTo(i < other.Length ? other[i] : 0);
            if (difference != 0)
                return difference;
        }
        return 0;
    }

    /// <summary>The minor that a release belongs to: <c>1.30</c> of <c>1.30.0</c>.</summary>
    public static string MinorOf(string release)
    {
        var second = release.IndexOf('.', release.IndexOf('.', StringComparison.Ordinal) + 1);
        return second < 0 ? release : release[..second];
    }

    /// <summary>The number of the minor alone: 36 of <c>1.36.3</c>.</summary>
    public static int MinorNumberOf(string release) => NumbersOf(release) is [_, var minor, ..] ? minor : 0;

    private static int[] NumbersOf(string? release) =>
        [.. (release ?? "").Split('.').Select(word => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)];
}
