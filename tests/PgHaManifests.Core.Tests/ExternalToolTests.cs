using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests;

public sealed class ExternalToolTests
{
    [Fact]
    public void An_absent_tool_is_not_found() =>
        new ExternalTool("pgha-no-such-program", "PGHA_TEST_NO_SUCH_PROGRAM").Find().ShouldBeNull();

    [Fact]
    public void Git_says_its_version()
    {
        var run = ExternalTool.Git.Run(["--version"]);
        run.ExitCode.ShouldBe(0);
        run.StandardOutput.ShouldStartWith("git version");
    }

    [Fact]
    public void Kubectl_says_its_version() =>
        ExternalTool.Kubectl.Run(["version", "--client"]).StandardOutput.ShouldContain("Kustomize Version");
}
