using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PgHaManifests.Core.Yaml;

/// <summary>Reads YAML text into nodes with positions, as strictly as Kubernetes does.</summary>
public static class YamlReader
{
    /// <summary>Reads all documents of a text.</summary>
    public static IReadOnlyList<YamlDocument> Read(YamlSource source, string text)
    {
        var documents = new List<YamlDocument>();
        var errors = new List<YamlError>();
        try
        {
            var parser = new Parser(new StringReader(text));
            parser.Consume<StreamStart>();
            while (parser.TryConsume<DocumentStart>(out _))
            {
                errors = [];
                var builder = new NodeBuilder(source, parser, errors);
                var root = builder.Node("");
                parser.Consume<DocumentEnd>();
                documents.Add(new YamlDocument(source, documents.Count + 1, root is YamlScalar { IsNull: true, Text: "" } ? null : root, errors));
            }
        }
        catch (YamlException fault)
        {
            var at = new Mark((int)fault.Start.Line, (int)fault.Start.Column);
            errors.Add(new YamlError(YamlErrorKind.Syntax, at, fault.InnerException?.Message ?? fault.Message));
            documents.Add(new YamlDocument(source, documents.Count + 1, null, errors));
        }
        return documents;
    }

    private sealed class NodeBuilder(YamlSource source, IParser parser, List<YamlError> errors)
    {
        private readonly Dictionary<string, YamlNode> anchors = new(StringComparer.Ordinal);

        public YamlNode Node(string path)
        {
            if (parser.TryConsume<AnchorAlias>(out var alias))
            {
                if (anchors.TryGetValue(alias.Value.Value, out var target))
                    return target;
                errors.Add(new YamlError(YamlErrorKind.Alias, MarkOf(alias), $"unknown anchor '{alias.Value.Value}' referenced"));
                return new YamlScalar("", YamlScalarType.Null) { Source = source, Start = MarkOf(alias) };
            }
            if (parser.TryConsume<Scalar>(out var scalar))
                return Anchored(scalar, ScalarResolver.Resolve(scalar.Value, StyleOf(scalar.Style), scalar.Tag.IsEmpty ? null : scalar.Tag.Value, source, MarkOf(scalar)));
            if (parser.TryConsume<SequenceStart>(out var sequence))
            {
                var items = new List<YamlNode>();
                while (!parser.TryConsume<SequenceEnd>(out _))
                    items.Add(Node($"{path}[{items.Count}]"));
                return Anchored(sequence, new YamlSequence(items) { Source = source, Start = MarkOf(sequence) });
            }
            return Mapping(path);
        }

        private YamlNode Mapping(string path)
        {
            var start = parser.Consume<MappingStart>();
            var entries = new List<YamlEntry>();
            var seen = new Dictionary<string, Mark>(StringComparer.Ordinal);
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                var key = Node(path) as YamlScalar;
                if (key is null)
                {
                    errors.Add(new YamlError(YamlErrorKind.Key, MarkOf(start), "a key of this mapping is not a scalar"));
                    Node(path);
                    continue;
                }
                var childPath = path.Length == 0 ? key.Text : $"{path}.{key.Text}";
                var value = Node(childPath);
                if (seen.TryGetValue(key.Text, out var first))
                    errors.Add(new YamlError(YamlErrorKind.DuplicateKey, key.Start, $"key \"{key.Text}\" already set", first, childPath));
                else
                    entries.Add(new YamlEntry(key, value));
                seen.TryAdd(key.Text, key.Start);
            }
            return Anchored(start, new YamlMapping(entries) { Source = source, Start = MarkOf(start) });
        }

        private YamlNode Anchored(NodeEvent read, YamlNode node)
        {
            if (!read.Anchor.IsEmpty)
                anchors[read.Anchor.Value] = node;
            return node;
        }

        private static Mark MarkOf(ParsingEvent read) => new((int)read.Start.Line, (int)read.Start.Column);

        private static YamlScalarStyle StyleOf(ScalarStyle style) => style switch
        {
            ScalarStyle.SingleQuoted => YamlScalarStyle.SingleQuoted,
            ScalarStyle.DoubleQuoted => YamlScalarStyle.DoubleQuoted,
            ScalarStyle.Literal => YamlScalarStyle.Literal,
            ScalarStyle.Folded => YamlScalarStyle.Folded,
            _ => YamlScalarStyle.Plain,
        };
    }
}
