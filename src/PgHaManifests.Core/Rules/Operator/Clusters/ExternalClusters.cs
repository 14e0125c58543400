namespace PgHaManifests.Core.Rules.Operator.Clusters;

/// <summary>The other clusters that a Cluster knows by name.</summary>
internal static class ExternalClusters
{
    /// <summary>The first of that name; null when there is none.</summary>
    public static Field? Named(Field spec, string name)
    {
        foreach (var cluster in spec["externalClusters"].Items)
        {
            if (cluster["name"].TextOrEmpty == name)
                return cluster;
        }
        return null;
    }
}
