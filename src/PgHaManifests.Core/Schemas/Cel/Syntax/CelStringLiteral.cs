using System.Globalization;
using System.Text;
using PgHaManifests.Core.Schemas.Cel.Values;

namespace PgHaManifests.Core.Schemas.Cel.Syntax;

/// <summary>Undoes the escapes of a string or bytes literal.</summary>
internal static class CelStringLiteral
{
    private const string BadEscape = "a string holds an escape that does not exist";

    /// <summary>Reads what stands between the quotes; the problem is null when it could be read.</summary>
    public static CelValue Read(ReadOnlySpan<char> content, bool raw, bool bytes, out string? problem)
    {
        problem = null;
        var text = content.ToString().Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        if (raw || !text.Contains('\\', StringComparison.Ordinal))
            return bytes ? CelValue.Of(CodePoints.Utf8(text)) : CelValue.Of(text);
        var plain = new StringBuilder(text.Length);
        var octets = new List<byte>();
        for (var i = 0; i < text.Length;)
        {
            if (text[i] != '\\')
            {
                var length = char.IsHighSurrogate(text[i]) && i + 1 < text.Length ? 2 : 1;
                plain.Append(text, i, length);
                octets.AddRange(CodePoints.Utf8(text.Substring(i, length)));
                i += length;
                continue;
            }
            if (!TryEscape(text, ref i, bytes, out var code, out var isOctet))
            {
                problem = BadEscape;
                return default;
            }
            if (bytes && isOctet)
                octets.Add((byte)code);
            else if (bytes)
                octets.AddRange(CodePoints.Utf8(char.ConvertFromUtf32(code)));
            else
                plain.Append(char.ConvertFromUtf32(code));
        }
        return bytes ? CelValue.Of(octets.ToArray()) : CelValue.Of(plain.ToString());
    }

    // Reads the escape at i and moves past it. In bytes, \x and octal name a byte, and \u is not allowed.
    private static bool TryEscape(string text, ref int i, bool bytes, out int code, out bool isOctet)
    {
        isOctet = false;
        code = 0;
        if (i + 1 >= text.Length)
            return false;
        var kind = text[i + 1];
        i += 2;
        code = kind switch
        {
            'a' => '\a',
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'v' => '\v',
            '\\' or '?' or '"' or '\'' or '`' => kind,
            _ => 0,
        };
        if (code != 0)
            return true;
        isOctet = kind is 'x' or 'X' or (>= '0' and <= '3');
        return kind switch
        {
            'x' or 'X' => TryDigits(text, ref i, 2, 16, out code),
            'u' => !bytes && TryDigits(text, ref i, 4, 16, out code) && IsScalar(code),
            'U' => !bytes && TryDigits(text, ref i, 8, 16, out code) && IsScalar(code),
            >= '0' and <= '3' => TryOctal(text, ref i, out code),
            _ => false,
        };
    }

    private static bool TryOctal(string text, ref int i, out int code)
    {
        i--;
        return TryDigits(text, ref i, 3, 8, out code);
    }

    private static bool IsScalar(int code) => code is (>= 0 and < 0xD800) or (> 0xDFFF and <= 0x10FFFF);

    private static bool TryDigits(string text, ref int i, int count, int radix, out int code)
    {
        code = 0;
        if (i + count > text.Length)
            return false;
        for (var end = i + count; i < end; i++)
        {
            if (!int.TryParse(text.AsSpan(i, 1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var digit) || digit >= radix)
                return false;
            if (code > (int.MaxValue - digit) / radix)
                return false;
            code = (code * radix) + digit;
        }
        return true;
    }
}
