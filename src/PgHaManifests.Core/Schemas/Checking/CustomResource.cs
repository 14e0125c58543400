using PgHaManifests.Core.Schemas.BuiltIn;
using PgHaManifests.Core.Schemas.Cel;
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
        Metadata(context, old);
        new SchemaValidator(findings, ReleaseOrder.MinorNumberOf(catalog.KubernetesRelease)).Validate(judged, schema.Root, old);
        if (schema.Scale is not null)
            ScalePaths.Check(judged, schema.Scale, findings);
        new EmbeddedObjects(findings).Check(judged, schema.Root);
        if (old is null || HoldsListTypes(old, schema.Root))
            new ListTypes(findings).Check(judged, schema.Root);
        if (!findings.Items.Skip(before).Any(f => ObjectDiagnostics.BlocksRules(f.Descriptor)))
            Rules(context, judged, old);
        if (unreadable is not null && findings.Items.Count == 0)
            findings.Items.Add(unreadable);
        return unreadable is null ? judged : null;
    }

    private static void Metadata(ObjectContext context, YamlMapping? old)
    {
        var server = ServerRelease.Of(context.Catalog.KubernetesRelease);
        ObjectMetadata.OfCustomResource(context.Schema.Namespaced)
            .Check(Field.Root(context.Root, context.Findings, server), old is null ? null : Field.Root(old, new Findings(), server));
    }

    /// <summary>On an update lists are not judged when the object that is there now already breaks them.</summary>
    private static bool HoldsListTypes(YamlMapping old, Schema schema)
    {
        var found = new Findings();
        new ListTypes(found).Check(old, schema);
        return found.Items.Count == 0;
    }

    private static YamlMapping WithoutStatus(YamlMapping root, KindSchema schema) =>
        schema.StatusSubresource && root.Find("status") is not null
            ? new YamlMapping([.. root.Entries.Where(e => e.Name != "status")]) { Source = root.Source, Start = root.Start }
            : root;

    private static void Rules(ObjectContext context, YamlMapping judged, YamlMapping? old)
    {
        foreach (var found in CelRuleChecker.Check(context.Schema.Root, judged, old, context.Into))
            context.Findings.Items.Add(new Finding(found.Descriptor, found.At, found.Path, found.Message));
    }
}
