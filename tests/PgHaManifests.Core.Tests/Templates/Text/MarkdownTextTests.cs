using System.Globalization;
using System.Text;
using CsCheck;
using PgHaManifests.Core.Yaml;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Templates.Text;

public class MarkdownTextTests
{
    private const string Path = "templates/RUNBOOK.md.sbn";

    [Theory]
    [InlineData("# Cluster {{ value }}\n", "pg", "# Cluster `pg`\n")]
    [InlineData("See {{ value }}.\n", "a`b", "See ``a`b``.\n")]
    [InlineData("See {{ value }}.\n", "`x", "See `` `x ``.\n")]
    [InlineData("See {{ value }}.\n", "**bold** <b> [x](y)", "See `**bold** <b> [x](y)`.\n")]
    [InlineData("| {{ value }} |\n", "a", "| `a` |\n")]
    [InlineData("Zones {{ values }}.\n", "", "Zones `one`, `two`.\n")]
    [InlineData("```text\n{{ value }}-rw\n```\n", "it's", "```text\nit's-rw\n```\n")]
    [InlineData("```yaml\nname: {{ value }}\n```\n", "on", "```yaml\nname: \"on\"\n```\n")]
    [InlineData("```mermaid\nflowchart LR\n  {{ value }}[\"{{ value }}\"]\n```\n", "c1", "```mermaid\nflowchart LR\n  c1[\"c1\"]\n```\n")]
    [InlineData("````sh\n```\necho {{ value }}\n````\nSee {{ value }}.\n", "a b", "````sh\n```\necho 'a b'\n````\nSee `a b`.\n")]
    public void A_value_is_written_as_its_place_needs(string template, string value, string expected) =>
        TextBench.Render(Path, template, value, "one", "two").Text.ShouldBe(expected);

    [Theory]
    [InlineData("See `{{ value }}`.\n", "backticks")]
    [InlineData("See `a {{ value }} b`.\n", "backticks")]
    [InlineData("<!-- {{ value }} -->\n", "comment")]
    [InlineData("```{{ value }}\n```\n", "open a block")]
    [InlineData("```json\n{{ value }}\n```\n", "no rule")]
    [InlineData("```mermaid\n{{ value }} --> b\n```\n", "letters and digits", "a-b")]
    public void An_insertion_elsewhere_is_refused(string template, string reason, string value = "fine")
    {
        var (text, bag) = TextBench.Render(Path, template, value);

        text.ShouldBeNull();
        bag.Diagnostics.ShouldHaveSingleItem().Message.ShouldContain(reason);
        bag.Diagnostics[0].Code.ShouldBe("PGHA2014");
    }

    [Theory]
    [InlineData("See {{ value }}.\n", "a\nb")]
    [InlineData("```sh\necho {{ value }}\n```\n", "a\nb")]
    [InlineData("```text\n{{ value }}\n```\n", "a\r")]
    [InlineData("```mermaid\na[\"{{ value }}\"]\n```\n", "a\u2028")]
    [InlineData("| {{ value }} |\n", "a|b")]
    [InlineData("See {{ value }}.\n", "")]
    public void A_value_that_has_no_place_is_refused_at_its_setting(string template, string value)
    {
        var (text, bag) = TextBench.Render(Path, template, value);

        text.ShouldBeNull();
        var found = bag.Diagnostics.ShouldHaveSingleItem();
        found.Code.ShouldBe("PGHA2015");
        found.Location.ToString().ShouldBe("environments/prod.yaml:7:3");
    }

    [Fact]
    public void Any_line_is_refused_or_comes_back_as_it_was() => HostileStrings.Gen.Sample(value =>
    {
        const string template = "a {{ value }} b\n```sh\nx {{ value }}\n```\n```yaml\n- {{ value }}\n- [{{ value }}, last]\n```\n```text\n{{ value }}|\n```\n```mermaid\na[\"{{ value }}\"]\n```\nend\n";
        var (text, bag) = TextBench.Render(Path, template, value);
        if (text is null)
        {
            bag.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("PGHA2015");
            return;
        }
        var lines = text.Split('\n');
        lines.Length.ShouldBe(16);
        Span(lines[0][2..^2]).ShouldBe(value);
        var yaml = YamlReader.Read(new YamlSource(""), $"{lines[5]}\n{lines[6]}\n")[0].Root.ShouldBeOfType<YamlSequence>();
        yaml.Items[0].Text().ShouldBe(value);
        yaml.Items[1].Items().Select(item => item.Text()).ShouldBe([value, "last"]);
        lines[9].ShouldBe(value + "|");
        Label(lines[12]).ShouldBe($"a[\"{value}\"]");
        lines[14].ShouldBe("end");
    }, iter: 2000);

    /// <summary>What a reader of CommonMark sees of a code span.</summary>
    private static string Span(string text)
    {
        var ticks = text.Length - text.TrimStart('`').Length;
        var close = new string('`', ticks);
        text.ShouldEndWith(close);
        var inside = text[ticks..^ticks];
        Runs(inside).ShouldNotContain(ticks);
        return inside.StartsWith(' ') && inside.EndsWith(' ') && inside.Trim(' ').Length > 0 ? inside[1..^1] : inside;
    }

    private static IEnumerable<int> Runs(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            while (i < text.Length && text[i] == '`')
                i++;
            if (i > start)
                yield return i - start;
        }
    }

    private static string Label(string text)
    {
        var label = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '#')
            {
                label.Append(text[i]);
                continue;
            }
            var end = text.IndexOf(';', i);
            label.Append(char.ConvertFromUtf32(int.Parse(text[(i + 1)..end], CultureInfo.InvariantCulture)));
            i = end;
        }
        return label.ToString();
    }
}
