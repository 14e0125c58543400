using System.Text.Json;
using CsCheck;
using PgHaManifests.Core.Tests.Generating;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Templates.Text;

public class BicepTextTests
{
    private const string Path = "templates/azure/main.bicepparam.sbn";

    [Theory]
    [InlineData("param x = {{ value }}\n", "it's", "param x = 'it\\'s'\n")]
    [InlineData("param x = {{ value }}\n", "a\\b${c}$d\ne", "param x = 'a\\\\b\\${c}$d\\u{a}e'\n")]
    [InlineData("param x = [{{ values }}]\n", "", "param x = [['one', 'two']]\n")]
    [InlineData("param x = {{ truth }}\nparam y = {{ number }}\n", "", "param x = true\nparam y = 42\n")]
    [InlineData("// it's a comment\nparam x = {{ value }}\n", "a", "// it's a comment\nparam x = 'a'\n")]
    [InlineData("/* ' */ param x = {{ value }}\n", "a", "/* ' */ param x = 'a'\n")]
    [InlineData("var y = 'it\\'s ${foo({ a: 'b' })} end'\nvar x = {{ value }}\n", "a", "var y = 'it\\'s ${foo({ a: 'b' })} end'\nvar x = 'a'\n")]
    [InlineData("var y = '''it's'''\nvar x = {{ value }}\n", "a", "var y = '''it's'''\nvar x = 'a'\n")]
    [InlineData("var x = '${ {{ value }} }'\n", "a", "var x = '${ 'a' }'\n")]
    public void A_value_becomes_a_literal(string template, string value, string expected) =>
        TextBench.Render(Path, template, value, "one", "two").Text.ShouldBe(expected);

    [Theory]
    [InlineData("param x = '{{ value }}'\n", "inside quotes")]
    [InlineData("param x = 'a ${y} {{ value }}'\n", "inside quotes")]
    [InlineData("param x = '''\n{{ value }}\n'''\n", "inside quotes")]
    [InlineData("// {{ value }}\n", "in a comment")]
    [InlineData("/* {{ value }} */\n", "in a comment")]
    [InlineData("param x{{ value }} = 1\n", "beside the insertion")]
    [InlineData("param x = {{ value }}{{ value }}\n", "beside the insertion")]
    [InlineData("param x = {{ unset }}\n", "not set")]
    public void An_insertion_elsewhere_is_refused_whatever_the_value(string template, string reason)
    {
        var (text, bag) = TextBench.Render(Path, template, "fine");

        text.ShouldBeNull();
        bag.Diagnostics.ShouldHaveSingleItem().Message.ShouldContain(reason);
        bag.Diagnostics[0].Location!.Value.File.ShouldBe(Path);
    }

    [Fact]
    public void Any_text_comes_back_as_it_was() => HostileStrings.Gen.Sample(
        value => ((string)BicepParameters.Read(TextBench.Render(Path, "param x = {{ value }}\nparam y = 'after'\n", value).Text!)["x"]).ShouldBe(value),
        iter: 2000);

    [Fact]
    public void The_compiler_reads_every_hostile_text_as_it_was()
    {
        using var folder = new Output.TemporaryFolder();
        // The compiler reads files as UTF-8, which has no lone surrogates; every piece is a valid text.
        var values = HostileStrings.Single.Where(value => value.Length > 0).ToList();
        File.WriteAllText(System.IO.Path.Combine(folder.Path, "main.bicep"), "param x array\noutput y array = x\n");
        var literals = values.Select(value => TextBench.Render(Path, "{{ value }}", value).Text);
        File.WriteAllText(System.IO.Path.Combine(folder.Path, "main.bicepparam"), $"using 'main.bicep'\nparam x = [\n{string.Join('\n', literals)}\n]\n");

        var run = ExternalTool.Bicep.Run(["build-params", System.IO.Path.Combine(folder.Path, "main.bicepparam"), "--stdout"]);

        run.ExitCode.ShouldBe(0, run.StandardError);
        using var document = JsonDocument.Parse(run.StandardOutput);
        using var parameters = JsonDocument.Parse(document.RootElement.GetProperty("parametersJson").GetString()!);
        parameters.RootElement.GetProperty("parameters").GetProperty("x").GetProperty("value").EnumerateArray().Select(item => item.GetString()).ShouldBe(values);
    }
}
