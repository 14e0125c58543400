using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Shouldly;

namespace PgHaManifests.Core.Tests.Verdicts;

/// <summary>The cases on which we are known to differ from a real judge, each with the mechanism that is missing.</summary>
internal static class KnownDifferences
{
    private static readonly string Path = System.IO.Path.Combine(VerdictCases.Folder, "known-differences.json");

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="judge">apiServer or operator.</param>
    public static IReadOnlyList<string> Of(string judge, string file)
    {
        if (JsonNode.Parse(File.ReadAllText(Path))![judge]![file] is not JsonObject cases)
            return [];
        foreach (var (id, reason) in cases)
            reason!.GetValue<string>().Length.ShouldBeGreaterThan(10, $"{id} needs a reason");
        return [.. cases.Select(known => known.Key)];
    }

    /// <summary>Begins what a machine wrote, which is written anew each time.</summary>
    private const string Unexplained = "not built: ";

    /// <summary>Writes the list anew, with the reasons that a person gave before; the others say what differs.</summary>
    /// <param name="found">The difference in words, by case.</param>
    public static void Accept(string judge, string file, IReadOnlyDictionary<string, string> found)
    {
        var root = JsonNode.Parse(File.ReadAllText(Path))!;
        var before = root[judge]![file] as JsonObject;
        var cases = new JsonObject();
        foreach (var (id, how) in found.OrderBy(f => f.Key, StringComparer.Ordinal))
            cases[id] = before?[id]?.GetValue<string>() is { } reason && !reason.StartsWith(Unexplained, StringComparison.Ordinal) ? reason : Unexplained + how;
        root[judge]!.AsObject().Remove(file);
        if (cases.Count > 0)
            root[judge]![file] = cases;
        File.WriteAllText(Path, root.ToJsonString(Indented) + "\n");
    }
}
