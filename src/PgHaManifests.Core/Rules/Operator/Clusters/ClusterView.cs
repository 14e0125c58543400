using PgHaManifests.Core.Schemas.Defaulting;
using PgHaManifests.Core.Schemas.Formats;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Rules.Operator.Clusters;

/// <summary>What several rules ask of a Cluster.</summary>
internal static class ClusterView
{
    public static Field Parameters(this ObjectContext context) => context.Spec["postgresql"]["parameters"];

    public static long Instances(this ObjectContext context) => context.Spec["instances"].Number ?? 0;

    public static bool IsReplica(this ObjectContext context) =>
        context.Root.Node is YamlMapping root && DefaultParameters.IsReplica(root, context.Root["metadata"]["name"].TextOrEmpty);

    /// <summary>Null when the image does not tell; most of the operator's checks of the configuration are then left out.</summary>
    public static int? PostgresMajorVersion(this ObjectContext context) =>
        context.Spec.Node is YamlMapping spec ? PostgresMajor.Of(spec) : null;

    /// <summary>The amount that a field holds; zero where it is absent, as to the operator.</summary>
    public static Quantity Amount(this Field field) =>
        field.Node is YamlScalar { IsNull: false } scalar && Quantity.TryParseJson(scalar.Text, out var quantity) ? quantity : default;

    /// <summary>A value in words, for messages.</summary>
    public static string Shown(this Field field) => field.Node switch
    {
        null or YamlScalar { IsNull: true } => "not set",
        YamlScalar { IsString: true, Text: "" } => "empty",
        YamlScalar { IsString: true } scalar => $"'{scalar.Text}'",
        YamlScalar scalar => scalar.Text,
        YamlSequence => "a list",
        _ => "an object",
    };
}
