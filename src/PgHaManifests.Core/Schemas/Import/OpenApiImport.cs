using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Schemas.Import;

/// <summary>One release of Kubernetes: its number and the OpenAPI documents of its API groups.</summary>
public sealed record OpenApiRelease(string Release, IReadOnlyList<YamlNode> Documents);

/// <summary>
/// Turns the API server's OpenAPI into one file per API package. A file lists the package's types, and of each type one
/// variant per content, with the first release that has it: what releases share is stored once.
/// </summary>
public static class OpenApiImport
{
    private const string Reference = "#/components/schemas/";

    /// <summary>The server decodes these by code of their own, whatever their schema says.</summary>
    private static readonly Dictionary<string, string> Special = new(StringComparer.Ordinal)
    {
        ["io.k8s.apimachinery.pkg.util.intstr.IntOrString"] = "int-or-string",
        ["io.k8s.apimachinery.pkg.api.resource.Quantity"] = "quantity",
        ["io.k8s.apimachinery.pkg.apis.meta.v1.Time"] = "date-time",
        ["io.k8s.apimachinery.pkg.apis.meta.v1.MicroTime"] = "micro-time",
        ["io.k8s.apimachinery.pkg.apis.meta.v1.Duration"] = "duration",
        ["io.k8s.apimachinery.pkg.apis.meta.v1.FieldsV1"] = "any",
        ["io.k8s.apimachinery.pkg.runtime.RawExtension"] = "any",
        ["io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSON"] = "any",
        ["io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaPropsOrArray"] = "any",
        ["io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaPropsOrBool"] = "any",
        ["io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaPropsOrStringArray"] = "any",
    };

    /// <param name="releases">In any order; the files hold them from the oldest to the newest.</param>
    public static IReadOnlyList<StoredSchema> Read(IReadOnlyList<OpenApiRelease> releases, DiagnosticBag into)
    {
        var packages = new SortedDictionary<string, SortedDictionary<string, List<YamlNode>>>(StringComparer.Ordinal);
        foreach (var release in releases.OrderBy(r => r.Release, ReleaseOrder.Instance))
        {
            foreach (var (name, type) in TypesOf(release))
                Add(packages, release.Release, name, type, into);
        }
        return
        [
            .. packages.Select(package => new StoredSchema($"kubernetes/{package.Key}.json", StoredJson.Write(
                new YamlMapping([.. package.Value.Select(type => CrdImport.Entry(type.Key, new YamlSequence(type.Value)))])))),
        ];
    }

    internal static bool IsOpenApi(YamlMapping root) => Schemas(root) is not null && root["kind"] is null;

    /// <summary>All types of a release by name; a type that several documents hold is the same in each.</summary>
    private static SortedDictionary<string, YamlMapping> TypesOf(OpenApiRelease release)
    {
        var types = new SortedDictionary<string, YamlMapping>(StringComparer.Ordinal);
        foreach (var document in release.Documents.OfType<YamlMapping>())
        {
            foreach (var entry in Schemas(document)?.Entries ?? [])
            {
                if (entry.Value is YamlMapping type && !Special.ContainsKey(entry.Name))
                    types.TryAdd(entry.Name, type);
            }
        }
        return types;
    }

    private static YamlMapping? Schemas(YamlMapping document) =>
        (document["schemas"] ?? (document["components"] as YamlMapping)?["schemas"]) as YamlMapping;

    private static void Add(
        SortedDictionary<string, SortedDictionary<string, List<YamlNode>>> packages, string release, string name, YamlMapping type, DiagnosticBag into)
    {
        var schema = new SchemaCleaner(into) { Replace = Referred, DropZeroDefaults = true }.Clean(type);
        var content = new List<YamlEntry> { CrdImport.Entry("from", release) };
        if (KindOf(type) is { } kind)
            content.AddRange(BuiltInKinds.Describe(kind));
        content.Add(CrdImport.Entry("schema", schema));

        var (package, shortName) = Split(name);
        if (!packages.TryGetValue(package, out var types))
            packages.Add(package, types = new SortedDictionary<string, List<YamlNode>>(StringComparer.Ordinal));
        if (!types.TryGetValue(shortName, out var variants))
            types.Add(shortName, variants = []);
        var variant = new YamlMapping(content);
        if (variants.Count == 0 || !EqualApartFromRelease((YamlMapping)variants[^1], variant))
            variants.Add(variant);
    }

    private static bool EqualApartFromRelease(YamlMapping one, YamlMapping other) =>
        StoredJson.OneLine(new YamlMapping([.. one.Entries.Skip(1)])) == StoredJson.OneLine(new YamlMapping([.. other.Entries.Skip(1)]));

    /// <summary>The kind that a type is, if it is exactly one; helper types such as DeleteOptions belong to every group.</summary>
    private static GroupVersionKind? KindOf(YamlMapping type) =>
        type["x-kubernetes-group-version-kind"] is YamlSequence { Items: [YamlMapping only] }
            ? new GroupVersionKind(((YamlScalar)only["group"]!).Text, ((YamlScalar)only["version"]!).Text, ((YamlScalar)only["kind"]!).Text)
            : null;

    /// <summary><c>io.k8s.api.core.v1.PodSpec</c> is PodSpec of the package core.v1.</summary>
    private static (string Package, string Name) Split(string name)
    {
        var words = name.Split('.');
        return ($"{words[^3]}.{words[^2]}", words[^1]);
    }

    /// <summary>The short form of a reference, or the format of a special type; null for any other schema.</summary>
    private static YamlMapping? Referred(YamlMapping schema)
    {
        if (schema["allOf"] is YamlSequence { Items: [YamlMapping only] } && only["$ref"] is YamlScalar)
            return Referred(only);
        if (schema["$ref"] is not YamlScalar reference)
            return null;
        var name = reference.Text[Reference.Length..];
        if (Special.TryGetValue(name, out var format))
            return new YamlMapping([CrdImport.Entry("format", format)]);
        var (package, shortName) = Split(name);
        return new YamlMapping([CrdImport.Entry("$ref", $"{package}.{shortName}")]);
    }
}
