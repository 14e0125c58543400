using System.Text;

namespace PgHaManifests.Core.Rules.PostgreSql.Parameters;

/// <summary>A comma-separated list of identifiers as PostgreSQL reads it: unquoted ones are folded to lower case and end at white space.</summary>
internal static class IdentifierList
{
    /// <summary>The names; null when the text is no such list. An empty text is an empty list.</summary>
    public static List<string>? Read(string text)
    {
        var names = new List<string>();
        var at = NumberScan.SkipSpace(text, 0);
        if (at == text.Length)
            return names;
        while (true)
        {
            if (Name(text, ref at) is not { } name)
                return null;
            names.Add(name);
            at = NumberScan.SkipSpace(text, at);
            if (at == text.Length)
                return names;
            if (text[at] != ',')
                return null;
            at = NumberScan.SkipSpace(text, at + 1);
        }
    }

    private static string? Name(string text, ref int at)
    {
        if (at < text.Length && text[at] == '"')
            return Quoted(text, ref at);
        var start = at;
        while (at < text.Length && text[at] != ',' && text[at] is not (' ' or (>= '\t' and <= '\r')))
            at++;
        return at == start ? null : text[start..at].ToLowerInvariant();
    }

    private static string? Quoted(string text, ref int at)
    {
        var name = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (text[at] != '"')
            {
                name.Append(text[at]);
                continue;
            }
            if (at + 1 == text.Length || text[at + 1] != '"')
            {
                at++;
                return name.ToString();
            }
            name.Append('"');
            at++;
        }
        return null;
    }
}
