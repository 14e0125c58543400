using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Settings.Model;

namespace PgHaManifests.Core.Settings.Derived;

/// <summary>Labels and annotations that pods and the operator's Jobs need, under those that are set.</summary>
internal static class InheritedDefaults
{
    /// <summary>Pods get an Azure token only with this label.</summary>
    private const string WorkloadIdentityLabel = "azure.workload.identity/use";

    /// <summary>Without it the autoscaler may take the node of a primary away to save one node.</summary>
    private const string SafeToEvict = "cluster-autoscaler.kubernetes.io/safe-to-evict";

    public static MetadataSettings? Fill(MetadataSettings? metadata, ClusterIdentitySettings? identity, Location at, Surroundings around)
    {
        if (identity is not null)
        {
            var value = Settled.From("true", identity.ClientId, "azure.identity is set");
            metadata = (metadata ?? new MetadataSettings { Origin = identity.Origin }) with
            {
                Labels = With(metadata?.Labels, Settled.From(WorkloadIdentityLabel, identity.ClientId, "azure.identity is set"), value),
            };
        }
        return !around.IsProduction ? metadata : (metadata ?? new MetadataSettings { Origin = Origin.Default(at) }) with
        {
            Annotations = With(metadata?.Annotations, Settled.Default(SafeToEvict, at, around.PolicyNote), Settled.Default("false", at, around.PolicyNote)),
        };
    }

    private static SettingsMap<Setting<string>> With(SettingsMap<Setting<string>>? map, Setting<string> name, Setting<string> value) =>
        map?.Find(name.Value) is not null ? map
            : new SettingsMap<Setting<string>>(map?.Origin ?? value.Origin, [.. map ?? Enumerable.Empty<SettingsEntry<Setting<string>>>(), new(name, value)]);
}
