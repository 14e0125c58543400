using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Schemas.Checking;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Schemas.Defaulting;

/// <summary>What the operator's webhooks do to an object before the API server validates it.</summary>
public static class OperatorWebhook
{
    public static readonly Descriptor Undecodable = new(
        "PGHA3180", "operator-undecodable", Severity.Error, DiagnosticSource.Operator,
        "The operator's webhook cannot read an object that its schema accepts.",
        "write the value so that the operator can read it; it refuses the object otherwise");

    private static readonly HashSet<string> Kinds = new(StringComparer.Ordinal) { "Cluster", "Backup", "ScheduledBackup", "Pooler", "Database" };

    /// <summary>The operator judges objects of this kind by a webhook.</summary>
    public static bool Judges(GroupVersionKind kind) => kind is { Group: "postgresql.cnpg.io", Version: "v1" } && Kinds.Contains(kind.Kind);

    /// <summary>The object as the webhook leaves it; as it was where no webhook changes the kind or the webhook cannot read it.</summary>
    internal static YamlMapping Defaulted(YamlMapping root, KindSchema schema, out Finding? fault)
    {
        fault = null;
        if (!Judges(schema.Kind))
            return root;
        if (OperatorDecoder.Fault(root, schema.Root) is { } found)
        {
            fault = new Finding(Undecodable, found.At.Location, null, $"the operator's webhook cannot read '{found.At}'; expected {found.Expected}");
            return root;
        }
        return schema.Kind.Kind == "Cluster" ? ClusterDefaults.Apply(OperatorRoundTrip.Of(root, schema.Root)) : root;
    }
}
