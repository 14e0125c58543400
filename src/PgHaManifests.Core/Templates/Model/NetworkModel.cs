using PgHaManifests.Core.Settings.Model;

namespace PgHaManifests.Core.Templates.Model;

/// <summary>What templates see as <c>cluster.network</c>.</summary>
internal static class NetworkModel
{
    public static ModelMapping Build(ClusterNetworkSettings network) =>
        new RecordModel(network.Origin)
            .Add("policies", network.Policies)
            .Add("strict", network.Strict)
            .Add("operatorNamespace", network.OperatorNamespace)
            .Add("clients", network.Clients, Client)
            .Add("scrapers", network.Scrapers)
            .Add("sources", network.Sources)
            .Add("open", network.Open)
            .Add("subscribers", network.Subscribers)
            .Add("publishers", network.Publishers)
            .Add("publisherPorts", Node.ListOf(network.PublisherPorts, Node.Leaf))
            // A policy without a rule lets nothing in; YAML has no empty list for it here.
            .Add("poolersReachable", Node.Leaf(network.Clients.Count > 0 || network.Scrapers.Count > 0, network.Clients.Origin))
            .Build();

    private static ModelMapping Client(ClientSettings client) =>
        new RecordModel(client.Origin)
            .Add("namespace", client.Namespace)
            .Add("podLabels", client.PodLabels)
            .Build();
}
