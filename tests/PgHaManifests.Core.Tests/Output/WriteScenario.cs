using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Output;

namespace PgHaManifests.Core.Tests.Output;

/// <summary>A write with every kind of step, over three environments: the one that the tests of interruption stop at each step.</summary>
internal static class WriteScenario
{
    public static readonly OutputTree[] Old =
    [
        Trees.Tree(
            "prod",
            ("platform/kept.yaml", Trees.ConfigMap("kept")),
            ("platform/changed.yaml", Trees.ConfigMap("changed", "old")),
            ("extra/turns/file.yaml", Trees.ConfigMap("turns")),
            ("clusters/pg-old/cluster.yaml", Trees.ConfigMap("pg-old")),
            ("clusters/pg-old/sub/deep.yaml", Trees.ConfigMap("deep"))),
        Trees.Tree("staging", ("platform/a.yaml", Trees.ConfigMap("a", "old")), ("platform/gone.yaml", Trees.ConfigMap("gone"))),
    ];

    public static readonly OutputTree[] New =
    [
        Trees.Tree("dev", ("platform/a.yaml", Trees.ConfigMap("a")), ("clusters/pg/cluster.yaml", Trees.ConfigMap("pg"))),
        Trees.Tree(
            "prod",
            ("platform/kept.yaml", Trees.ConfigMap("kept")),
            ("platform/changed.yaml", Trees.ConfigMap("changed", "new")),
            ("platform/added.yaml", Trees.ConfigMap("added")),
            ("extra/turns", Trees.ConfigMap("turned")),
            ("clusters/pg-new/cluster.yaml", Trees.ConfigMap("pg-new")),
            ("clusters/pg-new/sub/deep.yaml", Trees.ConfigMap("deep-new"))),
        Trees.Tree("staging", ("platform/a.yaml", Trees.ConfigMap("a", "new"))),
    ];

    /// <summary>A folder that holds the old trees, a foreign file and a file that someone edited.</summary>
    public static TemporaryFolder Begin()
    {
        var root = new TemporaryFolder();
        Fill(root);
        return root;
    }

    public static void Fill(TemporaryFolder root)
    {
        TreeWriter.Write(Old, new OutputFolder(root["output"]), new DiagnosticBag());
        root.Write("output/prod/clusters/pg-old/mine.md", "mine");
        root.Write("output/staging/platform/a.yaml", "edited");
    }

    /// <summary>What the folder holds after the whole write.</summary>
    public static SortedDictionary<string, string> Finished()
    {
        using var root = Begin();
        TreeWriter.Write(New, new OutputFolder(root["output"]), new DiagnosticBag());
        return root.Contents("output");
    }

    /// <summary>The steps of the write, in order of one undisturbed run.</summary>
    public static IReadOnlyList<string> Steps()
    {
        using var root = Begin();
        var steps = new List<string>();
        TreeWriter.Write(New, new OutputFolder(root["output"]), new DiagnosticBag(), step =>
        {
            lock (steps)
                steps.Add(step);
        });
        return steps;
    }
}
