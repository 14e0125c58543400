using PgHaManifests.Core.Settings.Model;

namespace PgHaManifests.Core.Templates.Model;

/// <summary>What templates see of one load balancer of a cluster.</summary>
internal static class ServiceModel
{
    public static ModelMapping Build(ServiceSettings service) =>
        new RecordModel(service.Origin)
            .Add("selectorType", service.SelectorType)
            .Add("name", service.Name)
            .Add("port", service.Port)
            .Add("allowedSources", service.AllowedSources)
            .Add("externalTrafficPolicy", service.ExternalTrafficPolicy)
            .Add("annotations", service.Annotations)
            .Add("fqdn", service.Fqdn)
            .Add("public", Node.Leaf(service.Exposure?.Value == "public", service.SelectorType.Origin))
            .Add("replica", Node.Leaf(service.SelectorType.Value == "ro", service.SelectorType.Origin))
            .Build();
}
