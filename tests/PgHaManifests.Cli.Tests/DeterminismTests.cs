using System.Security.Cryptography;
using CliWrap;
using Shouldly;
using Xunit;

namespace PgHaManifests.Cli.Tests;

/// <summary>The same bytes from two folders, two locales, two time zones, one thread and two, and any working directory.</summary>
public sealed class DeterminismTests
{
    [Theory]
    [InlineData("tr_TR.UTF-8", "Asia/Kathmandu", "1")]
    [InlineData("C", "UTC", "2")]
    [InlineData("en_US.UTF-8", "America/St_Johns", "1")]
    public void Output_is_the_committed_one_wherever_and_however_it_is_generated(string locale, string zone, string processors)
    {
        using var folder = new TemporaryFolder();
        var environments = Path.Combine(Repository.Root, "environments");
        foreach (var file in Directory.GetFiles(environments))
            folder.Write("some where/environments/" + Path.GetFileName(file), File.ReadAllText(file));
        var root = Path.Combine(folder.Path, "some where");

        Generate(root, locale, zone, processors).ShouldBe(0);
        Hashes(Path.Combine(root, "output")).ShouldBe(Hashes(Path.Combine(Repository.Root, "output")));
    }

    private static int Generate(string root, string locale, string zone, string processors) =>
        new Command(Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "pgha.exe" : "pgha"))
            .WithArguments(["generate", "--root", root])
            .WithWorkingDirectory(Path.GetTempPath())
            .WithEnvironmentVariables(set => set.Set("LC_ALL", locale).Set("TZ", zone).Set("DOTNET_PROCESSOR_COUNT", processors))
            .WithValidation(CommandResultValidation.None)
            .ExecuteAsync().GetAwaiter().GetResult().ExitCode;

    private static IReadOnlyList<string> Hashes(string folder) =>
    [
        .. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => $"{Path.GetRelativePath(folder, file)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))}"),
    ];
}
