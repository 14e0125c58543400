using System.Text.Json;
using PgHaManifests.Core.Schemas.Defaulting;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Rules.Operator.Clusters.PodPatches;

/// <summary>Reads a JSON patch as the operator's library does: operations are checked for what they need, paths are not looked at yet.</summary>
internal static class PodPatchText
{
    private const int MaxDepth = 10_000;

    /// <summary>The operations; else the fault in words, null where the text holds what cannot be judged here.</summary>
    public static IReadOnlyList<PatchOperation>? Read(string json, out string? fault)
    {
        fault = null;
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = MaxDepth });
            return GoJson.Tree(document.RootElement) is { } tree ? Operations(tree, out fault) : null;
        }
        catch (JsonException)
        {
            fault = "it is no JSON";
            return null;
        }
    }

    private static List<PatchOperation>? Operations(YamlNode tree, out string? fault)
    {
        fault = null;
        if (tree is YamlScalar { IsNull: true })
            return [];
        if (tree is not YamlSequence sequence || sequence.Items.Any(item => item is not (YamlMapping or YamlScalar { IsNull: true })))
        {
            fault = "it is no list of operations";
            return null;
        }
        fault = sequence.Items.Select(Fault).FirstOrDefault(found => found is not null);
        return fault is null ? [.. sequence.Items.Select(Operation)] : null;
    }

    private static string? Fault(YamlNode operation)
    {
        var name = operation.Get("op").Text();
        return name switch
        {
            not ("add" or "remove" or "replace" or "move" or "copy" or "test") => "an operation has no op out of add, remove, replace, move, copy, test",
            "add" or "replace" when operation.Get("value") is null => $"the operation {name} has no value",
            "move" or "copy" when operation.Get("from").Text() is null => $"the operation {name} has no text as from",
            _ => operation.Get("path").Text() is null ? $"the operation {name} has no text as path" : null,
        };
    }

    private static PatchOperation Operation(YamlNode written) =>
        new(written.Get("op").Text()!, written.Get("path").Text()!, written.Get("from").Text(), written.Get("value"), written);
}
