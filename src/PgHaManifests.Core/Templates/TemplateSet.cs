using System.Collections.Immutable;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Templates.Model;
using Scriban.Parsing;
using Scriban.Syntax;

namespace PgHaManifests.Core.Templates;

/// <summary>All templates, parsed once for every environment of a run. The path is the key: a file needs no registration.</summary>
internal sealed class TemplateSet
{
    private TemplateSet(ImmutableArray<Template> templates) => Templates = templates;

    /// <summary>In the order of their paths; partials are only in the templates that include them.</summary>
    public ImmutableArray<Template> Templates { get; }

    /// <summary>Loads the embedded templates and those of the repository's <c>templates/</c>, which replace the embedded ones of the same path.</summary>
    /// <param name="root">The user's repository; null for the embedded templates alone.</param>
    public static TemplateSet Load(string? root, DiagnosticBag bag) => Parse(TemplateFiles.Find(root, bag), bag);

    /// <summary>Parses sources given by path. A template with a fault is left out; the fault is in <paramref name="bag"/>.</summary>
    public static TemplateSet Parse(IReadOnlyDictionary<string, string> sources, DiagnosticBag bag)
    {
        var partials = new Dictionary<string, Template>(StringComparer.Ordinal);
        var templates = new List<Template>();
        const string partialFolder = TemplateFolders.Root + TemplateFolders.Partials + "/";
        foreach (var (path, text) in sources.OrderBy(source => source.Key, StringComparer.Ordinal))
        {
            if (ParseOne(path, text, bag) is not { } template)
                continue;
            if (path.StartsWith(partialFolder, StringComparison.Ordinal))
                partials[path[partialFolder.Length..^TemplateFolders.PartialEnding.Length]] = template;
            else
                templates.Add(template);
        }
        foreach (var template in templates.Concat(partials.Values))
            Resolve(template, template.Page, partials, bag);
        foreach (var (name, partial) in partials)
            RefuseCircle(name, partial, bag);
        return new TemplateSet([.. templates]);
    }

    private static Template? ParseOne(string path, string text, DiagnosticBag bag)
    {
        var before = bag.Diagnostics.Count;
        var directive = TemplateDirective.Read(path, text, bag);
        var parsed = Scriban.Template.Parse(text, path);
        foreach (var message in parsed.Messages.Where(message => message.Type == ParserMessageType.Error))
        {
            var at = new Location(path, message.Span.Start.Line + 1, message.Span.Start.Column + 1);
            bag.Add(TemplateDiagnostics.Syntax, at, message.Message);
        }
        if (parsed.HasErrors || parsed.Page is null)
            return null;
        if (text.Contains(Text.TextFill.Hole, StringComparison.Ordinal))
            bag.Add(TemplateDiagnostics.Syntax, new Location(path, 1, 1), "the template holds the character U+FFFC, which stands for insertions while it is rendered");
        var inside = path[TemplateFolders.Root.Length..];
        var slash = inside.LastIndexOf('/');
        var folder = slash < 0 ? "" : inside[..slash];
        var (ending, format) = TemplateFormats.Of(path) ?? ("", TemplateFormat.Yaml);
        var template = new Template(path, text, parsed.Page, directive)
        {
            Folder = folder,
            Name = inside[(slash + 1)..^(ending.Length + TemplateFolders.PartialEnding.Length)],
            Ending = ending,
            Format = format,
            Scope = directive.Scope ?? TemplateFolders.DefaultScope(folder),
        };
        TemplateLanguage.Restrict(template, parsed.Page, bag);
        if (folder == TemplateFolders.Cluster && template.Scope is not ["clusters", ..])
        {
            bag.Add(TemplateDiagnostics.Directive, new Location(path, 1, 1),
                $"the scope of a template in templates/{folder} starts with 'clusters'; this one is '{string.Join('.', template.Scope)}'");
        }
        return bag.Diagnostics.Count == before ? template : null;
    }

    private static void Resolve(Template template, ScriptNode node, Dictionary<string, Template> partials, DiagnosticBag bag)
    {
        foreach (var include in Includes(node))
        {
            include.Partial = partials.GetValueOrDefault(include.Name);
            if (include.Partial is null)
                bag.Add(TemplateDiagnostics.Partial, template.At(include.Span), $"there is no partial '{include.Name}'{UnknownName.Hint(include.Name, partials.Keys)}");
        }
    }

    private static IEnumerable<IncludeStatement> Includes(ScriptNode node)
    {
        if (node is IncludeStatement found)
            yield return found;
        for (var i = 0; i < node.ChildrenCount; i++)
        {
            if (node.GetChildren(i) is not { } child)
                continue;
            foreach (var include in Includes(child))
                yield return include;
        }
    }

    /// <summary>Finds a partial that comes back to itself and cuts the include that closes the circle.</summary>
    private static void RefuseCircle(string name, Template start, DiagnosticBag bag)
    {
        var seen = new HashSet<Template>(ReferenceEqualityComparer.Instance);
        var open = new Stack<Template>([start]);
        while (open.TryPop(out var partial))
        {
            foreach (var include in Includes(partial.Page))
            {
                if (include.Partial == start)
                {
                    bag.Add(TemplateDiagnostics.Partial, partial.At(include.Span), $"this includes '{name}' in itself");
                    include.Partial = null;
                }
                else if (include.Partial is not null && seen.Add(include.Partial))
                {
                    open.Push(include.Partial);
                }
            }
        }
    }
}
