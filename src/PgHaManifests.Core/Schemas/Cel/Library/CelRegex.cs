using PgHaManifests.Core.Schemas.Cel.Values;
using PgHaManifests.Core.Schemas.Patterns;

namespace PgHaManifests.Core.Schemas.Cel.Library;

/// <summary>The searches that rules make with a regular expression.</summary>
internal sealed class CelRegex
{
    private readonly Re2Pattern pattern;

    private CelRegex(Re2Pattern pattern) => this.pattern = pattern;

    public static CelRegex? Compile(string pattern, out string? problem) =>
        Re2Pattern.TryCompile(pattern, out var compiled, out problem) ? new CelRegex(compiled) : null;

    public bool IsMatch(string text) => pattern.IsMatch(text);

    /// <summary>The first match, or the empty string.</summary>
    public string Find(string text) => pattern.TryFind(text, 0, out var index, out var length) ? text.Substring(index, length) : "";

    /// <summary>All matches that do not overlap, or the first so many where the limit is not negative.</summary>
    public CelValue FindAll(string text, long limit)
    {
        var found = new List<string>();
        var previousEnd = -1;
        for (var at = 0; at <= text.Length && (limit < 0 || found.Count < limit) && pattern.TryFind(text, at, out var index, out var length);)
        {
            // An empty match right behind another match does not count.
            if (length > 0 || index != previousEnd)
                found.Add(text.Substring(index, length));
            previousEnd = index + length;
            at = length > 0 ? previousEnd : previousEnd + (previousEnd < text.Length && char.IsSurrogatePair(text, previousEnd) ? 2 : 1);
        }
        return CelList.OfStrings(found);
    }
}
