using PgHaManifests.Core.Settings.Model;
using PgHaManifests.Core.Settings.Values;

namespace PgHaManifests.Core.Settings.Definition.Keys;

/// <summary>Who reaches a cluster.</summary>
internal static class NetworkKeys
{
    public static readonly RecordDefinition<ClientSettings> Client = new RecordBuilder<ClientSettings>()
        .Leaf("namespace", KubernetesTexts.Label, r => r.Namespace, (r, v) => r with { Namespace = v },
            "Namespace of the client; the cluster's by default.")
        .Leaves("podLabels", KubernetesTexts.LabelKey, KubernetesTexts.LabelValue, r => r.PodLabels, (r, v) => r with { PodLabels = v },
            "Labels of its pods; absent: every pod of the namespace.")
        .Build((origin, _) => new ClientSettings { Origin = origin });

    public static readonly RecordDefinition<ClusterNetworkSettings> Network = new RecordBuilder<ClusterNetworkSettings>()
        .Computed("policies", r => r.Policies, "There are network policies.")
        .Computed("strict", r => r.Strict, "What the pods may reach is limited too.")
        .Computed("operatorNamespace", r => r.OperatorNamespace, "Namespace of CloudNativePG.")
        .Computed("clients", r => r.Clients, "Workloads that may connect.", Client)
        .Computed("scrapers", r => r.Scrapers, "Namespaces that read the metrics.")
        .Computed("sources", r => r.Sources, "Networks that exposed Services let in.")
        .Computed("open", r => r.Open, "An exposed Service whose callers no policy can name.")
        .Computed("subscribers", r => r.Subscribers, "Clusters that subscribe to this one.")
        .Computed("publishers", r => r.Publishers, "Clusters that this one subscribes to.")
        .Computed("publisherPorts", r => r.PublisherPorts, "Ports of servers elsewhere that this one subscribes to.")
        .BuildComputed();
}
