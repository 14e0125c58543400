using System.Collections.Immutable;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Schemas;
using PgHaManifests.Core.Schemas.Defaulting;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Manifests;

/// <summary>The API server's verdict on every object of a list of PATHs.</summary>
/// <param name="against">What is there now; an object that is also there is judged as an update of it.</param>
internal sealed class PathChecker(SchemaCatalog catalog, ImmutableArray<YamlDocument> against)
{
    /// <summary>Small enough to share the work evenly, large enough to need few bags.</summary>
    private const int ItemsAtOnce = 32;

    private readonly Dictionary<ObjectKey, YamlDocument> now = Index(catalog, against);

    /// <summary>One result for each item, in their order.</summary>
    /// <param name="work">Calls a function for each number below a count, on several threads.</param>
    /// <param name="judge">Called for each object on one of those threads, to say more about it.</param>
    public CheckedDocument[] Check(ImmutableArray<YamlDocument> items, DiagnosticBag into, Action<int, Action<int>> work, Action<JudgedObject>? judge = null)
    {
        var results = new CheckedDocument[items.Length];
        var bags = new DiagnosticBag[(items.Length + ItemsAtOnce - 1) / ItemsAtOnce];
        work(bags.Length, number =>
        {
            var bag = bags[number] = new DiagnosticBag();
            var end = Math.Min(items.Length, (number + 1) * ItemsAtOnce);
            for (var i = number * ItemsAtOnce; i < end; i++)
            {
                var old = StoredNow(items[i], bag);
                results[i] = DocumentChecker.Check(items[i], catalog, bag, old);
                if (old is not null)
                    results[i] = results[i] with { Old = old };
                judge?.Invoke(new JudgedObject(items[i], results[i], old, bag));
                foreach (var warning in items[i].Warnings)
                    bag.Add(Surprise(warning, items[i], results[i]));
            }
        });
        foreach (var bag in bags)
            into.AddRange(bag);
        return results;
    }

    private static Diagnostic Surprise(YamlError warning, YamlDocument document, CheckedDocument result) =>
        PathDiagnostics.SurprisingYaml.At(new Location(document.Source.File, warning.At.Line, warning.At.Column), warning.Message) with
        {
            Document = document.Number,
            Object = result.Reference,
        };

    private YamlMapping? StoredNow(YamlDocument item, DiagnosticBag bag)
    {
        if (now.Count == 0 || ObjectKey.Of(item.Root, catalog) is not { } key || !now.TryGetValue(key, out var old))
            return null;
        var result = DocumentChecker.Check(old, catalog, new DiagnosticBag());
        if (result.Stored is null)
            bag.CountNotEvaluated("object judged as new: what is there now cannot be read");
        // The operator also looks at the status of what is there, which no manifest has but one that was read from a cluster.
        return result is { Stored: { } stored, Schema.BuiltIn: false } && old.Root.Get("status") is YamlMapping status ? stored.With("status", status) : result.Stored;
    }

    /// <summary>Of an object that is there twice, the last: it would be applied last.</summary>
    private static Dictionary<ObjectKey, YamlDocument> Index(SchemaCatalog catalog, ImmutableArray<YamlDocument> against)
    {
        var index = new Dictionary<ObjectKey, YamlDocument>();
        foreach (var document in against)
        {
            if (ObjectKey.Of(document.Root, catalog) is { } key)
                index[key] = document;
        }
        return index;
    }
}

/// <summary>An object of a PATH, what became of it, what is there now, and where more may be said of it.</summary>
internal readonly record struct JudgedObject(YamlDocument Document, CheckedDocument Result, YamlMapping? Old, DiagnosticBag Into);

/// <summary>What makes two manifests the same object, whatever the version of their API.</summary>
internal readonly record struct ObjectKey(string Group, string Kind, string? Namespace, string Name)
{
    /// <summary>Null when the node does not say what object it is.</summary>
    public static ObjectKey? Of(YamlNode? node, SchemaCatalog catalog)
    {
        if (node.Get("apiVersion").Text() is not { } apiVersion || node.Get("kind").Text() is not { } kind || node.Get("metadata", "name").Text() is not { Length: > 0 } name)
            return null;
        var type = GroupVersionKind.Parse(apiVersion, kind);
        var scope = catalog.Find(type).Schema is { Namespaced: false } ? null : node.Get("metadata", "namespace").Text();
        return new ObjectKey(type.Group, kind, catalog.Find(type).Schema is { Namespaced: true } && string.IsNullOrEmpty(scope) ? "default" : scope, name);
    }
}
