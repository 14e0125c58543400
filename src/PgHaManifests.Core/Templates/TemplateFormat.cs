namespace PgHaManifests.Core.Templates;

/// <summary>What a template renders; its name's ending tells.</summary>
internal enum TemplateFormat
{
    /// <summary>One Kubernetes object.</summary>
    Yaml,

    /// <summary>Bicep, or the values of its parameters: an insertion is a literal.</summary>
    Bicep,

    /// <summary>Markdown with blocks of commands and diagrams: an insertion is quoted as its place needs.</summary>
    Markdown,
}

/// <summary>The endings of templates, and the folders where each may lie.</summary>
internal static class TemplateFormats
{
    private static readonly (string Ending, TemplateFormat Format)[] Endings =
    [
        (".yaml", TemplateFormat.Yaml),
        (".bicep", TemplateFormat.Bicep),
        (".bicepparam", TemplateFormat.Bicep),
        (".md", TemplateFormat.Markdown),
    ];

    /// <summary>The ending of what a template renders and its format; null for a file that is no template.</summary>
    /// <param name="path">Path of the template, <c>templates/azure/main.bicep.sbn</c>.</param>
    public static (string Ending, TemplateFormat Format)? Of(string path)
    {
        foreach (var (ending, format) in Endings)
        {
            if (path.EndsWith(ending + TemplateFolders.PartialEnding, StringComparison.Ordinal))
                return (ending, format);
        }
        return null;
    }

    /// <summary>The folders for templates of that format; an empty name is <c>templates/</c> itself.</summary>
    public static string[] Folders(TemplateFormat format) => format switch
    {
        TemplateFormat.Yaml => TemplateFolders.Known,
        TemplateFormat.Bicep => ["azure"],
        TemplateFormat.Markdown => [""],
        _ => throw new InvalidOperationException($"unknown format {format}"),
    };
}
