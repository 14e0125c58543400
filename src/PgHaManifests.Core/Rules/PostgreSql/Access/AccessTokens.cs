using System.Text;

namespace PgHaManifests.Core.Rules.PostgreSql.Access;

/// <summary>A word of pg_hba.conf or pg_ident.conf. A quoted one loses its special meaning (<c>"all"</c> is a database called all).</summary>
internal readonly record struct AccessToken(string Text, bool Quoted)
{
    public bool IsKeyword(string word) => !Quoted && Text == word;

    /// <summary>A regular expression follows the slash (databases and users from 16, system users in every major).</summary>
    public bool IsExpression => !Quoted && Text.Length > 1 && Text[0] == '/';

    /// <summary>Names a file that holds the words.</summary>
    public bool IsFile => !Quoted && Text.Length > 1 && Text[0] == '@';
}

/// <summary>Splits a line of pg_hba.conf or pg_ident.conf into fields, each a list of words joined by commas.</summary>
internal static class AccessTokens
{
    public static List<List<AccessToken>> Fields(string line)
    {
        var fields = new List<List<AccessToken>>();
        var at = 0;
        while (at < line.Length)
        {
            var field = Field(line, ref at);
            if (field.Count > 0)
                fields.Add(field);
        }
        return fields;
    }

    private static List<AccessToken> Field(string line, ref int at)
    {
        var tokens = new List<AccessToken>();
        bool comma;
        do
        {
            if (Token(line, ref at, out comma) is not { } token)
                break;
            tokens.Add(token);
        }
        while (comma);
        return tokens;
    }

    private static AccessToken? Token(string line, ref int at, out bool comma)
    {
        comma = false;
        while (at < line.Length && (IsBlank(line[at]) || line[at] == ','))
            at++;
        var text = new StringBuilder();
        var (inQuotes, wasQuote, sawQuote, quotedFirst) = (false, false, false, false);
        for (; at < line.Length && (inQuotes || !IsBlank(line[at])); at++)
        {
            var c = line[at];
            if (c == '#' && !inQuotes)
            {
                at = line.Length;
                break;
            }
            if (c == ',' && !inQuotes)
            {
                comma = true;
                at++;
                break;
            }
            if (c != '"' || wasQuote)
                text.Append(c);
            wasQuote = inQuotes && c == '"' && !wasQuote;
            if (c != '"')
                continue;
            inQuotes = !inQuotes;
            sawQuote = true;
            quotedFirst |= text.Length == 0;
        }
        return sawQuote || text.Length > 0 ? new AccessToken(text.ToString(), quotedFirst) : null;
    }

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\r' or '\n';
}
