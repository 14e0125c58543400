using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Templates.Model;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Templates;

/// <summary>One object to render.</summary>
/// <param name="Path">Path in the environment's tree: <c>clusters/pg-primary/cluster.yaml</c>.</param>
internal sealed record TemplateInstance(Template Template, string Path, ScopeVariables Variables);

/// <summary>Works out which templates apply to an environment, and how often.</summary>
internal sealed class ScopeExpansion
{
    private ModelMapping root;
    private readonly DiagnosticBag bag;
    private readonly List<TemplateInstance> instances = [];

    private ScopeExpansion(ModelMapping root, DiagnosticBag bag) => (this.root, this.bag) = (root, bag);

    /// <summary>All objects to render, in the order of their paths.</summary>
    /// <param name="withSyncs">Gives the model for the templates of <c>gitops/</c>, by the paths of all other objects.</param>
    public static List<TemplateInstance> Expand(
        TemplateSet set, ModelMapping root, DiagnosticBag bag, Func<IEnumerable<string>, ModelMapping>? withSyncs = null)
    {
        var expansion = new ScopeExpansion(root, bag);
        foreach (var template in set.Templates.Where(template => !TemplateFolders.IsGitops(template.Folder)))
            expansion.Descend(template, []);
        var instances = expansion.instances;
        expansion.root = withSyncs?.Invoke(instances.Select(instance => instance.Path)) ?? root;
        foreach (var template in set.Templates.Where(template => TemplateFolders.IsGitops(template.Folder)))
            expansion.Descend(template, []);
        instances.Sort((x, y) => string.CompareOrdinal(x.Path, y.Path));
        for (var i = 1; i < instances.Count; i++)
        {
            var (first, second) = (instances[i - 1], instances[i]);
            if (first.Path == second.Path)
                bag.Add(TemplateDiagnostics.OutputPath, new Location(second.Template.Path, 1, 1), $"{second.Path} is also rendered by {first.Template.Path}");
        }
        return instances;
    }

    private void Descend(Template template, ScopeItem[] items)
    {
        if (items.Length == template.Scope.Length)
        {
            Add(template, items);
            return;
        }
        var name = template.Scope[items.Length];
        var parent = items.Length == 0 ? root : items[^1].Value as ModelMapping;
        var collection = parent?.Find(name);
        if (collection is ModelLeaf { IsAbsent: true })
            return;
        if (collection is not ModelMapping { ItemName: { } itemName } mapping)
        {
            var hint = UnknownName.Hint(name, Names(parent, entry => entry.Value is ModelMapping { ItemName: not null }));
            Refuse(TemplateDiagnostics.Directive, template, $"the scope '{string.Join('.', template.Scope)}' is not there: '{name}' is no collection of the model{hint}");
            return;
        }
        foreach (var (key, value) in mapping.Entries)
        {
            if (IsFileName(key))
            {
                Descend(template, [.. items, new ScopeItem(itemName, key, value)]);
                continue;
            }
            var at = value.Origin?.Location ?? new Location(template.Path, 1, 1);
            bag.Add(TemplateDiagnostics.OutputPath, at, $"the name '{key}' can't be part of a file name: letters, digits, '-', '_' and '.' can, but not '.' first");
        }
    }

    private void Add(Template template, ScopeItem[] items)
    {
        var variables = new ScopeVariables(root, items);
        if (!Applies(template, variables))
            return;
        var path = TemplateFolders.OutputPath(template, items);
        if (template.Directive.File is { } pattern)
        {
            path = items.Aggregate(pattern, (filled, item) => filled.Replace($"{{{item.Name}}}", item.Key, StringComparison.Ordinal));
            if (!path.Split('/').All(IsFileName))
            {
                Refuse(TemplateDiagnostics.OutputPath, template, $"'file' gives the path {path}, which is not usable");
                return;
            }
        }
        instances.Add(new TemplateInstance(template, path, variables));
    }

    private bool Applies(Template template, ScopeVariables variables)
    {
        var when = template.Directive.When;
        if (when.Length == 0)
            return true;
        var path = string.Join('.', when);
        var (node, known) = (variables.Find(when[0]), variables.Names);
        // What is inside something that is not set is not set either.
        for (var i = 0; node is not null and not ModelLeaf { IsAbsent: true } && i + 1 < when.Length; i++)
        {
            known = Names(node as ModelMapping, _ => true);
            node = (node as ModelMapping)?.Find(when[i + 1]);
            if (node is null)
                return Refuse(TemplateDiagnostics.Directive, template, $"'when' names {path}: there is no member '{when[i + 1]}'{UnknownName.Hint(when[i + 1], known)}");
        }
        return node switch
        {
            ModelLeaf { Type: YamlScalarType.Boolean } leaf => leaf.IsTrue,
            ModelLeaf { IsAbsent: true } => false,
            null => Refuse(TemplateDiagnostics.Directive, template, $"'when' names {path}: there is no '{when[0]}' here{UnknownName.Hint(when[0], known)}"),
            _ => Refuse(TemplateDiagnostics.Directive, template, $"'when' names {path}, which is {node.Describe()}; expected a boolean"),
        };
    }

    private bool Refuse(Descriptor descriptor, Template template, string message)
    {
        bag.Add(descriptor, new Location(template.Path, 1, 1), message);
        return false;
    }

    private static bool IsFileName(string name) =>
        name.Length > 0 && name[0] != '.' && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');

    private static List<string> Names(ModelMapping? mapping, Func<ModelEntry, bool> wanted)
    {
        var names = new List<string>();
        foreach (var entry in mapping is null ? [] : mapping.Entries)
        {
            if (wanted(entry))
                names.Add(entry.Key);
        }
        return names;
    }
}
