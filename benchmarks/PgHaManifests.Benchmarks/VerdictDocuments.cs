using System.Globalization;
using System.Text.Json;
using PgHaManifests.Core.Schemas;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Benchmarks;

/// <summary>Manifests out of <c>tests/cases/verdicts</c>: good ones and ones that a real API server refused, in the mixture of the cases.</summary>
internal static class VerdictDocuments
{
    public static void Write(int count, string folder)
    {
        Directory.CreateDirectory(folder);
        var texts = Texts().ToList();
        for (var i = 0; i < count; i++)
            File.WriteAllText(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{i:00000}.yaml")), texts[i % texts.Count]);
    }

    private static IEnumerable<string> Texts()
    {
        var bases = Lines("bases").ToDictionary(line => line.GetProperty("base").GetString()!, line => JsonValue.FromJson(line.GetProperty("object")));
        foreach (var line in ((string[])["custom-resources", "built-in", "workloads"]).SelectMany(Lines))
        {
            if (line.TryGetProperty("text", out var text))
                yield return text.GetString()!;
            else if (Changed(bases[line.GetProperty("base").GetString()!], line.GetProperty("change")) is { } changed)
                yield return YamlWriter.Write(changed, YamlWriteMode.Ordered);
        }
    }

    private static YamlNode? Changed(YamlNode tree, JsonElement change)
    {
        var operations = new List<PatchOperation>();
        foreach (var written in change.EnumerateArray())
        {
            if (!JsonPatch.TryRead(JsonValue.FromJson(written), out var operation, out var fault))
                throw new InvalidDataException($"{written}: {fault}");
            operations.Add(operation);
        }
        return JsonPatch.Apply(tree, operations).Result;
    }

    private static IEnumerable<JsonElement> Lines(string file) =>
        File.ReadLines(Path.Combine(Repository.Root, "tests", "cases", "verdicts", file + ".jsonl")).Select(line => JsonDocument.Parse(line).RootElement);
}
