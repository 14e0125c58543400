namespace PgHaManifests.Core.Yaml.Parsing;

/// <summary>A part of a stream that holds one document.</summary>
/// <param name="Line">The line of its first character, from 1.</param>
/// <param name="Column">The column of its first character, from 0.</param>
internal readonly record struct Chunk(int Start, int End, int Line, int Column = 0);

/// <summary>
/// Cuts a stream into documents at lines of <c>---</c>, before any YAML is read, as Kubernetes does. Comments, blank lines and directives
/// before the first <c>---</c> belong to the document after it; unlike kubectl, which refuses it, text after the dashes is let through.
/// </summary>
internal ref struct DocumentSplitter(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> text = text;
    private int start = text.StartsWith("\uFEFF") ? 1 : 0;
    private int line = 1;

    public bool TryNext(out Chunk chunk, out bool textAfterDashes)
    {
        chunk = default;
        textAfterDashes = false;
        if (start >= text.Length)
            return false;
        var dashes = IsSeparator(start) ? start : -1;
        var end = NextSeparator(dashes < 0 ? start : start + 3);
        if (dashes < 0 && end < text.Length && !HasContent(text[start..end], directives: false))
        {
            dashes = end;
            end = NextSeparator(end + 3);
        }
        if (end >= text.Length && !HasContent(text[(dashes < 0 ? start : dashes + 3)..], directives: true))
            return false;
        textAfterDashes = dashes >= 0 && HasTextAfter(dashes);
        chunk = new Chunk(start, end, line);
        line += Lines(text[start..end]);
        start = end;
        return true;
    }

    private readonly int NextSeparator(int from)
    {
        while (text[from..].IndexOf("\n---") is var next and >= 0)
        {
            from += next + 1;
            if (IsSeparator(from))
                return from;
        }
        return text.Length;
    }

    private readonly bool IsSeparator(int at) =>
        text[at..].StartsWith("---") && (at + 3 == text.Length || text[at + 3] is ' ' or '\t' or '\r' or '\n');

    private readonly bool HasTextAfter(int dashes)
    {
        var rest = text[(dashes + 3)..];
        var lineEnd = rest.IndexOfAny('\n', '\r');
        var after = (lineEnd < 0 ? rest : rest[..lineEnd]).TrimStart();
        return after.Length > 0 && after[0] != '#';
    }

    /// <summary>Whether there is more than blank lines and comments, and more than directives unless they count.</summary>
    private static bool HasContent(ReadOnlySpan<char> piece, bool directives)
    {
        foreach (var part in piece.EnumerateLines())
        {
            var trimmed = part.Trim(" \uFEFF");
            if (trimmed.Length > 0 && trimmed[0] != '#' && (directives || part[0] != '%'))
                return true;
        }
        return false;
    }

    private static int Lines(ReadOnlySpan<char> piece)
    {
        var lines = piece.Count('\n');
        if (!piece.Contains('\r'))
            return lines;
        for (var i = 0; i < piece.Length; i++)
        {
            if (piece[i] == '\r' && (i + 1 == piece.Length || piece[i + 1] != '\n'))
                lines++;
        }
        return lines;
    }
}
