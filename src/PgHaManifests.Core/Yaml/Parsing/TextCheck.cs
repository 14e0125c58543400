using System.Buffers;
using System.Text;

namespace PgHaManifests.Core.Yaml.Parsing;

/// <summary>Bytes to text, and the characters that YAML does not allow raw.</summary>
internal static class TextCheck
{
    private static readonly SearchValues<char> AsciiControls =
        SearchValues.Create(new string([.. Enumerable.Range(0, 0x20).Append(0x7F).Where(c => c is not (0x09 or 0x0A or 0x0D)).Select(c => (char)c)]));

    /// <summary>Decodes UTF-8; sequences that are none become U+FFFD, and the places of the first of them are given.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes, out List<int> invalid)
    {
        invalid = [];
        if (System.Text.Unicode.Utf8.IsValid(bytes))
            return Encoding.UTF8.GetString(bytes);
        var text = new StringBuilder(bytes.Length);
        while (!bytes.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(bytes, out var rune, out var consumed) != OperationStatus.Done)
                invalid.Add(text.Length);
            text.Append(rune.ToString());
            bytes = bytes[consumed..];
        }
        return text.ToString();
    }

    /// <summary>The name of an encoding other than UTF-8 that the first bytes give away; null for none.</summary>
    public static string? ForeignEncoding(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..] => "UTF-32",
        [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => "UTF-16",
        [0, not 0, ..] or [not 0, 0, ..] => "UTF-16",
        _ => null,
    };

    /// <summary>Where the first character stands that YAML does not allow; -1 for nowhere.</summary>
    public static int IndexOfForbidden(ReadOnlySpan<char> text)
    {
        var ascii = text.IndexOfAny(AsciiControls);
        var rest = ascii < 0 ? text : text[..ascii];
        var at = 0;
        while (rest[at..].IndexOfAnyInRange('\x7F', '\uFFFF') is var next and >= 0)
        {
            at += next;
            var c = rest[at];
            if (char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
                at++;
            else if (c is (> '\x7F' and < '\xA0' and not '\x85') or > '\uFFFD' || char.IsSurrogate(c))
                return at;
            at++;
        }
        return ascii;
    }
}
