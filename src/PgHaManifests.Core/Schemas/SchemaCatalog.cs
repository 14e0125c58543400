using System.Text;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Schemas.Cel;
using PgHaManifests.Core.Schemas.Import;
using PgHaManifests.Core.Schemas.Store;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Schemas;

/// <summary>What is known of a kind: a schema, or why there is none. Both null: no schema covers the kind.</summary>
/// <param name="Fault">The kind has a schema, but it cannot be used; what is wrong with it.</param>
public readonly record struct SchemaLookup(KindSchema? Schema, string? Fault);

/// <summary>A kind that has a schema, for lists.</summary>
public sealed record KnownKind(GroupVersionKind Kind, SchemaOrigin Origin);

/// <summary>
/// The schemas of one operator release and one Kubernetes release, with the user's own definitions before them. A schema is read
/// when its kind is first asked for. Safe for several threads.
/// </summary>
public sealed class SchemaCatalog
{
    private readonly Lock gate = new();
    private readonly SchemaStore embedded = SchemaStore.Embedded;
    private readonly Dictionary<GroupVersionKind, SchemaLookup> loaded = [];
    private readonly Dictionary<GroupVersionKind, string> files = [];
    private readonly Dictionary<GroupVersionKind, byte[]> own = [];
    private readonly KubernetesTypes types;

    /// <param name="operatorRelease">An embedded release of CloudNativePG; see <see cref="SchemaReleases.Resolve"/>.</param>
    /// <param name="kubernetesRelease">An embedded release of Kubernetes.</param>
    public SchemaCatalog(string? operatorRelease = null, string? kubernetesRelease = null)
    {
        OperatorRelease = operatorRelease ?? SchemaReleases.Newest(SchemaReleases.Operator);
        KubernetesRelease = kubernetesRelease ?? SchemaReleases.Newest(SchemaReleases.Kubernetes);
        types = new KubernetesTypes(embedded, KubernetesRelease);
        Index();
    }

    public string OperatorRelease { get; }
    public string KubernetesRelease { get; }

    /// <summary>The type of a part that every object shares, such as <c>meta.v1.ObjectMeta</c>.</summary>
    public Schema TypeNamed(string name)
    {
        lock (gate)
            return types.Named(name);
    }

    /// <summary>Adds the definitions of a file; they replace what is known of the same kind. Documents of other kinds are errors.</summary>
    public void AddDefinitions(string file, IReadOnlyList<YamlDocument> documents, DiagnosticBag into)
    {
        foreach (var document in documents)
        {
            foreach (var error in document.Errors)
                into.Add(SchemaDiagnostics.NotADefinition, new Location(file, error.At.Line, error.At.Column), error.Message);
            foreach (var definition in document.Root is null ? [] : SchemaImport.Opened(document.Root))
            {
                foreach (var stored in CrdImport.Read(definition, new SchemaOrigin(file, ""), shareEqualParts: false, into))
                    CheckDefinition(AddOwn(stored), definition, into);
            }
        }
    }

    /// <summary>The server refuses a definition whose schema or rules do not compile.</summary>
    private void CheckDefinition(GroupVersionKind kind, YamlNode definition, DiagnosticBag into)
    {
        var (schema, fault) = Find(kind);
        if (fault is not null)
            into.Add(SchemaDiagnostics.Unusable, definition.Location, $"{kind}: {fault}");
        if (schema is null)
            return;
        foreach (var (path, rule, problem) in CelRuleChecker.CheckSchema(schema.Root))
            into.Add(CelDiagnostics.Uncompilable, definition.Location, $"{kind}: the rule `{rule.Rule}` at '{path}' does not compile: {problem}");
    }

    /// <summary>What may have been meant by a kind that is not known: the versions or groups under which its name is. Null when none.</summary>
    public string? Meant(GroupVersionKind unknown)
    {
        var known = Known();
        var same = known.Where(k => k.Kind.Kind == unknown.Kind).Select(k => k.Kind.ApiVersion).ToList();
        if (same.Count > 0)
            return $"{unknown.Kind} is known in {string.Join(", ", same)}";
        return Suggestion.For(unknown.Kind, known.Where(k => k.Kind.Group == unknown.Group).Select(k => k.Kind.Kind).Distinct()) is { } meant
            ? $"did you mean {meant}?"
            : null;
    }

    /// <summary>Whether some kind of this API version has a schema.</summary>
    public bool HasVersion(GroupVersionKind name) => Known().Any(known => known.Kind.ApiVersion == name.ApiVersion);

    public SchemaLookup Find(GroupVersionKind kind)
    {
        lock (gate)
        {
            if (!loaded.TryGetValue(kind, out var lookup))
                loaded.Add(kind, lookup = Load(kind));
            return lookup;
        }
    }

    /// <summary>Every kind with a schema, in order of group, kind and version.</summary>
    public IReadOnlyList<KnownKind> Known()
    {
        lock (gate)
        {
            var known = files.Select(f => new KnownKind(f.Key, OriginOf(f.Value)))
                .Concat(types.All().Select(k => new KnownKind(k.Kind, k.Origin)))
                .Where(k => !own.ContainsKey(k.Kind))
                .Concat(own.Keys.Select(kind => new KnownKind(kind, Find(kind).Schema?.Origin ?? new SchemaOrigin("", ""))));
            return
            [
                .. known.OrderBy(k => k.Kind.Group, StringComparer.Ordinal)
                    .ThenBy(k => k.Kind.Kind, StringComparer.Ordinal)
                    .ThenBy(k => k.Kind.Version, StringComparer.Ordinal),
            ];
        }
    }

    private SchemaLookup Load(GroupVersionKind kind)
    {
        try
        {
            if (own.TryGetValue(kind, out var json))
                return Sound(StoredKind.Read(json));
            if (files.TryGetValue(kind, out var path))
                return new SchemaLookup(StoredKind.Read(embedded.Open(path)) with { Origin = OriginOf(path) }, null);
            return new SchemaLookup(types.Find(kind), null);
        }
        catch (SchemaFormatException fault)
        {
            return new SchemaLookup(null, fault.Message);
        }
    }

    /// <summary>The embedded schemas are held to this by a test; what a user brings is checked when it is first used.</summary>
    private static SchemaLookup Sound(KindSchema schema) =>
        SchemaSoundness.FaultsOf(schema.Root) is [var fault, ..] ? new SchemaLookup(null, fault) : new SchemaLookup(schema, null);

    /// <summary>Of each kind the newest file that is not newer than the release in use.</summary>
    private void Index()
    {
        var chosen = new Dictionary<GroupVersionKind, string>();
        foreach (var path in embedded.Paths)
        {
            if (path.Split('/') is not [var source, var release, var group, var file])
                continue;
            if (source == SchemaReleases.Operator && ReleaseOrder.Instance.Compare(release, OperatorRelease) > 0)
                continue;
            var words = file.Split('.');
            var kind = new GroupVersionKind(group, words[1], words[0]);
            if (chosen.TryGetValue(kind, out var before) && ReleaseOrder.Instance.Compare(before, release) > 0)
                continue;
            chosen[kind] = release;
            files[kind] = path;
        }
    }

    private GroupVersionKind AddOwn(StoredSchema stored)
    {
        var words = stored.Path.Split('/');
        var file = words[^1].Split('.');
        var kind = new GroupVersionKind(words[^2], file[1], file[0]);
        lock (gate)
        {
            own[kind] = Encoding.UTF8.GetBytes(stored.Json);
            loaded.Remove(kind);
        }
        return kind;
    }

    /// <summary>A file that an older release left unchanged still speaks for the release in use.</summary>
    private SchemaOrigin OriginOf(string path)
    {
        var words = path.Split('/');
        return new SchemaOrigin(words[0], words[0] == SchemaReleases.Operator ? OperatorRelease : words[1]);
    }
}
