using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Schemas;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Manifests;

/// <summary>Gives the API server's verdict on every object of an environment.</summary>
internal static class ManifestChecker
{
    /// <summary>What became of each object, in the order of files and of objects in them; findings in that order too, whatever the threads.</summary>
    public static CheckedDocument[] Check(ManifestSet set, SchemaCatalog catalog, DiagnosticBag into, Action<int, Action<int>> run)
    {
        var manifests = set.Files.SelectMany(file => file.Manifests.Select((manifest, index) => (manifest.Root, Number: index + 1))).ToArray();
        var results = new CheckedDocument[manifests.Length];
        var bags = new DiagnosticBag[manifests.Length];
        run(manifests.Length, i =>
        {
            bags[i] = new DiagnosticBag();
            var (root, number) = manifests[i];
            if (SopsSecret.Read(root) is { } opened)
            {
                root = opened.Object;
                bags[i].CountNotEvaluated("encrypted value of a Secret", opened.Encrypted);
            }
            var document = new YamlDocument(root.Source ?? new YamlSource(""), number, root, []);
            results[i] = DocumentChecker.Check(document, catalog, bags[i]);
        });
        foreach (var bag in bags)
            into.AddRange(bag);
        return results;
    }
}
