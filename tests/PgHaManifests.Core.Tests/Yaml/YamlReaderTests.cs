using System.Text;
using PgHaManifests.Core.Tests.Verdicts;
using PgHaManifests.Core.Yaml;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Yaml;

public class YamlReaderTests
{
    private static readonly YamlSource Source = new("a.yaml");

    [Fact]
    public void Texts_that_the_api_server_takes_have_no_fault_here()
    {
        var refused = VerdictCases.Read("yaml")
            .Where(c => c.Verdicts.Values.First().ApiServer!.Accepted)
            .SelectMany(c => YamlReader.Read(Source, c.Text!).SelectMany(d => d.Errors).Select(e => $"{c.Id}: {e.Message}"))
            .ToList();
        refused.ShouldBeEmpty();
    }

    [Fact]
    public void Broken_document_hides_no_other()
    {
        var documents = YamlReader.Read(Source, "a: 1\n---\n- [\n---\nb: 2\n---\nc: \"x\n");
        documents.Select(d => (d.Number, TreeText.Json(d.Root), d.Errors.Count, d.Start.Line)).ShouldBe(
            [(1, "{\"a\":1}", 0, 1), (2, "nothing", 1, 2), (3, "{\"b\":2}", 0, 4), (4, "nothing", 1, 6)]);
        documents[3].Errors[0].At.ShouldBe(new Mark(7, 4));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("\n\n# comment\n", 0)]
    [InlineData("a: 1\n---\n", 1)]
    [InlineData("---\na: 1\n--- # next\n", 1)]
    [InlineData("# Copyright\n---\na: 1\n", 1)]
    [InlineData("%YAML 1.1\n---\na: 1\n", 1)]
    [InlineData("---\n---\na: 1\n", 2)]
    [InlineData("a: 1\n---\t\nb: 1\n", 2)]
    [InlineData("a: 1\r\n---\r\nb: 1\r\n", 2)]
    [InlineData("a: |\n  x\n---\nb: 1", 2)]
    [InlineData("a: 1\n ---\n", 1)]
    [InlineData("{\"a\": 1}\n{\"b\": 2}\n", 2)]
    public void Stream_has_its_documents(string text, int count) => YamlReader.Read(Source, text).Count.ShouldBe(count);

    [Fact]
    public void Text_after_dashes_is_taken_with_a_warning()
    {
        var documents = YamlReader.Read(Source, "a: 1\n--- {b: 2}\n");
        TreeText.Json(documents[1].Root).ShouldBe("{\"b\":2}");
        documents[1].Warnings.Single().Kind.ShouldBe(YamlErrorKind.Separator);
        documents[1].Warnings.Single().At.ShouldBe(new Mark(2, 1));
    }

    [Theory]
    [InlineData("a: 1\n...\nb: 2\n", 3, 1)]
    [InlineData("  a: 1\nb: 2\n", 2, 1)]
    [InlineData("{a: 1}\nb\n", 2, 1)]
    public void Content_that_kubernetes_drops_is_warned_of(string text, int line, int column)
    {
        var document = TreeText.Document(text);
        TreeText.Json(document.Root).ShouldBe("{\"a\":1}");
        document.Errors.ShouldBeEmpty();
        document.Warnings.Single().ShouldSatisfyAllConditions(w => w.Kind.ShouldBe(YamlErrorKind.Unread), w => w.At.ShouldBe(new Mark(line, column)));
    }

    [Fact]
    public void Bytes_may_begin_with_a_byte_order_mark()
    {
        var document = YamlReader.Read(Source, new byte[] { 0xEF, 0xBB, 0xBF }.Concat("a: é"u8.ToArray()).ToArray()).Single();
        TreeText.Json(document.Root).ShouldBe("{\"a\":\"\\u00e9\"}");
        ((YamlMapping)document.Root!).Entries[0].Key.Start.ShouldBe(new Mark(1, 1));
    }

    [Theory]
    [InlineData(new byte[] { (byte)'a', (byte)':', (byte)' ', 0xFF }, 1, 4)]
    [InlineData(new byte[] { (byte)'a', (byte)'\n', 0xC3, (byte)'(' }, 2, 1)]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 }, 1, 1)]
    public void Bytes_that_are_not_utf8_are_a_fault_where_they_stand(byte[] bytes, int line, int column)
    {
        var error = YamlReader.Read(Source, bytes).Single().Errors.Single();
        error.Kind.ShouldBe(YamlErrorKind.Encoding);
        error.At.ShouldBe(new Mark(line, column));
    }

    [Fact]
    public void Bytes_that_are_not_utf8_hide_no_other_document()
    {
        var documents = YamlReader.Read(Source, "a: 1\n---\nb: \u00ff\n---\nc: 1\n".Select(c => (byte)c).ToArray());
        documents.Select(d => d.Errors.Count).ShouldBe([0, 1, 0]);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public void Other_encodings_are_named(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        var marked = encoding.GetPreamble().Concat(encoding.GetBytes("a: b\n")).ToArray();
        YamlReader.Read(Source, marked).Single().Errors.Single().Message.ShouldContain(name[..6].ToUpperInvariant());
    }

    [Fact]
    public void Utf16_without_a_mark_is_recognised() =>
        YamlReader.Read(Source, Encoding.Unicode.GetBytes("a: b")).Single().Errors.Single().Message.ShouldContain("UTF-16");

    [Theory]
    [InlineData("a: \u0000")]
    [InlineData("a: \u001b[0m")]
    [InlineData("a: \u007f")]
    [InlineData("a: \u0086")]
    [InlineData("a: \ufffe")]
    [InlineData("a: '\v'")]
    public void Control_characters_are_refused_raw(string text)
    {
        var error = TreeText.Document(text).Errors.Single();
        error.Kind.ShouldBe(YamlErrorKind.Syntax);
        error.At.Line.ShouldBe(1);
        error.At.Column.ShouldBeGreaterThan(3);
    }

    [Fact]
    public void Half_of_a_surrogate_pair_is_refused() => TreeText.Document("a: \ud83d").Errors.Single().Kind.ShouldBe(YamlErrorKind.Encoding);

    [Fact]
    public void Json_files_may_use_json_escapes()
    {
        const string Text = """{"a": "\/", "b": "\ud83d\udc18"}""";
        TreeText.Json(YamlReader.Read(new YamlSource("a.json"), Text).Single().Root).ShouldBe("{\"a\":\"/\",\"b\":\"\\ud83d\\udc18\"}");
        YamlReader.Read(Source, Text).Single().Errors.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData('[', ']')]
    [InlineData('{', '}')]
    public void Nesting_has_a_limit(char open, char close)
    {
        var inner = open == '{' ? "{a: " : "[";
        string Nested(int depth) => string.Concat(Enumerable.Repeat(inner, depth)) + "x" + new string(close, depth);
        TreeText.Document(Nested(YamlReader.MaxDepth)).Errors.ShouldBeEmpty();
        TreeText.Document(Nested(YamlReader.MaxDepth + 1)).Errors.Single().Kind.ShouldBe(YamlErrorKind.Depth);
    }

    [Fact]
    public void Nesting_in_block_style_has_the_same_limit()
    {
        TreeText.Document(string.Concat(Enumerable.Repeat("- ", 1000)) + "x").Errors.ShouldBeEmpty();
        TreeText.Document(string.Concat(Enumerable.Repeat("- ", 1001)) + "x").Errors.Single().Kind.ShouldBe(YamlErrorKind.Depth);
    }
}
