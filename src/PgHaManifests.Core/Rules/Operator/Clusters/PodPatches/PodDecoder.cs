using PgHaManifests.Core.Schemas;
using PgHaManifests.Core.Schemas.Checking;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Rules.Operator.Clusters.PodPatches;

/// <summary>Whether a patched object is still a Pod to Go: names fit in any case, unknown fields are skipped, types are not.</summary>
internal static class PodDecoder
{
    private static readonly Lazy<(Schema Metadata, Schema Spec)> Types = new(() =>
    {
        var catalog = new SchemaCatalog();
        return (catalog.TypeNamed("meta.v1.ObjectMeta"), catalog.TypeNamed("core.v1.PodSpec"));
    });

    /// <summary>The first value of a wrong type in words; null when there is none.</summary>
    public static string? Fault(YamlNode pod)
    {
        if (pod is not YamlMapping root)
            return "the patched Pod is no object";
        var findings = new Findings();
        foreach (var entry in root.Entries)
        {
            if (IsNamed(entry, "metadata"))
                Decode(entry, Types.Value.Metadata, findings);
            else if (IsNamed(entry, "spec"))
                Decode(entry, Types.Value.Spec, findings);
        }
        return findings.Items.FirstOrDefault(finding => finding.Descriptor == ObjectDiagnostics.Undecodable)?.Message;
    }

    /// <summary>Annotations set to null are no map any more, which the operator then writes to.</summary>
    public static bool HasNullAnnotations(YamlNode pod)
    {
        var metadata = (pod as YamlMapping)?.Entries.LastOrDefault(entry => IsNamed(entry, "metadata"))?.Value as YamlMapping;
        return metadata?.Entries.LastOrDefault(entry => IsNamed(entry, "annotations"))?.Value is YamlScalar { IsNull: true };
    }

    private static void Decode(YamlEntry entry, Schema schema, Findings findings) =>
        new TypedDecoder(findings).Decode(Fitted(entry.Value, schema), schema, FieldPath.Root(entry.Value).Child(entry));

    private static YamlNode Fitted(YamlNode node, Schema? schema) => node switch
    {
        YamlMapping mapping when schema?.Properties is { } properties => new YamlMapping(
        [
            .. mapping.Entries.Select(entry => (Entry: entry, Name: NameOf(entry.Name, properties))).Where(member => member.Name is not null)
                .Select(member => new YamlEntry(YamlScalar.OfString(member.Name!), Fitted(member.Entry.Value, properties[member.Name!]))),
        ]),
        YamlMapping mapping => new YamlMapping([.. mapping.Entries.Select(entry => new YamlEntry(entry.Key, Fitted(entry.Value, schema?.AdditionalProperties)))]),
        YamlSequence sequence => new YamlSequence([.. sequence.Items.Select(item => Fitted(item, schema?.Items))]),
        _ => node,
    };

    private static string? NameOf(string written, IReadOnlyDictionary<string, Schema> properties) =>
        properties.ContainsKey(written) ? written : properties.Keys.FirstOrDefault(name => name.Equals(written, StringComparison.OrdinalIgnoreCase));

    private static bool IsNamed(YamlEntry entry, string name) => entry.Name.Equals(name, StringComparison.OrdinalIgnoreCase);
}
