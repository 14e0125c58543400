using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Templates.Model;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Templates;

/// <summary>One object to render.</summary>
/// <param name="Path">Path in the environment's tree: <c>clusters/pg-primary/cluster.yaml</c>.</param>
/// <param name="Cluster">Name of the cluster whose folder it goes into; null outside clusters.</param>
internal sealed record TemplateInstance(Template Template, string Path, ScopeVariables Variables, string? Cluster);

/// <summary>Works out which templates apply to an environment, and how often.</summary>
internal static class ScopeExpansion
{
    /// <summary>All objects to render, in the order of their paths.</summary>
    public static List<TemplateInstance> Expand(TemplateSet set, ModelMapping root, DiagnosticBag bag)
    {
        var instances = new List<TemplateInstance>();
        foreach (var template in set.Templates)
            Descend(template, root, [], [], instances, bag);
        instances.Sort((x, y) => string.CompareOrdinal(x.Path, y.Path));
        for (var i = 1; i < instances.Count; i++)
        {
            var (first, second) = (instances[i - 1], instances[i]);
            if (first.Path == second.Path)
                bag.Add(TemplateDiagnostics.OutputPath, new Location(second.Template.Path, 1, 1), $"{second.Path} is also rendered by {first.Template.Path}");
        }
        return instances;
    }

    private static void Descend(
        Template template, ModelMapping root, ModelEntry[] items, KeyValuePair<string, string>[] keys, List<TemplateInstance> instances, DiagnosticBag bag)
    {
        if (items.Length == template.Scope.Length)
        {
            Add(template, root, items, keys, instances, bag);
            return;
        }
        var name = template.Scope[items.Length];
        var parent = items.Length == 0 ? root : items[^1].Value as ModelMapping;
        var collection = parent?.Find(name);
        if (collection is ModelLeaf { IsAbsent: true })
            return;
        if (collection is not ModelMapping { ItemName: { } itemName } mapping)
        {
            var known = Collections(parent);
            bag.Add(TemplateDiagnostics.Directive, new Location(template.Path, 1, 1), $"the scope '{string.Join('.', template.Scope)}' is not there: '{name}' is no collection of the model{UnknownName.Hint(name, known)}");
            return;
        }
        foreach (var (key, value) in mapping.Entries)
        {
            if (!IsFileName(key))
                bag.Add(TemplateDiagnostics.OutputPath, value.Origin?.Location ?? new Location(template.Path, 1, 1), $"the name '{key}' can't be part of a file name: letters, digits, '-', '_' and '.' can, but not '.' first");
            else
                Descend(template, root, [.. items, new ModelEntry(itemName, value)], [.. keys, new(itemName, key)], instances, bag);
        }
    }

    private static void Add(
        Template template, ModelMapping root, ModelEntry[] items, KeyValuePair<string, string>[] keys, List<TemplateInstance> instances, DiagnosticBag bag)
    {
        var variables = new ScopeVariables(root, items);
        if (!Applies(template, variables, bag))
            return;
        var path = template.Directive.File is { } pattern
            ? Fill(template, pattern, keys, bag)
            : TemplateFolders.OutputPath(template.Folder, template.Name, keys);
        if (path is not null)
            instances.Add(new TemplateInstance(template, path, variables, template.Folder == TemplateFolders.Cluster ? keys[0].Value : null));
    }

    private static bool Applies(Template template, ScopeVariables variables, DiagnosticBag bag)
    {
        var when = template.Directive.When;
        if (when.Length == 0)
            return true;
        var node = variables.Find(when[0]);
        var names = variables.Names;
        for (var i = 1; i < when.Length && node is not null; i++)
        {
            names = node is ModelMapping inner ? Keys(inner) : [];
            node = (node as ModelMapping)?.Find(when[i]);
            if (node is null)
                return Refuse(template, bag, $"'when' names {string.Join('.', when)}: there is no member '{when[i]}'{UnknownName.Hint(when[i], names)}");
        }
        return node switch
        {
            ModelLeaf { Type: YamlScalarType.Boolean } leaf => leaf.IsTrue,
            ModelLeaf { IsAbsent: true } => false,
            null => Refuse(template, bag, $"'when' names {string.Join('.', when)}: there is no '{when[0]}' here{UnknownName.Hint(when[0], names)}"),
            _ => Refuse(template, bag, $"'when' names {string.Join('.', when)}, which is {node.Describe()}; expected a boolean"),
        };
    }

    private static bool Refuse(Template template, DiagnosticBag bag, string message)
    {
        bag.Add(TemplateDiagnostics.Directive, new Location(template.Path, 1, 1), message);
        return false;
    }

    private static string? Fill(Template template, string pattern, KeyValuePair<string, string>[] keys, DiagnosticBag bag)
    {
        var path = pattern;
        foreach (var (name, key) in keys)
            path = path.Replace($"{{{name}}}", key, StringComparison.Ordinal);
        if (path.Split('/').All(IsFileName))
            return path;
        bag.Add(TemplateDiagnostics.OutputPath, new Location(template.Path, 1, 1), $"'file' gives the path {path}, which is not usable");
        return null;
    }

    private static bool IsFileName(string name) =>
        name.Length > 0 && name[0] != '.' && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');

    private static List<string> Keys(ModelMapping mapping)
    {
        var keys = new List<string>();
        foreach (var entry in mapping.Entries)
            keys.Add(entry.Key);
        return keys;
    }

    private static List<string> Collections(ModelMapping? mapping)
    {
        var names = new List<string>();
        if (mapping is null)
            return names;
        foreach (var entry in mapping.Entries)
        {
            if (entry.Value is ModelMapping { ItemName: not null })
                names.Add(entry.Key);
        }
        return names;
    }
}
