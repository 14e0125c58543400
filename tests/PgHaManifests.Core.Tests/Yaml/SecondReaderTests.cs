using PgHaManifests.Core.Yaml;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Yaml;

/// <summary>Real manifests are the same structure and texts to YamlDotNet's parser as to ours.</summary>
public class SecondReaderTests
{
    [Fact]
    public void Shared_definitions_are_read_alike()
    {
        var folder = Path.Combine(Repository.Shared, "crds");
        Assert.SkipUnless(Directory.Exists(folder), "../shared is absent");
        var files = Directory.GetFiles(folder, "*.yaml", SearchOption.AllDirectories);
        files.Length.ShouldBeGreaterThan(0);
        foreach (var file in files)
        {
            var text = File.ReadAllText(file);
            var documents = YamlReader.Read(new YamlSource(Path.GetFileName(file)), text);
            documents.SelectMany(d => d.Errors).ShouldBeEmpty(file);
            (EventText.OfStream(text) == string.Concat(documents.Select(d => EventText.OfTree(d.Root)))).ShouldBeTrue(file);
        }
    }

    [Fact]
    public void Cases_of_this_repository_are_read_alike()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "tests", "cases"), "*.yaml", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(file);
            var documents = YamlReader.Read(new YamlSource("a.yaml"), text);
            // Only what both take, and where our tree shows what was written.
            if (documents.Any(d => d.Errors.Count + d.Warnings.Count + d.Features.Count > 0 || !HasOnlyTextKeys(d.Root)) || file.StartsWith(ReadingCases.Folder, StringComparison.Ordinal))
                continue;
            EventText.OfStream(text).ShouldBe(string.Concat(documents.Select(d => EventText.OfTree(d.Root))), file);
        }
    }

    private static bool HasOnlyTextKeys(YamlNode? node) =>
        node.Entries().All(entry => entry.Key.IsString && HasOnlyTextKeys(entry.Value)) && node.Items().All(HasOnlyTextKeys);
}
