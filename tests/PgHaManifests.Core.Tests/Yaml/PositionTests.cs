using PgHaManifests.Core.Yaml;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Yaml;

public class PositionTests
{
    private const string Text = """
        kind: Cluster
        spec:
          instances: 3 # three
          storage: {size: 20Gi, "resize": true}
          plugins:
          - name: x
            enabled:
          - "q"
          sql: |
            SELECT 1;

            SELECT 2;
          list:
            - - a
              - 🐘: b
          last: one
            two
        """;

    private static readonly YamlMapping Root = (YamlMapping)TreeText.Document(Text).Root!;

    private static string Span(YamlNode node) => $"{TreeText.At(node.Start)}-{TreeText.At(node.End)}";

    [Fact]
    public void Scalars_begin_and_end_where_they_stand()
    {
        var spec = (YamlMapping)Root["spec"]!;
        Span(Root["kind"]!).ShouldBe("1:7-1:14");
        Span(spec.Find("instances")!.Key).ShouldBe("3:3-3:12");
        Span(spec["instances"]!).ShouldBe("3:14-3:15");
        Span(spec.Find("last")!.Value).ShouldBe("16:9-17:8");
        Span(((YamlMapping)spec["storage"]!).Find("resize")!.Key).ShouldBe("4:25-4:33");
        Span(((YamlMapping)spec["storage"]!)["resize"]!).ShouldBe("4:35-4:39");
    }

    [Fact]
    public void Empty_value_stands_after_its_colon() =>
        Span(((YamlMapping)((YamlSequence)Root.Get("spec", "plugins")!).Items[0])["enabled"]!).ShouldBe("7:13-7:13");

    [Fact]
    public void Block_scalar_begins_at_its_indicator_and_ends_with_its_last_line() => Span(Root.Get("spec", "sql")!).ShouldBe("9:8-12:14");

    [Fact]
    public void Collections_begin_at_their_first_entry_and_end_with_their_last()
    {
        Span(Root).ShouldBe("1:1-17:8");
        Span(Root["spec"]!).ShouldBe("3:3-17:8");
        Span(Root.Get("spec", "storage")!).ShouldBe("4:12-4:40");
        Span(Root.Get("spec", "plugins")!).ShouldBe("6:3-8:8");
        Span(((YamlSequence)Root.Get("spec", "plugins")!).Items[0]).ShouldBe("6:5-7:13");
        Span(((YamlSequence)Root.Get("spec", "list")!).Items[0]).ShouldBe("14:7-15:14");
    }

    [Fact]
    public void Columns_count_as_editors_count_them()
    {
        var inner = (YamlSequence)((YamlSequence)Root.Get("spec", "list")!).Items[0];
        Span(((YamlMapping)inner.Items[1]).Entries[0].Value).ShouldBe("15:13-15:14");
    }

    [Fact]
    public void Every_kind_of_line_end_counts_once()
    {
        var root = (YamlMapping)TreeText.Document("a: 1\r\nb: 2\rc: 3\n\r\nd: 4").Root!;
        root.Entries.Select(entry => entry.Key.Start.Line).ShouldBe([1, 2, 3, 5]);
        // A Unicode separator ends a line for YAML, but not for editors.
        TreeText.Document("a: 1\u2028b: 2").Root.ShouldBeOfType<YamlMapping>().Find("b")!.Key.Start.ShouldBe(new Mark(1, 6));
    }

    [Fact]
    public void Nodes_know_their_source() => Root.Get("spec", "storage", "size")!.Location!.Value.ToString().ShouldContain("case.yaml");
}
