using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Schemas.Checking;

/// <summary>The name of an object.</summary>
internal static class ObjectIdentity
{
    public static void Check(ObjectContext context)
    {
        var metadata = context.Root["metadata"] as YamlMapping;
        if (Text(metadata, "name").Length > 0 || Text(metadata, "generateName").Length > 0)
            return;
        var path = FieldPath.Root(context.Root);
        var at = context.Root.Find("metadata") is { } entry ? path.Child(entry).KeyLocation : path.Location;
        context.Findings.Items.Add(new Finding(ObjectDiagnostics.Required, at, "metadata.name", "'metadata.name' is required"));
    }

    private static string Text(YamlMapping? mapping, string key) => mapping?[key] is YamlScalar { IsString: true } scalar ? scalar.Text : "";
}
