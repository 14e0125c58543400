using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PgHaManifests.Core.Tests.Verdicts;

/// <summary>Makes the project's cases from those in <c>../shared/verdicts</c>: everything but the judges' prose.</summary>
internal static class VerdictImport
{
    public static readonly string[] Files = ["bases", "built-in", "custom-resources", "updates", "workloads", "yaml"];

    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Read(string file)
    {
        var text = new StringBuilder();
        foreach (var line in File.ReadLines(Path.Combine(Repository.Shared, "verdicts", file + ".jsonl")))
        {
            var node = JsonNode.Parse(line)!.AsObject();
            WithoutProse(node);
            foreach (var (_, version) in node["versions"]?.AsObject() ?? [])
                WithoutProse(version!.AsObject());
            text.Append(node.ToJsonString(Plain)).Append('\n');
        }
        return text.ToString();
    }

    private static void WithoutProse(JsonObject parent)
    {
        foreach (var judge in new[] { "apiServer", "operator" })
        {
            if (parent[judge] is not JsonObject verdict)
                continue;
            foreach (var error in verdict["errors"]!.AsArray())
                error!.AsObject().Remove("message");
            if (verdict["warnings"] is JsonArray warnings)
                verdict["warnings"] = warnings.Count;
        }
    }
}
