namespace PgHaManifests.Core.Yaml.Parsing;

/// <summary>Memory that the documents of one stream share while they are parsed.</summary>
internal sealed class ParserBuffers
{
    private char[] text = new char[256];
    private int length;
    private char firstBreak;
    private char[] laterBreaks = new char[8];
    private int laterBreakCount;

    /// <summary>Entries of all mappings that are still open, innermost last.</summary>
    public List<YamlEntry> Entries { get; } = [];

    /// <summary>Items of all lists that are still open.</summary>
    public List<YamlNode> Items { get; } = [];

    /// <summary>Keys and list places from the root to the node being read.</summary>
    public List<PathStep> Path { get; } = [];

    /// <summary>The scalar that is being put together.</summary>
    public ReadOnlySpan<char> Text => text.AsSpan(0, length);

    public void Clear()
    {
        length = 0;
        ClearBreaks();
    }

    public void Append(char c)
    {
        if (length == text.Length)
            Array.Resize(ref text, length * 2);
        text[length++] = c;
    }

    public void Append(ReadOnlySpan<char> more)
    {
        if (length + more.Length > text.Length)
            Array.Resize(ref text, Math.Max(length + more.Length, text.Length * 2));
        more.CopyTo(text.AsSpan(length));
        length += more.Length;
    }

    /// <summary>Remembers a line break; every kind but the two Unicode separators counts as LF.</summary>
    public void AddBreak(char c)
    {
        if (firstBreak == 0)
            firstBreak = c is '\u2028' or '\u2029' ? c : '\n';
        else
            AddLaterBreak(c);
    }

    /// <summary>Remembers a break that follows another, or an escaped one, or that stands before all text.</summary>
    public void AddLaterBreak(char c)
    {
        if (laterBreakCount == laterBreaks.Length)
            Array.Resize(ref laterBreaks, laterBreakCount * 2);
        laterBreaks[laterBreakCount++] = c is '\u2028' or '\u2029' ? c : '\n';
    }

    /// <summary>Folds the breaks: a single one becomes a space, of more the first is dropped.</summary>
    public void Fold()
    {
        if (firstBreak == '\n')
        {
            if (laterBreakCount == 0)
                Append(' ');
        }
        else if (firstBreak != 0)
        {
            Append(firstBreak);
        }
        AppendLaterBreaks();
    }

    /// <summary>Keeps the breaks as they are.</summary>
    public void Keep()
    {
        AppendFirstBreak();
        AppendLaterBreaks();
    }

    public void AppendFirstBreak()
    {
        if (firstBreak != 0)
            Append(firstBreak);
        firstBreak = '\0';
    }

    public void AppendLaterBreaks()
    {
        Append(laterBreaks.AsSpan(0, laterBreakCount));
        ClearBreaks();
    }

    private void ClearBreaks()
    {
        firstBreak = '\0';
        laterBreakCount = 0;
    }
}

/// <summary>A step from a node to its child: a key, or where <paramref name="Key"/> is null a place in a list.</summary>
internal readonly record struct PathStep(string? Key, int Index);
