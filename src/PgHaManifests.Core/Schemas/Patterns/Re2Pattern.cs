using System.Diagnostics.CodeAnalysis;

namespace PgHaManifests.Core.Schemas.Patterns;

/// <summary>
/// A regular expression as the API server reads it: Go's RE2 grammar over code points, matched in time that grows with the text only.
/// Any number of threads may use one instance.
/// </summary>
internal sealed class Re2Pattern
{
    private readonly Lazy<Re2Program> program;
    private readonly Lazy<Re2Automaton> automaton;

    private Re2Pattern(string pattern, Re2Node root, int captureCount)
    {
        Pattern = pattern;
        GroupCount = captureCount + 1;
        program = new Lazy<Re2Program>(() => new Re2Program(root, captureCount));
        automaton = new Lazy<Re2Automaton>(() => new Re2Automaton(program.Value));
    }

    public string Pattern { get; }

    /// <summary>Groups with a number, the whole match counted as group 0.</summary>
    public int GroupCount { get; }

    /// <param name="error">What the grammar does not take, in one phrase.</param>
    public static bool TryCompile(string pattern, [NotNullWhen(true)] out Re2Pattern? compiled, [NotNullWhen(false)] out string? error)
    {
        compiled = Re2Parser.TryParse(pattern, out var root, out var captureCount, out error) ? new Re2Pattern(pattern, root, captureCount) : null;
        return compiled is not null;
    }

    /// <summary>Whether the pattern matches anywhere in the text.</summary>
    public bool IsMatch(ReadOnlySpan<char> text) =>
        automaton.Value.IsMatch(text) ?? Re2Machine.Find(program.Value, text, 0, 0) is not null;

    /// <summary>The leftmost match that begins at <paramref name="start"/> or later; of those, the one that Perl would find.</summary>
    public bool TryFind(string text, int start, out int index, out int length)
    {
        var slots = Re2Machine.Find(program.Value, text, start, 2);
        (index, length) = slots is null ? (-1, 0) : (slots[0], slots[1] - slots[0]);
        return slots is not null;
    }

    /// <summary>Start and end of each group of the leftmost match, -1 where a group took no part; null without a match.</summary>
    public IReadOnlyList<int>? Groups(string text, int start) =>
        Re2Machine.Find(program.Value, text, start, program.Value.SlotCount);
}
