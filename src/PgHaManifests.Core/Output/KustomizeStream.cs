using System.Collections.Immutable;
using PgHaManifests.Core.Manifests;
using PgHaManifests.Core.Output.Kustomize;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Output;

/// <summary>Prints an environment as <c>kubectl kustomize</c> would print its folder, byte for byte, without one.</summary>
public static class KustomizeStream
{
    /// <summary>Writes every object that the environment's kustomization reaches, in the order of a build.</summary>
    public static void Write(OutputTree tree, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentNullException.ThrowIfNull(writer);
        var files = tree.Files.Where(file => Kustomization.IsBuilt(file.Path) && !Kustomization.IsNameOfOne(file.Path)).ToImmutableArray();
        var resources = Read(files);
        Array.Sort(resources, ResourceOrder.Instance);
        var texts = new string[resources.Length];
        Work.ForEach(resources.Length, i => texts[i] = YamlWriter.Write(resources[i].Root, YamlWriteMode.Kustomize));
        for (var i = 0; i < texts.Length; i++)
        {
            if (i > 0)
                writer.Write("---\n");
            writer.Write(texts[i]);
        }
    }

    private static KustomizeResource[] Read(ImmutableArray<ManifestFile> files)
    {
        var read = new List<KustomizeResource>[files.Length];
        Work.ForEach(files.Length, i => read[i] = [.. KustomizeReader.Read(files[i])]);
        return [.. read.SelectMany(resources => resources)];
    }
}
