using System.Globalization;
using PgHaManifests.Core.Yaml.Parsing;

namespace PgHaManifests.Core.Yaml.Writing;

/// <summary>The styles of text.</summary>
internal sealed partial class Emitter
{
    private void String(string value, bool isKey)
    {
        var outer = indent;
        indent = indent < 0 ? Step : indent + Step;
        var analysis = ScalarAnalysis.Of(value);
        if (mode == YamlWriteMode.Ordered)
            Ordered(value, analysis, isKey);
        else if (value.Contains('\n', StringComparison.Ordinal) && !isKey && analysis.Block)
            Literal(value);
        else if (value.Contains('\n', StringComparison.Ordinal) || !MayBePlain(value))
            DoubleQuoted(value, !isKey);
        else if (analysis.Plain)
            Plain(value, !isKey);
        else if (analysis.SingleQuoted)
            SingleQuoted(value, !isKey);
        else
            DoubleQuoted(value, !isKey);
        indent = outer;
    }

    private void Ordered(string value, ScalarAnalysis analysis, bool isKey)
    {
        var lines = value.Contains('\n', StringComparison.Ordinal) && value.AsSpan().IndexOfAny('\x85', '\u2028', '\u2029') < 0;
        if (lines && !isKey && analysis.Block)
        {
            Literal(value);
            return;
        }
        Space();
        Put(SafeScalar.Of(value));
        whitespace = false;
        indention = false;
    }

    /// <summary>Whether go-yaml reads the bare text as text, and no reader of YAML 1.1 takes it for a number to base 60.</summary>
    private static bool MayBePlain(string value) =>
        ScalarResolver.KindOf(value) == PlainKind.String && !Timestamp.Is(value) && !NumberText.IsBase60(value);

    private void Plain(string value, bool mayFold)
    {
        Space();
        var afterSpace = false;
        for (var i = 0; i < value.Length; i++)
        {
            var isSpace = value[i] == ' ';
            if (isSpace && mayFold && !afterSpace && column > Width && value[i + 1] != ' ')
                WriteIndent();
            else
                Put(value[i]);
            if (!isSpace)
                indention = false;
            afterSpace = isSpace;
        }
        whitespace = false;
        indention = false;
    }

    private void SingleQuoted(string value, bool mayFold)
    {
        Indicator("'", needsSpace: true);
        var afterSpace = false;
        var afterBreak = false;
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (c == ' ')
            {
                if (mayFold && !afterSpace && column > Width && i > 0 && i < value.Length - 1 && value[i + 1] != ' ')
                    WriteIndent();
                else
                    Put(c);
                afterSpace = true;
                continue;
            }
            if (YamlParser.IsBreak(c))
            {
                // Only the two Unicode separators get here: a text with LF is no candidate for quotes, other breaks are not printable.
                PutBreak(c);
                indention = true;
                afterBreak = true;
                continue;
            }
            if (afterBreak)
                WriteIndent();
            if (c == '\'')
                Put(c);
            Put(c);
            indention = false;
            afterSpace = false;
            afterBreak = false;
        }
        Indicator("'", needsSpace: false);
    }

    private void DoubleQuoted(string value, bool mayFold)
    {
        Indicator("\"", needsSpace: true);
        // Go-yaml looks for a byte order mark at the text's beginning whatever the place, and then escapes every character.
        var escapeAll = value.StartsWith('\uFEFF');
        var afterSpace = false;
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (escapeAll || !ScalarAnalysis.IsPrintable(c) || YamlParser.IsBreak(c) || c is '"' or '\\')
            {
                i += Escape(value, i);
                afterSpace = false;
            }
            else if (c == ' ' && mayFold && !afterSpace && column > Width && i > 0 && i < value.Length - 1)
            {
                WriteIndent();
                if (value[i + 1] == ' ')
                    Put('\\');
                afterSpace = true;
            }
            else
            {
                Put(c);
                afterSpace = c == ' ';
            }
        }
        Indicator("\"", needsSpace: false);
    }

    /// <summary>Writes a character as an escape; returns how many further units it takes.</summary>
    private int Escape(string value, int at)
    {
        var isPair = char.IsHighSurrogate(value[at]) && at + 1 < value.Length && char.IsLowSurrogate(value[at + 1]);
        var code = isPair ? char.ConvertToUtf32(value[at], value[at + 1]) : value[at];
        var letter = code switch
        {
            0x00 => '0',
            0x07 => 'a',
            0x08 => 'b',
            0x09 => 't',
            0x0A => 'n',
            0x0B => 'v',
            0x0C => 'f',
            0x0D => 'r',
            0x1B => 'e',
            '"' => '"',
            '\\' => '\\',
            0x85 => 'N',
            0xA0 => '_',
            0x2028 => 'L',
            0x2029 => 'P',
            _ => '\0',
        };
        var hex = code switch { <= 0xFF => "x2", <= 0xFFFF => "u4", _ => "U8" };
        Put('\\');
        if (letter != '\0')
            Put(letter);
        else
            Put(hex[0] + code.ToString("X" + hex[1], CultureInfo.InvariantCulture));
        return isPair ? 1 : 0;
    }

    private void Literal(string value)
    {
        Indicator("|", needsSpace: true);
        if (value[0] == ' ' || YamlParser.IsBreak(value[0]))
            Put('2');
        if (!YamlParser.IsBreak(value[^1]))
            Put('-');
        else if (value.Length == 1 || YamlParser.IsBreak(value[^2]))
            Put('+');
        PutBreak('\n');
        indention = true;
        whitespace = true;
        var afterBreak = true;
        foreach (var c in value)
        {
            if (YamlParser.IsBreak(c))
            {
                PutBreak(c);
                indention = true;
                afterBreak = true;
                continue;
            }
            if (afterBreak)
                WriteIndent();
            Put(c);
            indention = false;
            afterBreak = false;
        }
    }
}
