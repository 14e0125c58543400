using CsCheck;

namespace PgHaManifests.Core.Tests.Templates;

/// <summary>Strings that try to be something else in YAML, or to break out of their place.</summary>
internal static class HostileStrings
{
    private static readonly string[] Pieces =
    [
        "\"", "'", "\n", "\n", "\n\n", "\n  ", "line\nline\n", "\n# ", "\n- ", "\r\n", "\r", ": ", ":", " #", "#", "{{", "}}", "{{ x }}", "&a", "*a", "!!x", "!", "on", "off", "yes", "no", "n", "y", "true", "null",
        "~", "1e3", "0x1F", "0o17", "017", "1_000", "12:30:45", "2001-01-01", "2001-12-14t21:59:43.10-05:00", ".inf", ".nan", "-.5", "+1", "1.30", "=",
        "<<", "- ", "-", "---", "...", "? ", "?", "| ", "|", ">", "%", "%YAML", "@", "`", "[", "]", "{", "}", ",", "\\", "\\n", "\t", " ", "  ", "\0", "\u0001",
        "\u0007", "\u001b", "\u007f", "\u0085", "\u00a0", "\u2028", "\u2029", "\ufeff", "\ufffd", "\ufffe", "é", "中", "😀", "𝔘", "a", "z", "0", "9", "word", "two words",
    ];

    /// <summary>One to six pieces in a row.</summary>
    public static readonly Gen<string> Gen = CsCheck.Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[1, 6].Select(string.Concat);

    /// <summary>Each piece on its own, and the empty string.</summary>
    public static IEnumerable<string> Single => Pieces.Append("");
}
