using PgHaManifests.Core.Settings;
using PgHaManifests.Core.Settings.Model;

namespace PgHaManifests.Core.Templates.Model;

/// <summary>What every template of an environment sees: <c>environment</c> and the collections that are scopes.</summary>
internal static class EnvironmentModel
{
    public static ModelMapping Build(EnvironmentSettings settings) => Node.Mapping(
        new("environment", Node.Mapping(
            new("name", Node.Leaf(settings.Name)),
            new("namespace", Node.Optional(settings.Namespace, settings.Origin)),
            new("policy", Node.Optional(settings.Policy, settings.Origin)))),
        new("clusters", Node.CollectionOf("cluster", settings.Clusters, ClusterModel.Build)));
}
