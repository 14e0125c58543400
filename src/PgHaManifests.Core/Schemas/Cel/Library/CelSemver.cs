using System.Globalization;

namespace PgHaManifests.Core.Schemas.Cel.Library;

/// <summary>A semantic version. What follows a plus sign has no part in comparisons.</summary>
internal sealed class CelSemver : IComparable<CelSemver>, IEquatable<CelSemver>
{
    private readonly string[] prerelease;

    private CelSemver(ulong major, ulong minor, ulong patch, string[] prerelease)
    {
        (Major, Minor, Patch) = (major, minor, patch);
        this.prerelease = prerelease;
    }

    public ulong Major { get; }
    public ulong Minor { get; }
    public ulong Patch { get; }

    /// <summary>Reads a version; null for what is none.</summary>
    public static CelSemver? Parse(string text)
    {
        var parts = text.Split('.', 3);
        if (parts.Length != 3 || !TryNumber(parts[0], out var major) || !TryNumber(parts[1], out var minor))
            return null;
        var (rest, build) = Cut(parts[2], '+');
        var (number, before) = Cut(rest, '-');
        var prerelease = before?.Split('.') ?? [];
        if (!TryNumber(number, out var patch) || !Array.TrueForAll(prerelease, IsPrerelease))
            return null;
        return build is null || Array.TrueForAll(build.Split('.'), IsIdentifier) ? new CelSemver(major, minor, patch, prerelease) : null;
    }

    /// <summary>Drops a leading v and leading zeros and adds missing zeros, then reads the version.</summary>
    public static CelSemver? ParseNormalized(string text)
    {
        if (text.StartsWith('v'))
            text = text[1..];
        var parts = text.Split('.', 3);
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i].Length < 2)
                continue;
            var trimmed = parts[i].TrimStart('0');
            parts[i] = trimmed.Length == 0 || !char.IsAsciiDigit(trimmed[0]) ? "0" + trimmed : trimmed;
        }
        if (parts.Length < 3 && parts[^1].AsSpan().ContainsAny('+', '-'))
            return null;
        return Parse(string.Join('.', parts.Concat(Enumerable.Repeat("0", 3 - parts.Length))));
    }

    private static (string Before, string? After) Cut(string text, char at)
    {
        var place = text.IndexOf(at, StringComparison.Ordinal);
        return place < 0 ? (text, null) : (text[..place], text[(place + 1)..]);
    }

    private static bool TryNumber(string text, out ulong number)
    {
        number = 0;
        return IsNumeric(text) && (text.Length == 1 || text[0] != '0')
            && ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    private static bool IsNumeric(string text) => text.Length > 0 && !text.AsSpan().ContainsAnyExceptInRange('0', '9');

    private static bool IsIdentifier(string text) => text.Length > 0 && text.All(character => char.IsAsciiLetterOrDigit(character) || character == '-');

    private static bool IsPrerelease(string text) => IsNumeric(text) ? TryNumber(text, out _) : IsIdentifier(text);

    public int CompareTo(CelSemver? other)
    {
        if (other is null)
            return 1;
        var byNumber = (Major, Minor, Patch).CompareTo((other.Major, other.Minor, other.Patch));
        if (byNumber != 0)
            return byNumber;
        // A release comes after all its previews.
        if (prerelease.Length == 0 || other.prerelease.Length == 0)
            return other.prerelease.Length.CompareTo(prerelease.Length);
        for (var i = 0; i < Math.Min(prerelease.Length, other.prerelease.Length); i++)
        {
            var byPart = ComparePart(prerelease[i], other.prerelease[i]);
            if (byPart != 0)
                return byPart;
        }
        return prerelease.Length.CompareTo(other.prerelease.Length);
    }

    private static int ComparePart(string left, string right) => (TryNumber(left, out var one), TryNumber(right, out var other)) switch
    {
        (true, true) => one.CompareTo(other),
        (true, false) => -1,
        (false, true) => 1,
        _ => Math.Sign(string.CompareOrdinal(left, right)),
    };

    public bool Equals(CelSemver? other) => CompareTo(other) == 0;

    public override bool Equals(object? obj) => Equals(obj as CelSemver);

    public override int GetHashCode() => HashCode.Combine(Major, Minor, Patch);
}
