using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Settings.Values;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Extensions;

/// <summary>Folders of an extension's image, relative to its root.</summary>
internal static class ExtensionPath
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4302",
            "extension-path",
            Severity.Error,
            DiagnosticSource.Operator,
            "A folder of an extension is empty, listed twice, or outside the extension's image",
            "list each folder once, relative to the root of the extension's image, without leaving it by '..'"),
        ["Cluster"],
        Check);

    private static readonly string[] Lists = ["extension_control_path", "dynamic_library_path", "ld_library_path", "bin_path"];

    private static void Check(ObjectContext context)
    {
        foreach (var extension in context.Spec["postgresql"]["extensions"].Items)
        {
            foreach (var list in Lists)
            {
                if (list != "bin_path" || context.IsAtLeast("1.29"))
                    CheckList(context, extension[list]);
            }
        }
    }

    private static void CheckList(ObjectContext context, Field list)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in list.Items)
        {
            var path = item.TextOrEmpty;
            if (path.Length == 0)
                context.Report(item, "the path is empty");
            else if (!seen.Add(path))
                context.Report(item, $"{Shown.Quote(path)} is listed before");
            if (context.IsAtLeast("1.29") && Escapes(path))
                context.Report(item, $"{Shown.Quote(path)} leads out of the extension's image: once simplified it starts with '..'");
        }
    }

    /// <summary>Whether a path, simplified as Go's <c>filepath.Clean</c> does, starts with two dots: <c>a/../../b</c>, and <c>..data</c> too.</summary>
    private static bool Escapes(string path)
    {
        if (path.StartsWith('/'))
            return false;
        var kept = new List<string>();
        foreach (var part in path.Split('/'))
        {
            if (part is "" or ".")
                continue;
            if (part == ".." && kept.Count > 0 && kept[^1] != "..")
                kept.RemoveAt(kept.Count - 1);
            else
                kept.Add(part);
        }
        return kept.Count > 0 && kept[0].StartsWith("..", StringComparison.Ordinal);
    }
}
