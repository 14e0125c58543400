using System.Text;

namespace PgHaManifests.Core.Yaml.Writing;

/// <summary>
/// Writes nodes as the emitter of go-yaml v2 does, which is libyaml's: two spaces of indentation, lists in mappings at the mapping's own,
/// lines folded at the first space past column 80. In the ordered mode lines are not folded and scalars are spelled by
/// <see cref="SafeScalar"/>.
/// </summary>
internal sealed partial class Emitter(YamlWriteMode mode)
{
    private const int Step = 2;
    private const int Width = 80;

    /// <summary>In bytes of UTF-8. A longer key, or one of several lines, is written with a <c>?</c>.</summary>
    private const int LongestSimpleKey = 128;

    private readonly StringBuilder text = new();
    private int column;
    private int indent = -1;

    /// <summary>Whether the last character written was white space, so that an indicator needs none before it.</summary>
    private bool whitespace = true;

    /// <summary>Whether the line holds nothing but indentation and indicators so far.</summary>
    private bool indention = true;

    public string Document(YamlNode root)
    {
        Node(root, inMapping: false);
        WriteIndent();
        return text.ToString();
    }

    private void Node(YamlNode node, bool inMapping)
    {
        switch (node)
        {
            case YamlMapping mapping when mapping.Entries.Count > 0:
                Mapping(mapping);
                break;
            case YamlSequence sequence when sequence.Items.Count > 0:
                Sequence(sequence, inMapping);
                break;
            case YamlScalar scalar:
                Value(scalar);
                break;
            default:
                Indicator(node is YamlMapping ? "{" : "[", needsSpace: true, isSpace: true);
                Indicator(node is YamlMapping ? "}" : "]", needsSpace: false);
                break;
        }
    }

    private void Mapping(YamlMapping mapping)
    {
        var outer = indent;
        indent = indent < 0 ? 0 : indent + Step;
        var entries = mode == YamlWriteMode.Kustomize ? KeyOrder.Sorted(mapping.Entries) : mapping.Entries;
        foreach (var entry in entries)
        {
            WriteIndent();
            if (IsSimpleKey(entry.Name))
            {
                String(entry.Name, isKey: true);
                Indicator(":", needsSpace: false);
            }
            else
            {
                Indicator("?", needsSpace: true, keepsIndention: true);
                String(entry.Name, isKey: false);
                WriteIndent();
                Indicator(":", needsSpace: true, keepsIndention: true);
            }
            Node(entry.Value, inMapping: true);
        }
        indent = outer;
    }

    private static bool IsSimpleKey(string key) => Encoding.UTF8.GetByteCount(key) <= LongestSimpleKey && !ScalarAnalysis.HasBreak(key);

    private void Sequence(YamlSequence sequence, bool inMapping)
    {
        var outer = indent;
        if (indent < 0)
            indent = 0;
        else if (!inMapping || indention)
            indent += Step;
        foreach (var item in sequence.Items)
        {
            WriteIndent();
            Indicator("-", needsSpace: true, keepsIndention: true);
            Node(item, inMapping: false);
        }
        indent = outer;
    }

    private void Value(YamlScalar scalar)
    {
        if (scalar.IsString)
        {
            String(scalar.Text, isKey: false);
            return;
        }
        var spelled = scalar.Type switch
        {
            YamlScalarType.Null => "null",
            YamlScalarType.Boolean => scalar.Boolean ? "true" : "false",
            _ => NumberOf(scalar),
        };
        Space();
        Put(spelled);
        whitespace = false;
        indention = false;
    }

    /// <summary>Kustomize turns a number into JSON, which go-yaml reads and writes again: whole numbers stay digits, others get its spelling.</summary>
    private string NumberOf(YamlScalar scalar)
    {
        var json = scalar.JsonNumber ?? scalar.Text;
        return mode == YamlWriteMode.Ordered || ScalarResolver.KindOf(json) != PlainKind.Float || !ScalarResolver.TryGetDouble(json, out var value)
            ? json
            : GoFloat.Yaml(value);
    }

    private void Space()
    {
        if (!whitespace)
            Put(' ');
    }

    private void Put(char c)
    {
        text.Append(c);
        column++;
    }

    private void Put(string more)
    {
        text.Append(more);
        column += more.Length;
    }

    private void PutBreak(char c)
    {
        text.Append(c);
        column = 0;
    }

    private void WriteIndent()
    {
        var to = Math.Max(indent, 0);
        if (!indention || column > to || (column == to && !whitespace))
            PutBreak('\n');
        while (column < to)
            Put(' ');
        whitespace = true;
        indention = true;
    }

    private void Indicator(string indicator, bool needsSpace, bool isSpace = false, bool keepsIndention = false)
    {
        if (needsSpace)
            Space();
        Put(indicator);
        whitespace = isSpace;
        indention &= keepsIndention;
    }
}
