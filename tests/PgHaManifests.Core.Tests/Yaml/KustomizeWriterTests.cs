using System.Globalization;
using CsCheck;
using PgHaManifests.Core.Yaml;
using PgHaManifests.Core.Yaml.Writing;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Yaml;

/// <summary>What we write in Kustomize's manner against what the real one prints.</summary>
public class KustomizeWriterTests
{
    [Fact]
    public void Config_maps_of_hostile_texts_are_printed_alike() =>
        YamlTrees.Data.Select(data => Object("ConfigMap", "data", data)).Array[150].Sample(Compare, iter: 1, threads: 1);

    [Fact]
    public void Nested_objects_are_printed_alike() =>
        YamlTrees.Any.Select(spec => Object("Cluster", "spec", spec)).Array[300].Sample(Compare, iter: 1, threads: 1);

    private static YamlMapping Object(string kind, string key, YamlNode value) => YamlTrees.Mapping(
        [
            ("kind", YamlScalar.OfString(kind)),
            ("apiVersion", YamlScalar.OfString(kind == "Cluster" ? "postgresql.cnpg.io/v1" : "v1")),
            (key, value),
        ]);

    private static void Compare(YamlMapping[] objects)
    {
        var folder = Directory.CreateTempSubdirectory("pgha-kustomize-").FullName;
        try
        {
            var documents = new List<string>();
            var resources = "resources:\n";
            foreach (var written in objects.Where(IsReadableByKustomize))
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"o{documents.Count:D4}");
                var named = YamlTrees.Mapping([.. written.Entries.Select(entry => (entry.Name, entry.Value)), ("metadata", YamlTrees.Mapping([("name", YamlScalar.OfString(name))]))]);
                File.WriteAllText(Path.Combine(folder, name + ".yaml"), YamlWriter.Write(named, YamlWriteMode.Ordered));
                resources += $"- {name}.yaml\n";
                documents.Add(YamlWriter.Write(named, YamlWriteMode.Kustomize));
            }
            File.WriteAllText(Path.Combine(folder, "kustomization.yaml"), resources);
            var run = ExternalTool.Kubectl.Run(["kustomize", folder]);
            run.ExitCode.ShouldBe(0, run.StandardError);
            documents.Count.ShouldBeGreaterThan(50);
            string.Join("---\n", documents).ShouldBe(run.StandardOutput);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>
    /// Kustomize passes text through JSON unescaped, where its own reader then refuses control characters, and drops a key <c>&lt;&lt;</c>.
    /// </summary>
    private static bool IsReadableByKustomize(YamlNode node) => node switch
    {
        YamlScalar scalar => !scalar.Text.Any(c => c is (>= '\x7f' and < '\xa0') or '\ufffe' or '\uffff'),
        YamlMapping mapping => HasOneOrder(mapping) && mapping.Entries.All(entry => entry.Name != "<<" && IsReadableByKustomize(entry.Key) && IsReadableByKustomize(entry.Value)),
        YamlSequence sequence => sequence.Items.All(IsReadableByKustomize),
        _ => false,
    };

    /// <summary>The order of keys has circles, in which the real one goes by chance.</summary>
    private static bool HasOneOrder(YamlMapping mapping)
    {
        var keys = KeyOrder.Sorted(mapping.Entries).Select(entry => entry.Name).ToArray();
        return Enumerable.Range(0, keys.Length).All(i => keys.Skip(i + 1).All(later => KeyOrder.Compare(keys[i], later) < 0));
    }
}
