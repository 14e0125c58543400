using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Templates;

/// <summary>A growing text that always knows the line and column reached.</summary>
internal sealed class TextBuffer(int limit)
{
    private char[] text = new char[16 * 1024];
    private int line = 1;
    private int lineStart;
    private bool lineOpen = true;

    public int Length { get; private set; }

    /// <summary>Spaces put in front of each line of <see cref="AppendIndented"/> but the first.</summary>
    public int Indent { get; set; }

    /// <summary>The place of the next character.</summary>
    public Mark Here => new(line, Length - lineStart + (lineOpen ? 0 : Indent) + 1);

    /// <summary>What the current line holds so far.</summary>
    public ReadOnlySpan<char> Line => text.AsSpan(lineStart, Length - lineStart);

    /// <param name="characters">How much the text may hold.</param>
    public void Clear(int characters)
    {
        limit = characters;
        (Length, line, lineStart, Indent, lineOpen) = (0, 1, 0, 0, true);
    }

    /// <summary>Writes the indentation that the current line still lacks.</summary>
    public void BeginLine()
    {
        if (lineOpen)
            return;
        lineOpen = true;
        Spaces(Indent);
    }

    public void Append(ReadOnlySpan<char> added)
    {
        Reserve(added.Length);
        added.CopyTo(text.AsSpan(Length));
        Length += added.Length;
        var breaks = added.Count('\n');
        if (breaks == 0)
            return;
        line += breaks;
        lineStart = Length - added.Length + added.LastIndexOf('\n') + 1;
    }

    public void Append(char added) => Append([added]);

    public void Spaces(int count)
    {
        Reserve(count);
        text.AsSpan(Length, count).Fill(' ');
        Length += count;
    }

    /// <summary>Appends text whose further lines are indented; a line without text gets no indentation.</summary>
    public void AppendIndented(ReadOnlySpan<char> added)
    {
        if (Indent == 0)
        {
            lineOpen = true;
            Append(added);
            return;
        }
        while (!added.IsEmpty)
        {
            var end = added.IndexOf('\n');
            var part = end < 0 ? added : added[..(end + 1)];
            if (part[0] != '\n')
                BeginLine();
            Append(part);
            lineOpen = end < 0;
            added = added[part.Length..];
        }
    }

    /// <summary>Takes back what the current line holds, its indentation included.</summary>
    public void ClearLine()
    {
        Length = lineStart;
        lineOpen = false;
    }

    /// <summary>Takes spaces off the end of the current line.</summary>
    public void TrimSpaces()
    {
        while (Length > lineStart && text[Length - 1] == ' ')
            Length--;
    }

    /// <summary>Takes one line end off the end, if it was written at or after <paramref name="from"/>.</summary>
    public void TrimLineEnd(int from)
    {
        if (Length <= from || text[Length - 1] != '\n')
            return;
        Length--;
        line--;
        lineStart = text.AsSpan(0, Length).LastIndexOf('\n') + 1;
        lineOpen = true;
    }

    public override string ToString() => new(text, 0, Length);

    private void Reserve(int count)
    {
        if (Length + count > limit)
            throw new OutputLimitException();
        if (Length + count > text.Length)
            Array.Resize(ref text, Math.Max(text.Length * 2, Length + count));
    }
}

/// <summary>A template wrote more than an object can hold.</summary>
internal sealed class OutputLimitException() : Exception("the rendered text grows beyond all measure");
