using PgHaManifests.Core.Yaml;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Yaml;

/// <summary>
/// Each <c>NAME.yaml</c> of <c>tests/cases/yaml/reading</c> is a stream, <c>NAME.txt</c> what is read of it; <c>PGHA_TEST_ACCEPT=1</c>
/// writes the latter. <see cref="GoYamlTests"/> holds the same streams against the real reader.
/// </summary>
public class ReadingCases
{
    public static string Folder { get; } = Path.Combine(Repository.Root, "tests", "cases", "yaml", "reading");

    public static TheoryData<string> Names() =>
        [.. Directory.GetFiles(Folder, "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Case_gives_what_is_recorded(string name)
    {
        var actual = TreeText.Describe(YamlReader.Read(new YamlSource(name + ".yaml"), File.ReadAllBytes(Path.Combine(Folder, name + ".yaml"))));
        var file = Path.Combine(Folder, name + ".txt");
        if (Environment.GetEnvironmentVariable("PGHA_TEST_ACCEPT") == "1")
        {
            Environment.GetEnvironmentVariable("CI").ShouldBeNullOrEmpty("baselines are not accepted under CI");
            File.WriteAllText(file, actual);
        }
        actual.ShouldBe(File.ReadAllText(file), $"{name} differs; PGHA_TEST_ACCEPT=1 accepts");
    }

    [Fact]
    public void Every_record_has_its_case() =>
        Directory.GetFiles(Folder, "*.txt").ShouldAllBe(file => File.Exists(Path.ChangeExtension(file, ".yaml")));
}
