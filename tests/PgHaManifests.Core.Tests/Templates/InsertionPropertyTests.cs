using System.Text;
using CsCheck;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Manifests;
using PgHaManifests.Core.Templates;
using PgHaManifests.Core.Templates.Model;
using PgHaManifests.Core.Yaml;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Templates;

public class InsertionPropertyTests
{
    private const string Harmless = "harmless";

    private const string Text = """
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: x
          annotations: { before: one, text: {{ cluster.text }}, after: two }
        data:
          text: {{ cluster.text }}
          list: [{{ cluster.text }}, last]
          mapping: {{ cluster.mapping }}
          items:
            - {{ cluster.text }}
            - {{ cluster.mapping }}
            - first: {{ cluster.text }}
              {{ include 'part' }}
        {{~ for entry in cluster.mapping ~}}
          {{ entry.key }}: {{ entry.value }}
        {{~ end ~}}
        {{~ if cluster.text == 'never' ~}}
          never: true
        {{~ end ~}}
          end: {{ cluster.number }}

        """;

    private static readonly TemplateSet Set = Load();

    [Fact]
    public void Every_hostile_string_is_read_back_exactly_and_changes_nothing_else()
    {
        foreach (var text in HostileStrings.Single)
            Check(text);
        HostileStrings.Gen.Sample(Check, iter: 3000);
    }

    private static void Check(string hostile)
    {
        var expected = Describe(Render(Harmless), hostile);
        Describe(Render(hostile), hostile).ShouldBe(expected, $"inserted: {Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(hostile))}");
    }

    private static YamlMapping Render(string text)
    {
        var leaf = Node.Leaf(text);
        var mapping = Node.Mapping(
            new(text + "/key", leaf),
            new("nested", Node.Mapping(new("a", leaf), new(text + "/inner", Node.List([leaf, Node.List([leaf], null)], null)))),
            new("number", Node.Leaf(5)));
        var root = Node.Mapping(new ModelEntry(
            "clusters",
            Node.Collection("cluster", [new("c", Node.Mapping(new("text", leaf), new("mapping", mapping), new("number", Node.Leaf(true))))])));
        var bag = new DiagnosticBag();
        var file = EnvironmentRenderer.RenderTemplates("prod", root, Set, bag).SingleOrDefault();
        bag.Diagnostics.ShouldBeEmpty();
        return file.ShouldNotBeNull().Manifests[0].Root;
    }

    private static TemplateSet Load()
    {
        var bag = new DiagnosticBag();
        var set = TemplateSet.Parse(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["templates/cluster/object.yaml.sbn"] = Text,
                ["templates/_partials/part.sbn"] = "second:\n  third: {{ cluster.text }}\n  fourth: {{ cluster.mapping }}\n",
            },
            bag);
        bag.Diagnostics.ShouldBeEmpty();
        return set;
    }

    /// <summary>The whole tree, one scalar a line with its path and type; the harmless string stands for the hostile one.</summary>
    private static string Describe(YamlNode node, string hostile)
    {
        var builder = new StringBuilder();
        Describe(node, "", hostile, builder);
        return builder.ToString();
    }

    private static void Describe(YamlNode node, string path, string hostile, StringBuilder builder)
    {
        switch (node)
        {
            case YamlMapping mapping:
                foreach (var entry in mapping.Entries)
                    Describe(entry.Value, $"{path}.{entry.Key.Type}:{Neutral(entry.Name, hostile)}", hostile, builder);
                break;
            case YamlSequence sequence:
                for (var i = 0; i < sequence.Items.Count; i++)
                    Describe(sequence.Items[i], $"{path}[{i}]", hostile, builder);
                break;
            case YamlScalar scalar:
                builder.Append(path).Append(" = ").Append(scalar.Type).Append(' ').Append(Neutral(scalar.Text, hostile)).Append('\n');
                break;
            default:
                throw new InvalidOperationException();
        }
    }

    private static string Neutral(string text, string hostile) =>
        text == Harmless || text == hostile ? "<it>"
        : text == Harmless + "/key" || text == hostile + "/key" ? "<it>/key"
        : text == Harmless + "/inner" || text == hostile + "/inner" ? "<it>/inner"
        : text;
}
