using System.Text.Json;
using PgHaManifests.Core.Schemas;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Tests.Verdicts;

/// <summary>One judge's verdict: whether it takes the object, the fields that it names, and how many warnings it gives.</summary>
internal sealed record Verdict(bool Accepted, IReadOnlyList<string> Fields, int Warnings)
{
    public static Verdict? Read(JsonElement parent, string judge)
    {
        if (!parent.TryGetProperty(judge, out var verdict))
            return null;
        var fields = verdict.GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("field").GetString()!).Where(f => f.Length > 0);
        var warnings = verdict.TryGetProperty("warnings", out var count) ? count.GetInt32() : 0;
        return new Verdict(verdict.GetProperty("accepted").GetBoolean(), [.. fields.Distinct().Order(StringComparer.Ordinal)], warnings);
    }
}

/// <summary>What the judges of one operator release say.</summary>
internal sealed record Verdicts(Verdict? ApiServer, Verdict? Operator, bool UnknownKind);

/// <summary>A document with the verdicts of the real judges.</summary>
internal sealed record VerdictCase
{
    public required string Id { get; init; }
    public required string Family { get; init; }

    /// <summary>The text of the document, where only the text shows what the case is about.</summary>
    public string? Text { get; init; }
    public YamlNode? Object { get; init; }
    public YamlNode? Old { get; init; }

    /// <summary>By operator release.</summary>
    public required IReadOnlyDictionary<string, Verdicts> Verdicts { get; init; }
}

/// <summary>Reads the cases that the project keeps in <c>tests/cases/verdicts/</c>.</summary>
internal static class VerdictCases
{
    public static string Folder { get; } = Path.Combine(Repository.Root, "tests", "cases", "verdicts");

    public static IEnumerable<VerdictCase> Read(string file)
    {
        var bases = Lines("bases").ToDictionary(b => b.GetProperty("base").GetString()!, b => b.GetProperty("object"));
        foreach (var line in Lines(file))
        {
            var written = line.TryGetProperty("base", out var name) ? JsonValue.FromJson(bases[name.GetString()!]) : null;
            yield return new VerdictCase
            {
                Id = line.GetProperty("id").GetString()!,
                Family = line.GetProperty("family").GetString()!,
                Text = line.TryGetProperty("text", out var text) ? text.GetString() : null,
                Object = written is null ? null : Changed(written, line, "change"),
                Old = written is null || !line.TryGetProperty("old", out _) ? null : Changed(written, line, "old"),
                Verdicts = VerdictsOf(line),
            };
        }
    }

    /// <summary>Updates that the API server and the operator took, out of <c>../shared</c>: old object and new one.</summary>
    public static IEnumerable<(string Id, YamlNode Old, YamlNode New)> AcceptedUpdates()
    {
        var bases = Lines("bases").ToDictionary(b => b.GetProperty("base").GetString()!, b => b.GetProperty("object"));
        foreach (var line in Lines("impact", Path.Combine(Repository.Shared, "verdicts")))
        {
            var old = JsonValue.FromJson(bases[line.GetProperty("base").GetString()!]);
            yield return (line.GetProperty("id").GetString()!, old, Changed(old, line, "change"));
        }
    }

    private static IEnumerable<JsonElement> Lines(string file, string? folder = null)
    {
        foreach (var line in File.ReadLines(Path.Combine(folder ?? Folder, file + ".jsonl")))
            yield return JsonDocument.Parse(line).RootElement;
    }

    private static YamlNode Changed(YamlNode tree, JsonElement line, string member)
    {
        var operations = new List<PatchOperation>();
        foreach (var written in line.GetProperty(member).EnumerateArray())
        {
            if (!JsonPatch.TryRead(JsonValue.FromJson(written), out var operation, out var fault))
                throw new InvalidOperationException($"{line.GetProperty("id")}: {fault}");
            operations.Add(operation);
        }
        var result = JsonPatch.Apply(tree, operations);
        return result.Result ?? throw new InvalidOperationException($"{line.GetProperty("id")}: {result.Fault}");
    }

    private static Dictionary<string, Verdicts> VerdictsOf(JsonElement line)
    {
        var newest = new Verdicts(Verdict.Read(line, "apiServer"), Verdict.Read(line, "operator"), UnknownKind: false);
        var verdicts = new Dictionary<string, Verdicts>();
        foreach (var release in SchemaReleases.Embedded[SchemaReleases.Operator])
            verdicts[release] = newest;
        if (!line.TryGetProperty("versions", out var versions))
            return verdicts;
        foreach (var version in versions.EnumerateObject())
        {
            verdicts[version.Name] = new Verdicts(
                Verdict.Read(version.Value, "apiServer"),
                Verdict.Read(version.Value, "operator"),
                version.Value.TryGetProperty("unknownKind", out _));
        }
        return verdicts;
    }
}
