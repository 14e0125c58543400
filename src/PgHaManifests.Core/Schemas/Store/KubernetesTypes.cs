using System.Text.Json;

namespace PgHaManifests.Core.Schemas.Store;

/// <summary>The API server's own types as one release of Kubernetes has them. A package's file is read when a type of it is first needed.</summary>
internal sealed class KubernetesTypes
{
    private const string Folder = "kubernetes/";

    private readonly SchemaStore store;
    private readonly string release;
    private readonly SchemaReader reader;
    private readonly Dictionary<string, Dictionary<string, JsonElement>> packages = new(StringComparer.Ordinal);
    private readonly HashSet<string> files;

    public KubernetesTypes(SchemaStore store, string release)
    {
        this.store = store;
        this.release = release;
        reader = new SchemaReader(name => TypeOf(name) is { } type ? type.GetProperty("schema") : null, namesAreTypes: true);
        files = [.. store.Paths.Where(path => path.StartsWith(Folder, StringComparison.Ordinal))];
    }

    public Schema Named(string name) => reader.Named(name);

    /// <summary>Null when the release has no such kind.</summary>
    public KindSchema? Find(GroupVersionKind kind)
    {
        var package = PackageOf(kind);
        return TypesOf(package).TryGetValue(kind.Kind, out var type) && IsKind(type, kind) ? Describe(type, $"{package}.{kind.Kind}") : null;
    }

    public IEnumerable<KindSchema> All()
    {
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            var package = file[Folder.Length..^".json".Length];
            foreach (var (name, type) in TypesOf(package))
            {
                if (type.TryGetProperty("kind", out _))
                    yield return Describe(type, $"{package}.{name}");
            }
        }
    }

    private KindSchema Describe(JsonElement type, string name) => new()
    {
        Kind = new GroupVersionKind(Text(type, "group"), Text(type, "version"), Text(type, "kind")),
        Plural = Text(type, "plural"),
        Namespaced = Text(type, "scope") == "Namespaced",
        Origin = new SchemaOrigin(SchemaReleases.Kubernetes, release),
        Root = Named(name),
        BuiltIn = true,
    };

    private JsonElement? TypeOf(string name)
    {
        var dot = name.LastIndexOf('.');
        return TypesOf(name[..dot]).TryGetValue(name[(dot + 1)..], out var type) ? type : null;
    }

    private Dictionary<string, JsonElement> TypesOf(string package)
    {
        if (packages.TryGetValue(package, out var known))
            return known;
        var types = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        packages.Add(package, types);
        var path = $"{Folder}{package}.json";
        if (!files.Contains(path))
            return types;
        foreach (var type in JsonDocument.Parse(store.Open(path)).RootElement.EnumerateObject())
        {
            foreach (var variant in type.Value.EnumerateArray())
            {
                if (ReleaseOrder.Instance.Compare(Text(variant, "from"), release) <= 0)
                    types[type.Name] = variant;
            }
        }
        return types;
    }

    /// <summary>The group's first word and the version: <c>rbac.v1</c>, <c>core.v1</c>.</summary>
    private static string PackageOf(GroupVersionKind kind)
    {
        var dot = kind.Group.IndexOf('.', StringComparison.Ordinal);
        var word = dot < 0 ? kind.Group : kind.Group[..dot];
        return $"{(word.Length == 0 ? "core" : word)}.{kind.Version}";
    }

    private static bool IsKind(JsonElement type, GroupVersionKind kind) =>
        type.TryGetProperty("kind", out _) && Text(type, "group") == kind.Group && Text(type, "version") == kind.Version;

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
