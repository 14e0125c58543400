namespace PgHaManifests.Core.Templates;

/// <summary>The folders that templates may lie in, which are those of the output tree.</summary>
internal static class TemplateFolders
{
    public const string Root = "templates/";
    public const string Partials = "_partials";

    /// <summary>Its templates have one cluster as their scope and render into <c>clusters/NAME</c>.</summary>
    public const string Cluster = "cluster";

    /// <summary>What the names of templates and partials end in.</summary>
    public const string TemplateEnding = ".yaml.sbn";
    public const string PartialEnding = ".sbn";

    public static readonly string[] Known = [Cluster, "extra", "gitops", "gitops/sync", "operators", "platform", "secrets"];

    /// <summary>The scope of a template that names none.</summary>
    public static string[] DefaultScope(string folder) => folder == Cluster ? ["clusters"] : [];

    /// <summary>Where a template's objects go: the key of each entry of its scope tells them apart, for a cluster's own as a folder.</summary>
    public static string OutputPath(string folder, string name, ReadOnlySpan<ScopeItem> items)
    {
        var path = folder == Cluster ? $"clusters/{items[0].Key}/{name}" : $"{folder}/{name}";
        foreach (var item in folder == Cluster ? items[1..] : items)
            path += "-" + item.Key;
        return path + ".yaml";
    }
}
