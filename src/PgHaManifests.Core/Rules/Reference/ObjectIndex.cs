namespace PgHaManifests.Core.Rules.Reference;

/// <summary>Finds out whether an object that another one names is there: made by the tree, promised by one of its objects, or brought by somebody.</summary>
internal sealed class ObjectIndex
{
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    private ObjectIndex()
    {
    }

    public static ObjectIndex Of(IEnumerable<SubjectGroup> groups)
    {
        var index = new ObjectIndex();
        foreach (var group in groups)
        {
            index.known.UnionWith(group.Brought);
            foreach (var subject in group.Subjects)
                index.Add(subject);
        }
        return index;
    }

    public static string Key(string kind, string? @namespace, string name) => $"{kind}/{@namespace}/{name}";

    public bool Has(string kind, string? @namespace, string name) => known.Contains(Key(kind, @namespace, name));

    /// <summary>Names of a kind in a namespace, for a suggestion.</summary>
    public IEnumerable<string> Names(string kind, string? @namespace)
    {
        var prefix = Key(kind, @namespace, "");
        return known.Where(key => key.StartsWith(prefix, StringComparison.Ordinal)).Select(key => key[prefix.Length..]);
    }

    private void Add(Subject subject)
    {
        known.Add(Key(subject.Kind.Kind, subject.Namespace, subject.Name));
        foreach (var (kind, name) in PromisedObjects.By(subject))
            known.Add(Key(kind, subject.Namespace, name));
    }
}
