using PgHaManifests.Core.Settings;
using PgHaManifests.Core.Settings.Model;

namespace PgHaManifests.Core.Templates.Model;

/// <summary>What the templates of a cluster see as <c>cluster</c>.</summary>
internal static class ClusterModel
{
    public static ModelMapping Build(ClusterSettings cluster) => Node.Mapping(
        new("name", Node.Leaf(cluster.Name)),
        new("namespace", Node.Optional(cluster.Namespace, cluster.Origin)),
        new("instances", Node.Optional(cluster.Instances, cluster.Origin)));
}
