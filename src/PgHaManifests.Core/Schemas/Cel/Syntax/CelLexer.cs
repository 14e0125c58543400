using System.Globalization;
using PgHaManifests.Core.Schemas.Cel.Values;

namespace PgHaManifests.Core.Schemas.Cel.Syntax;

/// <summary>Cuts an expression into tokens. After a problem it yields only the end.</summary>
internal sealed class CelLexer(string text)
{
    private static readonly string[] LongSymbols = ["&&", "||", "==", "!=", "<=", ">="];
    private static readonly string[] Symbols = ["<", ">", "+", "-", "*", "/", "%", "!", "?", ":", ".", ",", "(", ")", "[", "]", "{", "}"];

    private int position;

    /// <summary>The first thing that is wrong, if any.</summary>
    public CelProblem? Problem { get; private set; }

    public CelToken Next()
    {
        SkipBlanks();
        if (Problem is not null || position >= text.Length)
            return new CelToken(CelTokenKind.End, text.Length, "");
        var first = text[position];
        if (StartsString() is var prefix and >= 0)
            return String(prefix);
        if (char.IsAsciiLetter(first) || first == '_')
            return Word();
        if (char.IsAsciiDigit(first) || (first == '.' && position + 1 < text.Length && char.IsAsciiDigit(text[position + 1])))
            return Number();
        return Symbol();
    }

    private void SkipBlanks()
    {
        while (position < text.Length)
        {
            if (text[position] is ' ' or '\t' or '\r' or '\n' or '\f')
            {
                position++;
            }
            else if (text[position] == '/' && position + 1 < text.Length && text[position + 1] == '/')
            {
                while (position < text.Length && text[position] != '\n')
                    position++;
            }
            else
            {
                return;
            }
        }
    }

    // How many prefix letters (b, r, br) stand before a quote here; -1 where no string begins.
    private int StartsString()
    {
        for (var length = 0; length <= 2 && position + length < text.Length; length++)
        {
            var next = text[position + length];
            if (next is '"' or '\'')
                return length;
            if (length == 0 ? next is not ('b' or 'B' or 'r' or 'R') : text[position] is not ('b' or 'B') || next is not ('r' or 'R'))
                return -1;
        }
        return -1;
    }

    private CelToken String(int prefix)
    {
        var start = position;
        var bytes = prefix > 0 && text[start] is 'b' or 'B';
        var raw = prefix > 0 && text[start + prefix - 1] is 'r' or 'R';
        position += prefix;
        var quote = text[position];
        var triple = new string(quote, 3);
        var delimiter = string.CompareOrdinal(text, position, triple, 0, 3) == 0 ? triple : char.ToString(quote);
        var from = position += delimiter.Length;
        var end = EndOfString(delimiter, raw);
        if (end < 0)
            return Fail(start, "a string is not closed");
        position = end + delimiter.Length;
        var value = CelStringLiteral.Read(text.AsSpan(from, end - from), raw, bytes, out var problem);
        return problem is null ? new CelToken(CelTokenKind.Literal, start, "", value) : Fail(start, problem);
    }

    private int EndOfString(string delimiter, bool raw)
    {
        for (var i = position; i < text.Length; i++)
        {
            if (string.CompareOrdinal(text, i, delimiter, 0, delimiter.Length) == 0)
                return i;
            if (delimiter.Length == 1 && text[i] is '\n' or '\r')
                return -1;
            if (text[i] == '\\' && !raw)
                i++;
        }
        return -1;
    }

    private CelToken Word()
    {
        var start = position;
        while (position < text.Length && (char.IsAsciiLetterOrDigit(text[position]) || text[position] == '_'))
            position++;
        var word = text[start..position];
        return word switch
        {
            "true" => new CelToken(CelTokenKind.Literal, start, "", CelValue.True),
            "false" => new CelToken(CelTokenKind.Literal, start, "", CelValue.False),
            "null" => new CelToken(CelTokenKind.Literal, start, "", CelValue.Null),
            "in" => new CelToken(CelTokenKind.Symbol, start, "in"),
            _ => new CelToken(CelTokenKind.Identifier, start, word),
        };
    }

    private CelToken Number()
    {
        var start = position;
        var hex = text[start] == '0' && start + 1 < text.Length && text[start + 1] is 'x' or 'X';
        position += hex ? 2 : 0;
        Skip(hex);
        var isDouble = !hex && (SkipFraction() | SkipExponent());
        var digits = text[start..position];
        if (!isDouble && position < text.Length && text[position] is 'u' or 'U')
        {
            position++;
            return ulong.TryParse(hex ? digits[2..] : digits, hex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var unsigned)
                ? new CelToken(CelTokenKind.Literal, start, "", CelValue.Of(unsigned))
                : Fail(start, "invalid uint literal");
        }
        if (isDouble)
        {
            var number = double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);
            return double.IsInfinity(number) ? Fail(start, "invalid double literal") : new CelToken(CelTokenKind.Literal, start, digits, CelValue.Of(number));
        }
        // The sign belongs to the literal, so that the smallest integer can be written; the parser applies it.
        return new CelToken(CelTokenKind.Literal, start, digits, CelValue.Of(0L));
    }

    private void Skip(bool hex)
    {
        while (position < text.Length && (hex ? char.IsAsciiHexDigit(text[position]) : char.IsAsciiDigit(text[position])))
            position++;
    }

    private bool SkipFraction()
    {
        if (position + 1 >= text.Length || text[position] != '.' || !char.IsAsciiDigit(text[position + 1]))
            return false;
        position++;
        Skip(hex: false);
        return true;
    }

    private bool SkipExponent()
    {
        if (position >= text.Length || text[position] is not ('e' or 'E'))
            return false;
        var digits = position + 1;
        if (digits < text.Length && text[digits] is '+' or '-')
            digits++;
        if (digits >= text.Length || !char.IsAsciiDigit(text[digits]))
            return false;
        position = digits;
        Skip(hex: false);
        return true;
    }

    private CelToken Symbol()
    {
        foreach (var symbols in (ReadOnlySpan<string[]>)[LongSymbols, Symbols])
        {
            foreach (var symbol in symbols)
            {
                if (string.CompareOrdinal(text, position, symbol, 0, symbol.Length) != 0)
                    continue;
                position += symbol.Length;
                return new CelToken(CelTokenKind.Symbol, position - symbol.Length, symbol);
            }
        }
        return Fail(position, $"unexpected character '{text[position]}'");
    }

    private CelToken Fail(int at, string message)
    {
        Problem ??= new CelProblem(at, message);
        position = text.Length;
        return new CelToken(CelTokenKind.End, at, "");
    }
}
