using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Settings.Loading;

/// <summary>Where a cluster's recovery says that its data is: <c>bootstrap.recovery.from</c>.</summary>
/// <param name="Environment">Null: a cluster of the same environment.</param>
internal sealed record RecoveryReference(YamlScalar? Environment, YamlScalar Cluster)
{
    public Location? Location => Environment?.Location ?? Cluster.Location;

    /// <summary>Of a cluster's mapping, or of an environment's with its short form; null where it recovers from none.</summary>
    public static RecoveryReference? Of(YamlMapping holder)
    {
        if (holder["bootstrap"] is not YamlMapping bootstrap || bootstrap["recovery"] is not YamlMapping recovery || recovery["from"] is not YamlMapping from)
            return null;
        return from["cluster"] is YamlScalar { IsString: true } cluster
            ? new RecoveryReference(from["environment"] is YamlScalar { IsString: true } environment ? environment : null, cluster)
            : null;
    }
}
