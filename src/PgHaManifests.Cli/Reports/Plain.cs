using System.Globalization;
using System.Text;

namespace PgHaManifests.Cli.Reports;

/// <summary>
/// Makes text out of users' files safe to print: a message may quote what stands in a manifest, and that must not move the cursor,
/// colour the screen or break a line-based format.
/// </summary>
internal static class Plain
{
    /// <summary>The text in one line: control characters and lone surrogates as escapes.</summary>
    public static string OneLine(string text) => Escape(text, keepLines: false);

    /// <summary>The text with its line breaks, other control characters and lone surrogates as escapes.</summary>
    public static string Lines(string text) => Escape(text, keepLines: true);

    private static string Escape(string text, bool keepLines)
    {
        var first = FirstUnsafe(text, keepLines);
        if (first < 0)
            return text;
        var safe = new StringBuilder(text, 0, first, text.Length + 16);
        for (var i = first; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\n' && keepLines)
                safe.Append(c);
            else if (char.IsSurrogate(c) && i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1]))
                safe.Append(c).Append(text[++i]);
            else if (IsUnsafe(c) || char.IsSurrogate(c))
                AppendEscape(safe, c);
            else
                safe.Append(c);
        }
        return safe.ToString();
    }

    private static int FirstUnsafe(string text, bool keepLines)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if ((IsUnsafe(text[i]) && !(keepLines && text[i] == '\n')) || char.IsSurrogate(text[i]))
                return i;
        }
        return -1;
    }

    /// <summary>Control characters, and the marks that turn the direction of text or break its lines.</summary>
    private static bool IsUnsafe(char c) =>
        char.IsControl(c) || c is '\u2028' or '\u2029' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069') or '\ufeff' or '\ufffe' or '\uffff';

    private static void AppendEscape(StringBuilder to, char c) => _ = c switch
    {
        '\n' => to.Append("\\n"),
        '\r' => to.Append("\\r"),
        '\t' => to.Append("\\t"),
        _ => to.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
    };
}
