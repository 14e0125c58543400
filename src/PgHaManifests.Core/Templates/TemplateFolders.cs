namespace PgHaManifests.Core.Templates;

/// <summary>The folders that templates may lie in, which are those of the output tree.</summary>
internal static class TemplateFolders
{
    public const string Root = "templates/";
    public const string Partials = "_partials";

    /// <summary>Its templates have one cluster as their scope and render into <c>clusters/NAME</c>.</summary>
    public const string Cluster = "cluster";

    /// <summary>What the names of templates and partials end in; a template's has the ending of its output before it.</summary>
    public const string PartialEnding = ".sbn";

    /// <summary>Folders of templates that render Kubernetes objects.</summary>
    public static readonly string[] Known = [Cluster, "extra", "gitops", "gitops/bootstrap", "gitops/sync", "operators", "platform", "secrets"];

    /// <summary>Whether a folder's templates see the objects that sync the others, and so come last.</summary>
    public static bool IsGitops(string folder) => folder == "gitops" || folder.StartsWith("gitops/", StringComparison.Ordinal);

    /// <summary>The scope of a template that names none.</summary>
    public static string[] DefaultScope(string folder) => folder == Cluster ? ["clusters"] : [];

    /// <summary>Where a template's output goes: the key of each entry of its scope tells them apart, for a cluster's own as a folder.</summary>
    public static string OutputPath(Template template, ReadOnlySpan<ScopeItem> items)
    {
        var (folder, name) = (template.Folder, template.Name);
        var path = folder == Cluster ? $"clusters/{items[0].Key}/{name}" : folder.Length == 0 ? name : $"{folder}/{name}";
        foreach (var item in folder == Cluster ? items[1..] : items)
            path += "-" + item.Key;
        return path + template.Ending;
    }
}
