using System.Text;
using PgHaManifests.Core.Yaml;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PgHaManifests.Core.Tests.Yaml;

/// <summary>The structure and the texts of a document as YamlDotNet's parser sees them, and the same of a tree of ours.</summary>
internal static class EventText
{
    public static string OfStream(string yaml)
    {
        var text = new StringBuilder();
        var parser = new Parser(new StringReader(yaml));
        while (parser.MoveNext())
        {
            _ = parser.Current switch
            {
                Scalar scalar => text.Append('"').Append(scalar.Value).Append("\"\n"),
                MappingStart => text.Append("{\n"),
                MappingEnd => text.Append("}\n"),
                SequenceStart => text.Append("[\n"),
                SequenceEnd => text.Append("]\n"),
                DocumentStart => text.Append("---\n"),
                AnchorAlias alias => text.Append('*').Append(alias.Value.Value).Append('\n'),
                _ => text,
            };
        }
        return text.ToString();
    }

    public static string OfTree(YamlNode? tree)
    {
        var text = new StringBuilder("---\n");
        Append(text, tree);
        return text.ToString();
    }

    private static void Append(StringBuilder text, YamlNode? node)
    {
        switch (node)
        {
            case YamlMapping mapping:
                text.Append("{\n");
                foreach (var entry in mapping.Entries)
                {
                    Append(text, entry.Key);
                    Append(text, entry.Value);
                }
                text.Append("}\n");
                break;
            case YamlSequence sequence:
                text.Append("[\n");
                foreach (var item in sequence.Items)
                    Append(text, item);
                text.Append("]\n");
                break;
            case YamlScalar scalar:
                // Numbers may be respelled when they are written.
                text.Append('"').Append(scalar.Source is null ? scalar.JsonNumber ?? scalar.Text : scalar.Text).Append("\"\n");
                break;
            default:
                text.Append("\"\"\n");
                break;
        }
    }
}
