using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Templates.Model;

/// <summary>What to add to a message about a name that does not exist.</summary>
internal static class UnknownName
{
    /// <summary>More names than this are not listed.</summary>
    private const int Listed = 12;

    /// <summary><c>; did you mean 'x'?</c>, else the names there are when they are few, else nothing.</summary>
    public static string Hint(string name, IReadOnlyCollection<string> known)
    {
        if (Suggestion.For(name, known) is { } near)
            return $"; did you mean '{near}'?";
        return known.Count is 0 or > Listed ? "" : $"; there are {string.Join(", ", known.Order(StringComparer.Ordinal))}";
    }
}
