using System.Text;

namespace PgHaManifests.Core.Schemas.Cel.Values;

/// <summary>How property names that are no identifiers are written in rules: <c>a-b</c> as <c>a__dash__b</c>.</summary>
internal static class CelEscaping
{
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "true", "false", "null", "in", "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let",
        "loop", "package", "namespace", "return", "var", "void", "while",
    };

    public static bool IsReserved(string name) => Reserved.Contains(name);

    /// <summary>The identifier for a property, or null for a name that rules cannot reach.</summary>
    public static string? Escape(string property)
    {
        if (property.Length == 0 || char.IsAsciiDigit(property[0]))
            return null;
        if (Reserved.Contains(property))
            return $"__{property}__";
        if (!NeedsEscapes(property))
            return property;
        var text = new StringBuilder(property.Length + 16);
        for (var i = 0; i < property.Length; i++)
        {
            var next = property[i];
            if (next == '_' && i + 1 < property.Length && property[i + 1] == '_')
                i++;
            else if (char.IsAsciiLetterOrDigit(next) || next == '_')
            {
                text.Append(next);
                continue;
            }
            if (EscapeOf(next) is not { } escape)
                return null;
            text.Append(escape);
        }
        return text.ToString();
    }

    private static bool NeedsEscapes(string property)
    {
        for (var i = 0; i < property.Length; i++)
        {
            if (!char.IsAsciiLetterOrDigit(property[i]) && (property[i] != '_' || (i > 0 && property[i - 1] == '_')))
                return true;
        }
        return false;
    }

    private static string? EscapeOf(char character) => character switch
    {
        '_' => "__underscores__",
        '.' => "__dot__",
        '-' => "__dash__",
        '/' => "__slash__",
        _ => null,
    };

    /// <summary>The property that an identifier stands for, or null where it holds an unknown escape.</summary>
    public static string? Unescape(string identifier)
    {
        if (!identifier.Contains("__", StringComparison.Ordinal))
            return identifier;
        var text = new StringBuilder(identifier.Length);
        for (var i = 0; i < identifier.Length;)
        {
            var end = EscapeEnd(identifier, i);
            if (end < 0)
            {
                text.Append(identifier[i++]);
                continue;
            }
            var name = identifier[(i + 2)..(end - 2)];
            var whole = i == 0 && end == identifier.Length;
            if (name switch { "underscores" => "__", "dot" => ".", "dash" => "-", "slash" => "/", _ => whole && Reserved.Contains(name) ? name : null } is not { } plain)
                return null;
            text.Append(plain);
            i = end;
        }
        return text.ToString();
    }

    // Where the escape that begins here ends: two underscores, at least one other character, two underscores.
    private static int EscapeEnd(string identifier, int start)
    {
        if (string.CompareOrdinal(identifier, start, "__", 0, 2) != 0)
            return -1;
        var i = start + 2;
        while (i < identifier.Length && identifier[i] != '_')
            i++;
        return i > start + 2 && string.CompareOrdinal(identifier, i, "__", 0, 2) == 0 ? i + 2 : -1;
    }
}
