using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Schemas.Import;

/// <summary>
/// Writes nodes as JSON in the one layout of the stored schemas: what fits on a line stays on it, the rest is broken up,
/// so that two releases compare line by line.
/// </summary>
public static class StoredJson
{
    private const int LineLength = 140;

    public static string Write(YamlNode node)
    {
        var text = new StringBuilder();
        Node(text, node, 0);
        return text.Append('\n').ToString();
    }

    /// <summary>The node on one line, without spaces: also the identity of a sub-schema.</summary>
    public static string OneLine(YamlNode node)
    {
        var text = new StringBuilder();
        Inline(text, node);
        return text.ToString();
    }

    private static void Node(StringBuilder text, YamlNode node, int depth)
    {
        var start = text.Length;
        Inline(text, node);
        if (text.Length - start + depth <= LineLength || node is YamlScalar)
            return;
        text.Length = start;
        if (node is YamlMapping mapping)
            Lines(text, '{', '}', mapping.Entries, depth, (entry, inner) => { Quoted(text, entry.Name).Append(": "); Node(text, entry.Value, inner); });
        else if (node is YamlSequence sequence)
            Lines(text, '[', ']', sequence.Items, depth, (item, inner) => Node(text, item, inner));
    }

    private static void Lines<T>(StringBuilder text, char open, char close, IReadOnlyList<T> items, int depth, Action<T, int> write)
    {
        text.Append(open);
        for (var i = 0; i < items.Count; i++)
        {
            text.Append(i == 0 ? "\n" : ",\n").Append(' ', depth + 1);
            write(items[i], depth + 1);
        }
        text.Append('\n').Append(' ', depth).Append(close);
    }

    private static void Inline(StringBuilder text, YamlNode node)
    {
        switch (node)
        {
            case YamlMapping mapping:
                text.Append('{');
                for (var i = 0; i < mapping.Entries.Count; i++)
                {
                    Quoted(i == 0 ? text : text.Append(", "), mapping.Entries[i].Name).Append(": ");
                    Inline(text, mapping.Entries[i].Value);
                }
                text.Append('}');
                break;
            case YamlSequence sequence:
                text.Append('[');
                for (var i = 0; i < sequence.Items.Count; i++)
                    Inline(i == 0 ? text : text.Append(", "), sequence.Items[i]);
                text.Append(']');
                break;
            case YamlScalar scalar:
                Scalar(text, scalar);
                break;
        }
    }

    private static void Scalar(StringBuilder text, YamlScalar scalar)
    {
        switch (JsonValue.KindOf(scalar))
        {
            case JsonKind.Null:
                text.Append("null");
                break;
            case JsonKind.Boolean:
                text.Append(JsonValue.Boolean(scalar) ? "true" : "false");
                break;
            case JsonKind.Integer:
                text.Append(CultureInfo.InvariantCulture, $"{JsonValue.Integer(scalar)}");
                break;
            case JsonKind.Number:
                text.Append(CultureInfo.InvariantCulture, $"{JsonValue.Number(scalar):R}");
                break;
            default:
                Quoted(text, scalar.Text);
                break;
        }
    }

    private static StringBuilder Quoted(StringBuilder text, string value) =>
        text.Append('"').Append(JsonEncodedText.Encode(value, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).Value).Append('"');
}
