using System.Text;
using System.Text.Json;

namespace PgHaManifests.Core.Tests.Yaml;

/// <summary>
/// The real reader: Helm links the same go-yaml and the same conversion to JSON as Kubernetes, and its templates can call them. One run
/// reads any number of texts.
/// </summary>
internal static class GoYaml
{
    private const string Template = """
        kind: ConfigMap
        apiVersion: v1
        metadata: {name: o}
        data:
        {{- range $path, $bytes := .Files.Glob "texts/*" }}
          {{ base $path }}: {{ fromYaml (toString $bytes) | toJson | b64enc }}{{ end }}

        """;

    /// <summary>Each text's JSON; a fault is an object with the one key <c>Error</c>.</summary>
    public static IReadOnlyList<JsonElement> Read(IReadOnlyList<string> texts)
    {
        var chart = Directory.CreateTempSubdirectory("pgha-chart-").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(chart, "templates"));
            Directory.CreateDirectory(Path.Combine(chart, "texts"));
            File.WriteAllText(Path.Combine(chart, "Chart.yaml"), "apiVersion: v2\nname: o\nversion: 0.1.0\n");
            File.WriteAllText(Path.Combine(chart, "templates", "o.yaml"), Template);
            for (var i = 0; i < texts.Count; i++)
                File.WriteAllText(Path.Combine(chart, "texts", $"t{i:D6}"), texts[i]);
            var run = ExternalTool.Helm.Run(["template", "x", chart]);
            if (run.ExitCode != 0)
                throw new InvalidOperationException(run.StandardError);
            var read = new JsonElement[texts.Count];
            foreach (var line in run.StandardOutput.Split('\n').Where(line => line.StartsWith("  t", StringComparison.Ordinal)))
            {
                var at = int.Parse(line.AsSpan(3, 6), System.Globalization.CultureInfo.InvariantCulture);
                read[at] = JsonDocument.Parse(Encoding.UTF8.GetString(Convert.FromBase64String(line[11..]))).RootElement;
            }
            return read;
        }
        finally
        {
            Directory.Delete(chart, recursive: true);
        }
    }
}
