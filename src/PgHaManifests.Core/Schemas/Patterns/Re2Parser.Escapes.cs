namespace PgHaManifests.Core.Schemas.Patterns;

/// <summary>Escapes that stand for one character.</summary>
internal sealed partial class Re2Parser
{
    private bool EscapedRune(out int rune)
    {
        var start = position++;
        rune = 0;
        if (position >= pattern.Length)
        {
            error = "a \\ ends the pattern";
            return false;
        }
        var letter = NextRune();
        var isKnown = letter switch
        {
            'x' => Hexadecimal(out rune),
            >= '0' and <= '7' => Octal(letter, out rune),
            'a' or 'f' or 'n' or 'r' or 't' or 'v' => true,
            // Punctuation stands for itself; a letter or digit might mean something one day.
            _ => letter < 0x80 && !char.IsAsciiLetterOrDigit((char)letter),
        };
        if (letter is not 'x' and not (>= '0' and <= '7'))
            rune = Control(letter);
        if (!isKnown)
            error = $"\"{pattern[start..Math.Min(position, pattern.Length)]}\" is no escape sequence";
        return isKnown;
    }

    private static int Control(int letter) => letter switch
    {
        'a' => '\a',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'v' => '\v',
        _ => letter,
    };

    /// <summary>Up to three octal digits; a single one other than 0 would be a backreference, which does not exist here.</summary>
    private bool Octal(int first, out int rune)
    {
        rune = first - '0';
        if (rune != 0 && !IsOctalDigit())
            return false;
        for (var digits = 1; digits < 3 && IsOctalDigit(); digits++)
            rune = rune * 8 + pattern[position++] - '0';
        return true;
    }

    private bool IsOctalDigit() => position < pattern.Length && pattern[position] is >= '0' and <= '7';

    /// <summary><c>\x7F</c> or <c>\x{10FFFF}</c>.</summary>
    private bool Hexadecimal(out int rune)
    {
        rune = 0;
        var inBraces = position < pattern.Length && pattern[position] == '{';
        if (inBraces)
            position++;
        var start = position;
        while (position < pattern.Length && char.IsAsciiHexDigit(pattern[position]) && (inBraces || position < start + 2))
        {
            rune = rune * 16 + Convert.ToInt32(pattern[position++].ToString(), 16);
            if (rune > RuneSet.MaxRune)
                return false;
        }
        if (!inBraces)
            return position == start + 2;
        return position > start && position < pattern.Length && pattern[position++] == '}';
    }
}
