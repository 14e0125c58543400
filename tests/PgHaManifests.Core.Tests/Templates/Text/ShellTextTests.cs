using CsCheck;
using PgHaManifests.Core.Templates.Text;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Templates.Text;

public class ShellTextTests
{
    [Theory]
    [InlineData("kubectl get {{ value }} -o yaml", "pg-primary", "kubectl get pg-primary -o yaml")]
    [InlineData("kubectl get {{ value }}", "my db", "kubectl get 'my db'")]
    [InlineData("kubectl get {{ value }}-rw", "it's", "kubectl get 'it'\\''s'-rw")]
    [InlineData("echo 'a' {{ value }} \"b\"", "c", "echo 'a' c \"b\"")]
    [InlineData("echo \"it's\" {{ value }}", "c", "echo \"it's\" c")]
    [InlineData("echo a\\\"b {{ value }}", "c", "echo a\\\"b c")]
    [InlineData("echo a#b {{ value }}", "c", "echo a#b c")]
    [InlineData("cat <<EOF\nit's\nEOF\necho {{ value }}", "c", "cat <<EOF\nit's\nEOF\necho c")]
    [InlineData("cat <<'END'\n\"\nEND\necho {{ value }}", "c", "cat <<'END'\n\"\nEND\necho c")]
    [InlineData("# it's a remark\necho {{ value }}", "c", "# it's a remark\necho c")]
    [InlineData("x=\"$(echo \"a $(b)\" {{ value }})\" {{ value }}", "c d", "x=\"$(echo \"a $(b)\" 'c d')\" 'c d'")]
    [InlineData("cat <<< x\necho {{ value }}", "c", "cat <<< x\necho c")]
    public void A_value_becomes_a_word_or_a_part_of_one(string block, string value, string expected) =>
        TextBench.Markdown($"```sh\n{block}\n```\n", value).ShouldBe($"```sh\n{expected}\n```\n");

    [Theory]
    [InlineData("echo '{{ value }}'", "inside quotes")]
    [InlineData("echo \"{{ value }}\"", "inside quotes")]
    [InlineData("echo \"two\n{{ value }}\"", "inside quotes")]
    [InlineData("x=\"$(echo a) {{ value }}\"", "inside quotes")]
    [InlineData("# {{ value }}", "in a comment")]
    [InlineData("echo ${{ value }}", "directly before")]
    [InlineData("cat <<EOF\n{{ value }}\nEOF", "here-document")]
    public void An_insertion_elsewhere_is_refused(string block, string reason)
    {
        var (text, bag) = TextBench.Render("templates/RUNBOOK.md.sbn", $"```sh\n{block}\n```\n", "fine");

        text.ShouldBeNull();
        bag.Diagnostics.ShouldHaveSingleItem().Message.ShouldContain(reason);
    }

    [Fact]
    public void The_shell_reads_every_hostile_text_as_it_was()
    {
        var values = HostileStrings.Single.Where(value => !value.Contains('\0')).ToList();
        values.AddRange(HostileStrings.Gen.Array[300].Single().Where(value => !value.Contains('\0')));

        var run = ExternalTool.Bash.Run(["-c", $"printf '%s\\0' {string.Join(' ', values.Select(ShellText.Word))}"]);

        run.ExitCode.ShouldBe(0, run.StandardError);
        run.StandardOutput.Split('\0')[..^1].ShouldBe(values);
    }
}
