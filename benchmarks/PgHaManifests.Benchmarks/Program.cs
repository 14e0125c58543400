using PgHaManifests.Benchmarks;

const string Usage = """
    usage: pgha-benchmarks measure PGHA [TOOL=PATH…]   times the published binary PGHA; the tools that are compared with it:
                                                       kubectl, helm, chart (folder of a Helm chart of one Cluster), kubeconform
           pgha-benchmarks documents N FOLDER          writes N manifests with known verdicts, one to a file
           pgha-benchmarks clusters N FOLDER           writes settings of one environment with N clusters
    """;

switch (args)
{
    case ["documents", var count, var folder] when int.TryParse(count, out var number):
        VerdictDocuments.Write(number, folder);
        return 0;
    case ["clusters", var count, var folder] when int.TryParse(count, out var number):
        ManyClusters.Write(number, folder);
        return 0;
    case ["measure", var pgha, .. var tools] when File.Exists(pgha) && tools.All(tool => tool.Contains('=', StringComparison.Ordinal)):
        Measures.Run(Path.GetFullPath(pgha), tools.Select(tool => tool.Split('=', 2)).ToDictionary(tool => tool[0], tool => tool[1], StringComparer.Ordinal));
        return 0;
    default:
        Console.Error.WriteLine(Usage);
        return 2;
}
