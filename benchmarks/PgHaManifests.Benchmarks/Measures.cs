namespace PgHaManifests.Benchmarks;

/// <summary>Every measure that README promises, on this machine, in one run, beside the tools that are at hand.</summary>
internal static class Measures
{
    public static void Run(string pgha, Dictionary<string, string> tools)
    {
        var work = Directory.CreateTempSubdirectory("pgha-benchmarks-").FullName;
        try
        {
            Console.WriteLine($"{Environment.ProcessorCount} processors\n\n| command | fastest ms | median ms | slowest ms | peak MB |\n|---|---|---|---|---|");
            Start(pgha);
            Validation(pgha, work, tools);
            foreach (var count in (int[])[1, 100, 1000])
                Generation(pgha, work, count, tools);
            if (tools.TryGetValue("helm", out var helm) && tools.TryGetValue("chart", out var chart))
                Row("helm template, one cluster", Timing.Of(5, null, helm, "template", "pg", chart));
            foreach (var missing in ((string[])["kubectl", "helm", "chart", "kubeconform"]).Where(tool => !tools.ContainsKey(tool)))
                Console.WriteLine($"\nnot compared: {missing} was not given");
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static void Start(string pgha) => Row("pgha --version", Timing.Of(20, null, pgha, "--version"));

    private static void Validation(string pgha, string work, Dictionary<string, string> tools)
    {
        var one = Path.Combine(Repository.Root, "output", "prod", "clusters", "pg-primary", "cluster.yaml");
        Row("pgha validate, one Cluster", Timing.Of(20, null, pgha, "validate", one));
        foreach (var count in (int[])[1000, 10_000])
        {
            var folder = Path.Combine(work, $"documents-{count}");
            VerdictDocuments.Write(count, folder);
            Row($"pgha validate, {count} documents", Timing.Of(5, null, pgha, "validate", "-q", folder));
            if (tools.TryGetValue("kubeconform", out var kubeconform))
                Row($"kubeconform -strict, {count} documents", Timing.Of(5, null, kubeconform, "-strict", "-ignore-missing-schemas", folder));
        }
    }

    private static void Generation(string pgha, string work, int clusters, Dictionary<string, string> tools)
    {
        var root = Path.Combine(work, $"clusters-{clusters}");
        ManyClusters.Write(clusters, root);
        var output = Path.Combine(root, "output");
        var runs = clusters == 1 ? 20 : 5;
        Row($"pgha generate, {clusters} clusters, nothing there", Timing.Of(runs, () => Remove(output), pgha, "generate", "-q", "--root", root));
        Row($"pgha generate --check, {clusters} clusters", Timing.Of(runs, null, pgha, "generate", "--check", "-q", "--root", root));
        var copy = Path.Combine(root, "copy");
        Row("cp -r of that tree", Timing.Of(runs, () => Remove(copy), "cp", "-r", output, copy));
        if (tools.TryGetValue("kubectl", out var kubectl) && clusters < 1000)
            Row($"kubectl kustomize, {clusters} clusters", Timing.Of(3, null, kubectl, "kustomize", Path.Combine(output, "many")));
        if (tools.TryGetValue("kubeconform", out var kubeconform))
            Row("kubeconform -strict of that tree", Timing.Of(runs, null, kubeconform, "-strict", "-ignore-missing-schemas", output));
    }

    private static void Row(string what, Timing timing) => Console.WriteLine($"| {what} | {timing} |");

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
