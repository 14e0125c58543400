using System.Text;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Schemas;
using PgHaManifests.Core.Schemas.Import;
using PgHaManifests.Core.Schemas.Store;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Tests.Schemas.Cel;

/// <summary>Schemas for tests, made the way a user's own definitions are.</summary>
internal static class CelSchemas
{
    public static YamlMapping Yaml(string text) => (YamlMapping)YamlReader.Read(new YamlSource("test.yaml"), text).Single().Root!;

    /// <summary>A schema out of the <c>openAPIV3Schema</c> of a definition.</summary>
    public static Schema Of(YamlNode openApi)
    {
        var definition = Yaml("apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nspec: {group: a.b, scope: Namespaced, names: {kind: Thing, plural: things}}");
        var version = Map(("name", YamlScalar.OfString("v1")), ("served", new YamlScalar("true", YamlScalarType.Boolean)), ("schema", Map(("openAPIV3Schema", openApi))));
        var spec = new YamlMapping([.. ((YamlMapping)definition["spec"]!).Entries, Entry("versions", new YamlSequence([version]))]);
        var bag = new DiagnosticBag();
        var stored = CrdImport.Read(
            new YamlMapping([.. definition.Entries.Where(entry => entry.Name != "spec"), Entry("spec", spec)]), new SchemaOrigin("test", ""), shareEqualParts: false, bag);
        if (bag.HasErrors)
            throw new InvalidOperationException(string.Join("; ", bag.Diagnostics.Select(found => found.Message)));
        return StoredKind.Read(Encoding.UTF8.GetBytes(stored.Single().Json)).Root;
    }

    public static Schema Of(string openApi) => Of(Yaml(openApi));

    public static YamlMapping Map(params (string Name, YamlNode Value)[] entries) => new([.. entries.Select(entry => Entry(entry.Name, entry.Value))]);

    public static YamlEntry Entry(string name, YamlNode value) => new(YamlScalar.OfString(name), value);
}
