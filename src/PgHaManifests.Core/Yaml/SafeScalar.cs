using System.Globalization;
using System.Text;

namespace PgHaManifests.Core.Yaml;

/// <summary>Spells a string as a YAML scalar that every reader takes for exactly that string.</summary>
internal static class SafeScalar
{
    public static string Of(string text) => IsPlain(text) ? text : Quoted(text);

    /// <summary>Whether a text of several lines can stand as it is in a literal block, without escapes and without an indentation indicator.</summary>
    public static bool CanBeLiteral(string text)
    {
        var body = text.AsSpan(0, text.Length - (text.EndsWith('\n') ? 1 : 0));
        if (body.IndexOf('\n') < 0 || body[0] is ' ' or '\t' or '\n' || body[^1] == '\n')
            return false;
        foreach (var c in body)
        {
            if (c is not '\n' and (< ' ' or > '~'))
                return false;
        }
        foreach (var line in body.EnumerateLines())
        {
            if (!line.IsEmpty && line[^1] == ' ')
                return false;
        }
        return true;
    }

    private static bool IsPlain(string text)
    {
        if (text.Length == 0 || !(char.IsAsciiLetterOrDigit(text[0]) || text[0] is '/' or '_' or '.' or '$') || text[^1] is ' ' or ':')
            return false;
        // Three points at the start of a line end the document.
        if (text.StartsWith("...", StringComparison.Ordinal))
            return false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is < ' ' or > '~' or '"' or '\'' or ',' or '[' or ']' or '{' or '}' or '#' or '?' or '&' or '*' or '!' or '|' or '>' or '%' or '@' or '`')
                return false;
            if (c == ':' && text[i + 1] == ' ')
                return false;
        }
        return (char.IsAsciiLetter(text[0]) || text[0] is '/' or '$' || !LooksNumeric(text)) && ScalarResolver.TypeOfPlain(text) == YamlScalarType.String;
    }

    /// <summary>Whether some reader of YAML 1.1 or 1.2 could see a number, a time or a date: digits and their signs only.</summary>
    private static bool LooksNumeric(string text)
    {
        foreach (var c in text)
        {
            if (!(char.IsAsciiHexDigit(c) || c is '.' or '_' or ':' or '-' or '+' or 'x' or 'o' or 'T' or 't' or 'Z' or 'z' or ' '))
                return false;
        }
        return true;
    }

    private static string Quoted(string text)
    {
        var builder = new StringBuilder(text.Length + 8).Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                builder.Append(c).Append(text[++i]);
            else
                Escape(builder, c);
        }
        return builder.Append('"').ToString();
    }

    private static void Escape(StringBuilder builder, char c)
    {
        if (c is '"' or '\\')
            builder.Append('\\').Append(c);
        else if (c == '\n')
            builder.Append("\\n");
        else if (c == '\t')
            builder.Append("\\t");
        else if (c is < ' ' or (>= '\x7f' and <= '\xa0') or '\u2028' or '\u2029' or '\ufeff' or '\ufffe' or '\uffff' || char.IsSurrogate(c))
            builder.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
        else
            builder.Append(c);
    }
}
