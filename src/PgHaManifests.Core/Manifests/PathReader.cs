using System.Collections.Immutable;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Manifests;

/// <summary>One document of a file given as PATH, with the objects in it.</summary>
/// <param name="Objects">Items of lists one by one; empty for a document that is empty, cannot be read, or is a build file.</param>
internal sealed record PathDocument(YamlDocument Document, ImmutableArray<YamlNode> Objects, bool IsBuildFile);

/// <summary>What one file holds.</summary>
/// <param name="Skipped">It is JSON in a walked folder and no manifest.</param>
/// <param name="Secrets">Secrets whose <c>sops</c> key was set aside.</param>
/// <param name="Encrypted">Encrypted values in them.</param>
internal sealed record PathContent(PathFile File, ImmutableArray<PathDocument> Documents, bool Skipped = false, int Secrets = 0, int Encrypted = 0);

/// <summary>Reads the files that PATHs lead to.</summary>
internal static class PathReader
{
    /// <summary>Reads one file. A fault of its text is in its documents; a file that cannot be read at all throws what the system throws.</summary>
    public static PathContent Read(PathFile file, Stream input)
    {
        var bytes = file.FullPath is null ? ReadAll(input) : File.ReadAllBytes(file.FullPath);
        var documents = YamlReader.Read(new YamlSource(file.Name), bytes);
        if (file.Walked && file.Name.EndsWith(".json", StringComparison.Ordinal) && !IsManifest(bytes, documents))
            return new PathContent(file, [], Skipped: true);
        var read = ImmutableArray.CreateBuilder<PathDocument>(documents.Count);
        int secrets = 0, encrypted = 0;
        foreach (var document in documents)
        {
            if (document.Root is null || BuildFile.Is(file.Name, document.Root))
            {
                read.Add(new PathDocument(document, [], document.Root is not null));
                continue;
            }
            var objects = ImmutableArray.CreateBuilder<YamlNode>(1);
            foreach (var node in ObjectList.Open(document.Root))
            {
                if (node is YamlMapping map && SopsSecret.Read(map) is { } reading)
                {
                    secrets++;
                    encrypted += reading.Encrypted;
                    objects.Add(reading.Object);
                }
                else
                {
                    objects.Add(node);
                }
            }
            read.Add(new PathDocument(document, objects.DrainToImmutable(), false));
        }
        return new PathContent(file, read.DrainToImmutable(), Secrets: secrets, Encrypted: encrypted);
    }

    /// <summary>Whether JSON found in a folder is meant as a manifest. Where it cannot be parsed, the words in it decide.</summary>
    private static bool IsManifest(byte[] bytes, IReadOnlyList<YamlDocument> documents) => documents.Any(document => document.Root is null && document.Errors.Count > 0)
        ? bytes.AsSpan().IndexOf("\"apiVersion\""u8) >= 0 || bytes.AsSpan().IndexOf("\"kind\""u8) >= 0
        : documents.Any(document => document.Root is YamlMapping map && (map["apiVersion"] is not null || map["kind"] is not null));

    private static byte[] ReadAll(Stream input)
    {
        using var buffer = new MemoryStream();
        input.CopyTo(buffer);
        return buffer.ToArray();
    }
}
