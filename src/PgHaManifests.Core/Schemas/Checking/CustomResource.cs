using PgHaManifests.Core.Schemas.Defaulting;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Schemas.Checking;

/// <summary>
/// Custom resources, in the order of the server: metadata is decoded, unknown fields refused, nulls pruned, defaults filled in,
/// the operator's webhook run, then the object is held against its schema, and against the rules unless it failed.
/// </summary>
internal static class CustomResource
{
    public static YamlMapping? Check(ObjectContext context, YamlMapping? old)
    {
        var (root, schema, catalog, findings) = (context.Root, context.Schema, context.Catalog, context.Findings);
        if (root.Find("metadata") is { } metadata)
            new TypedDecoder(findings).Decode(metadata.Value, catalog.TypeNamed("meta.v1.ObjectMeta"), FieldPath.Root(root).Child(metadata));
        if (findings.Items.Any(f => f.Descriptor == ObjectDiagnostics.Undecodable))
            return null;

        var stored = (YamlMapping)new Coercion(findings).Apply(root, schema.Root);
        var defaulted = OperatorWebhook.Defaulted(stored, schema, out var unreadable);
        if (!ReferenceEquals(defaulted, stored))
            stored = (YamlMapping)new Coercion(findings: null, keepNulls: true).Apply(defaulted, schema.Root);
        var before = findings.Items.Count;
        var judged = WithoutStatus(stored, schema);
        ObjectIdentity.Check(context);
        new SchemaValidator(findings, ReleaseOrder.MinorNumberOf(catalog.KubernetesRelease)).Validate(judged, schema.Root, old);
        if (schema.Scale is not null)
            ScalePaths.Check(judged, schema.Scale, findings);
        new EmbeddedObjects(findings).Check(judged, schema.Root);
        new ListTypes(findings).Check(judged, schema.Root);
        if (!findings.Items.Skip(before).Any(f => ObjectDiagnostics.BlocksRules(f.Descriptor)))
            Rules(context, judged);
        if (unreadable is not null && findings.Items.Count == 0)
            findings.Items.Add(unreadable);
        return judged;
    }

    private static YamlMapping WithoutStatus(YamlMapping root, KindSchema schema) =>
        schema.StatusSubresource && root.Find("status") is not null
            ? new YamlMapping([.. root.Entries.Where(e => e.Name != "status")]) { Source = root.Source, Start = root.Start }
            : root;

    /// <summary>Counts the rules that this object would have to pass.</summary>
    private static void Rules(ObjectContext context, YamlMapping judged) => Rules(context, judged, context.Schema.Root);

    private static void Rules(ObjectContext context, YamlNode node, Schema schema)
    {
        if (schema.Rules.Count > 0)
            context.Into.CountNotEvaluated("CEL rules of the schema", schema.Rules.Count);
        if (node is YamlMapping mapping)
        {
            foreach (var entry in mapping.Entries)
            {
                var child = schema.Properties?.GetValueOrDefault(entry.Name) ?? schema.AdditionalProperties;
                if (child is not null)
                    Rules(context, entry.Value, child);
            }
        }
        else if (node is YamlSequence sequence && schema.Items is not null)
        {
            foreach (var item in sequence.Items)
                Rules(context, item, schema.Items);
        }
    }
}
