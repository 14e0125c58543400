using System.Buffers;
using System.Text;

namespace PgHaManifests.Core.Yaml.Parsing;

/// <summary>Quoted scalars, their escapes and their folded lines.</summary>
internal ref partial struct YamlParser
{
    private static readonly SearchValues<char> Breaks = SearchValues.Create("\n\r\x85\u2028\u2029");
    private static readonly SearchValues<char> SingleQuotedStops = SearchValues.Create("'\n\r\x85\u2028\u2029");
    private static readonly SearchValues<char> DoubleQuotedStops = SearchValues.Create("\"\\\n\r\x85\u2028\u2029");

    private Atom ReadSingleQuoted() => ReadQuoted('\'', SingleQuotedStops, YamlScalarStyle.SingleQuoted);

    private Atom ReadDoubleQuoted() => ReadQuoted('"', DoubleQuotedStops, YamlScalarStyle.DoubleQuoted);

    private Atom ReadQuoted(char quote, SearchValues<char> stops, YamlScalarStyle style)
    {
        var atom = new Atom { Start = Here, Style = style };
        keyAllowed = false;
        position++;
        // Nearly all are one line without an escape: then the value is a piece of the text.
        var stop = text[position..end].IndexOfAny(stops);
        if (stop >= 0 && text[position + stop] == quote && (quote == '"' || At(position + stop + 1) != quote))
        {
            atom.Value = text.Slice(position, stop);
            position += stop + 1;
        }
        else
        {
            ReadQuotedIntoBuffer(quote, stops, atom.Start);
            atom.Value = buffers.Text;
        }
        atom.End = Here;
        return atom;
    }

    private void ReadQuotedIntoBuffer(char quote, SearchValues<char> stops, Mark opened)
    {
        buffers.Clear();
        while (true)
        {
            if (IsMarker(position))
                Fail(opened, "a quoted text may not hold a line of '---' or '...': is its closing quote missing?");
            if (position >= end)
            {
                Fail(opened, $"the quote {quote} is never closed");
                return;
            }
            var afterBreak = false;
            while (position < end && !IsBlankOrEnd(position) && !afterBreak)
            {
                var c = text[position];
                if (c == '\'' && quote == c && At(position + 1) == c)
                {
                    buffers.Append(c);
                    position += 2;
                }
                else if (c == quote)
                {
                    position++;
                    return;
                }
                else if (c == '\\' && quote == '"')
                {
                    afterBreak = IsBreak(At(position + 1));
                    ReadEscape();
                }
                else
                {
                    AppendRun(stops);
                }
            }
            if (Current == quote)
            {
                position++;
                return;
            }
            ReadQuotedBlanks(afterBreak);
        }
    }

    /// <summary>Takes over text up to the next blank, quote, escape or line break.</summary>
    private void AppendRun(SearchValues<char> stops)
    {
        var stop = text[position..end].IndexOfAny(stops);
        var run = text[position..(stop < 0 ? end : position + stop)];
        var blank = run.IndexOfAny(' ', '\t');
        if (blank >= 0)
            run = run[..blank];
        buffers.Append(run);
        position += run.Length;
    }

    private void ReadQuotedBlanks(bool afterBreak)
    {
        var start = position;
        var escapedBreak = afterBreak;
        while (position < end)
        {
            var c = text[position];
            if (IsBreak(c))
            {
                // After an escaped break, further breaks all count.
                if (escapedBreak)
                    buffers.AddLaterBreak(c);
                else
                    buffers.AddBreak(c);
                afterBreak = true;
                SkipBreak();
            }
            else if (c is ' ' or '\t')
            {
                position++;
            }
            else
            {
                break;
            }
        }
        if (afterBreak)
            buffers.Fold();
        else
            buffers.Append(text[start..position]);
    }

    private void ReadEscape()
    {
        var c = At(position + 1);
        if (IsBreak(c))
        {
            position++;
            SkipBreak();
            return;
        }
        var digits = c switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        if (digits > 0)
        {
            ReadCodePoint(digits);
            return;
        }
        var value = c switch
        {
            '0' => '\0',
            'a' => '\a',
            'b' => '\b',
            't' or '\t' => '\t',
            'n' => '\n',
            'v' => '\v',
            'f' => '\f',
            'r' => '\r',
            'e' => '\x1B',
            ' ' or '"' or '\'' or '\\' => c,
            '/' when json => c,
            'N' => '\x85',
            '_' => '\xA0',
            'L' => '\u2028',
            'P' => '\u2029',
            _ => '\uFFFF',
        };
        if (value == '\uFFFF')
        {
            Fail($"unknown escape '\\{(c < ' ' ? ' ' : c)}' in double quotes: write '\\\\' for a backslash, or use single quotes");
            return;
        }
        buffers.Append(value);
        position += 2;
    }

    private void ReadCodePoint(int digits)
    {
        if (!TryReadHex(position + 2, digits, out var value))
        {
            Fail($"'\\{At(position + 1)}' in double quotes takes {digits} hexadecimal digits");
            return;
        }
        var length = 2 + digits;
        // JSON writes characters beyond the sixteenth bit as two escapes; Kubernetes reads .json files with a JSON reader.
        if (json && digits == 4 && value is >= 0xD800 and < 0xDC00 && At(position + 6) == '\\' && At(position + 7) == 'u'
            && TryReadHex(position + 8, 4, out var low) && low is >= 0xDC00 and < 0xE000)
        {
            value = 0x10000 + ((value - 0xD800) << 10) + (low - 0xDC00);
            length = 12;
        }
        if (!Rune.IsValid(value))
        {
            Fail("this escape is no Unicode character");
            return;
        }
        Span<char> units = stackalloc char[2];
        buffers.Append(units[..new Rune(value).EncodeToUtf16(units)]);
        position += length;
    }

    private readonly bool TryReadHex(int start, int digits, out uint value)
    {
        value = 0;
        for (var i = start; i < start + digits; i++)
        {
            if (!char.IsAsciiHexDigit(At(i)))
                return false;
            value = (value << 4) + (uint)Convert.ToInt32(At(i).ToString(), 16);
        }
        return true;
    }
}
