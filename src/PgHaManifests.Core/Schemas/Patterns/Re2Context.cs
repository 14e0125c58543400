namespace PgHaManifests.Core.Schemas.Patterns;

/// <summary>The kinds of neighbour that an assertion can tell apart.</summary>
internal enum Neighbour : byte
{
    /// <summary>Start or end of the text.</summary>
    Edge,
    Newline,
    Word,
    Other,
}

internal static class Re2Context
{
    public static Neighbour Of(int rune) => rune == '\n' ? Neighbour.Newline : AsciiClasses.IsWord(rune) ? Neighbour.Word : Neighbour.Other;

    public static bool Holds(Assertion assertion, Neighbour before, Neighbour after) => assertion switch
    {
        Assertion.TextStart => before == Neighbour.Edge,
        Assertion.TextEnd => after == Neighbour.Edge,
        Assertion.LineStart => before is Neighbour.Edge or Neighbour.Newline,
        Assertion.LineEnd => after is Neighbour.Edge or Neighbour.Newline,
        Assertion.WordBoundary => (before == Neighbour.Word) != (after == Neighbour.Word),
        Assertion.NoWordBoundary => (before == Neighbour.Word) == (after == Neighbour.Word),
        _ => throw new ArgumentOutOfRangeException(nameof(assertion)),
    };
}
