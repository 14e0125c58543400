using PgHaManifests.Core.Templates.Model;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Templates;

/// <summary>Writes a node of the model as YAML at the place reached: a scalar in its line, a mapping or list as a block.</summary>
internal static class NodeWriter
{
    /// <summary>How many levels a value may nest.</summary>
    private const int DepthLimit = 100;

    /// <summary>Writes the node and returns where it starts.</summary>
    /// <param name="endsLine">Nothing follows in the line, so that a text of several lines can be a literal block.</param>
    /// <exception cref="ModelUseException">The node is not set or empty, or a block can't stand here.</exception>
    public static Mark Write(TextBuffer buffer, ModelNode node, bool endsLine)
    {
        if (node is ModelLeaf leaf)
        {
            if (leaf.IsAbsent)
                throw new ModelUseException("the value is not set, and null is never written: put the line between 'if' and 'end'");
            var here = buffer.Here;
            Scalar(buffer, leaf, endsLine ? LiteralColumn(buffer) : 0);
            return here;
        }
        if (!node.IsTrue)
            throw new ModelUseException($"the value is {node.Describe()}, and empty stanzas are never written: put the lines between 'if' and 'end'");
        var column = BlockColumn(buffer);
        var start = buffer.Here;
        Block(buffer, node, column, 0);
        return start;
    }

    /// <summary>The number of spaces before the lines of a literal block that starts here; 0 where none can.</summary>
    private static int LiteralColumn(TextBuffer buffer)
    {
        var line = buffer.Line.TrimEnd(' ');
        var indent = Indent(line);
        if (indent == line.Length)
            return buffer.Here.Column - 1;
        return line[^1] == ':' && line.IndexOfAny('[', '{') < 0 ? indent + 2 : 0;
    }

    /// <summary>Moves to where a block starts, below a key or here, and returns the number of spaces before it.</summary>
    private static int BlockColumn(TextBuffer buffer)
    {
        var line = buffer.Line.TrimEnd(' ');
        var indent = Indent(line);
        if (indent == line.Length)
            return buffer.Here.Column - 1;
        if (line[^1] != ':')
            throw new ModelUseException("a mapping or list can be inserted only behind 'key:', behind '- ' or on a line of its own");
        buffer.TrimSpaces();
        NewLine(buffer, indent + 2);
        return indent + 2;
    }

    /// <summary>Where the text of a line starts, behind its spaces and dashes.</summary>
    private static int Indent(ReadOnlySpan<char> line)
    {
        var indent = 0;
        while (indent < line.Length && (line[indent] == ' ' || IsDash(line, indent)))
            indent++;
        return indent;
    }

    private static bool IsDash(ReadOnlySpan<char> line, int at) => line[at] == '-' && (at + 1 == line.Length || line[at + 1] == ' ');

    private static void Block(TextBuffer buffer, ModelNode node, int column, int depth)
    {
        if (depth > DepthLimit)
            throw new ModelUseException($"the value nests more than {DepthLimit} levels");
        if (node is ModelMapping mapping)
            Entries(buffer, mapping, column, depth);
        else if (node is ModelList list)
            Items(buffer, list, column, depth);
    }

    private static void Entries(TextBuffer buffer, ModelMapping mapping, int column, int depth)
    {
        var first = true;
        foreach (var (key, value) in mapping.Entries)
        {
            if (!first)
                NewLine(buffer, column);
            first = false;
            buffer.Append(SafeScalar.Of(key));
            buffer.Append(':');
            if (IsBlock(value))
            {
                NewLine(buffer, column + 2);
                Block(buffer, value, column + 2, depth + 1);
            }
            else
            {
                buffer.Append(' ');
                InLine(buffer, value, column + 2);
            }
        }
    }

    private static void Items(TextBuffer buffer, ModelList list, int column, int depth)
    {
        for (var i = 0; i < list.Nodes.Count; i++)
        {
            if (i > 0)
                NewLine(buffer, column);
            buffer.Append("- ");
            if (IsBlock(list.Nodes[i]))
                Block(buffer, list.Nodes[i], column + 2, depth + 1);
            else
                InLine(buffer, list.Nodes[i], column + 2);
        }
    }

    private static bool IsBlock(ModelNode node) => node is not ModelLeaf && node.IsTrue;

    private static void InLine(TextBuffer buffer, ModelNode node, int literalColumn)
    {
        switch (node)
        {
            case ModelLeaf { IsAbsent: true }:
                throw new ModelUseException("the value holds null, which is never written");
            case ModelLeaf leaf:
                Scalar(buffer, leaf, literalColumn);
                break;
            default:
                // An empty mapping inside a value that the user wrote means something there: emptyDir: {}.
                buffer.Append(node is ModelMapping ? "{}" : "[]");
                break;
        }
    }

    private static void Scalar(TextBuffer buffer, ModelLeaf leaf, int literalColumn)
    {
        if (leaf.Type != YamlScalarType.String)
            buffer.Append(leaf.Text);
        else if (literalColumn > 0 && SafeScalar.CanBeLiteral(leaf.Text))
            Literal(buffer, leaf.Text, literalColumn);
        else
            buffer.Append(SafeScalar.Of(leaf.Text));
    }

    /// <summary>Writes a text of several lines as people read it; what follows ends its last line.</summary>
    private static void Literal(TextBuffer buffer, string text, int column)
    {
        var endsWithBreak = text[^1] == '\n';
        buffer.Append(endsWithBreak ? "|" : "|-");
        foreach (var line in text.AsSpan(0, text.Length - (endsWithBreak ? 1 : 0)).EnumerateLines())
        {
            NewLine(buffer, line.IsEmpty ? 0 : column);
            buffer.Append(line);
        }
    }

    private static void NewLine(TextBuffer buffer, int indent)
    {
        buffer.Append('\n');
        buffer.Spaces(indent);
    }
}
