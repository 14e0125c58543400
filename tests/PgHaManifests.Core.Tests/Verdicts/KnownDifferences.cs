using System.Text.Json;
using Shouldly;

namespace PgHaManifests.Core.Tests.Verdicts;

/// <summary>The cases on which we are known to differ from a real judge, each with the mechanism that is missing.</summary>
internal static class KnownDifferences
{
    /// <param name="judge">apiServer or operator.</param>
    public static IReadOnlyList<string> Of(string judge, string file)
    {
        var json = File.ReadAllText(Path.Combine(VerdictCases.Folder, "known-differences.json"));
        var root = JsonDocument.Parse(json).RootElement;
        if (!root.GetProperty(judge).TryGetProperty(file, out var cases))
            return [];
        foreach (var known in cases.EnumerateObject())
            (known.Value.GetString() ?? "").Length.ShouldBeGreaterThan(10, $"{known.Name} needs a reason");
        return [.. cases.EnumerateObject().Select(known => known.Name)];
    }
}
