using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Schemas;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Tests.Schemas.BuiltIn;

/// <summary>One change of a base object with the faults that it must have: none for a good one.</summary>
internal sealed record BuiltInCase(string Id, YamlNode Object, YamlNode? Old, IReadOnlyList<string> Faults)
{
    private static readonly YamlSource Source = new("case.yaml");

    public static string Folder { get; } = Path.Combine(Repository.Root, "tests", "cases", "built-in");

    public static IEnumerable<BuiltInCase> Read(string file)
    {
        var root = YamlReader.Read(Source, File.ReadAllText(Path.Combine(Folder, file)))[0].Root;
        var pod = root.Get("pod").Text() ?? "";
        foreach (var kind in new[] { "good", "bad" })
        {
            foreach (var entry in root.Get(kind).Items().SelectMany(item => item.Entries()))
            {
                var old = entry.Value.Get("old");
                yield return new BuiltInCase(
                    $"{file}: {kind}: {entry.Name}",
                    Changed(root.Get("base")!, entry.Value, pod),
                    old is null ? null : Changed(root.Get("base")!, old, pod),
                    [.. entry.Value.Get("faults").Items().Select(fault => (fault.Text() ?? "").Replace("~", pod.Replace('/', '.'), StringComparison.Ordinal))]);
            }
        }
    }

    /// <summary>Code and path of each fault that is found, sorted.</summary>
    public IReadOnlyList<string> Found(SchemaCatalog catalog)
    {
        var bag = new DiagnosticBag();
        var stored = Old is null ? null : DocumentChecker.Check(new YamlDocument(Source, 1, Old, []), catalog, new DiagnosticBag()).Stored;
        DocumentChecker.Check(new YamlDocument(Source, 1, Object, []), catalog, bag, stored);
        return [.. bag.Diagnostics.Select(found => $"{found.Code} {found.Path}").Order(StringComparer.Ordinal)];
    }

    private static YamlNode Changed(YamlNode tree, YamlNode change, string pod)
    {
        var operations = new List<PatchOperation>();
        foreach (var entry in change.Get("set").Entries())
            operations.Add(new PatchOperation(char.IsAsciiDigit(entry.Name[^1]) ? "replace" : "add", Pointer(entry.Name, pod), null, entry.Value, change));
        foreach (var path in change.Get("drop").Items())
            operations.Add(new PatchOperation("remove", Pointer(path.Text()!, pod), null, null, change));
        var result = JsonPatch.Apply(tree, operations);
        return result.Result ?? throw new InvalidOperationException(result.Fault);
    }

    private static string Pointer(string text, string pod) => text.StartsWith('~') ? $"/{pod}{text[1..]}" : text;
}
