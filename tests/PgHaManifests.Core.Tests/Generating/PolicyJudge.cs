using System.Net;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Manifests;
using PgHaManifests.Core.Settings.Model;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Tests.Generating;

/// <summary>One end of a connection: a pod, or an address outside.</summary>
internal sealed record End(string? Namespace, IReadOnlyDictionary<string, string> Labels, string? Address = null)
{
    public static End Pod(string @namespace, params (string Key, string Value)[] labels) => new(@namespace, labels.ToDictionary(label => label.Key, label => label.Value));

    public static End Outside(string address) => new(null, new Dictionary<string, string>(), address);
}

/// <summary>Says what NetworkPolicies let through, as Kubernetes defines it: a pod that none selects is open, else the union of all rules counts.</summary>
internal sealed class PolicyJudge(IReadOnlyList<YamlNode> policies)
{
    public static PolicyJudge Of(string root, EnvironmentSettings settings)
    {
        var files = EnvironmentRenderer.Render(root, settings, Everything.Templates(), new DiagnosticBag()).Files;
        return new PolicyJudge([.. files.SelectMany(file => YamlReader.Read(new YamlSource(file.Path), file.Content.ToArray())).Select(document => document.Root!).Where(found => found.Get("kind").Text() == "NetworkPolicy")]);
    }

    public int Count => policies.Count;

    public bool Enters(End from, End to, int port) => Lets(to, "Ingress", "ingress", "from", from, port, "TCP");

    public bool Leaves(End from, End to, int port, string protocol = "TCP") => Lets(from, "Egress", "egress", "to", to, port, protocol);

    private bool Lets(End own, string type, string section, string side, End other, int port, string protocol)
    {
        var selecting = policies.Where(policy => policy.Get("metadata", "namespace").Text() == own.Namespace
            && policy.Get("spec", "policyTypes").Items().Any(item => item.Text() == type) && Selects(policy.Get("spec", "podSelector"), own.Labels)).ToList();
        return selecting.Count == 0 || selecting.Any(policy => policy.Get("spec", section).Items().Any(rule => Ports(rule, port, protocol) && Peers(rule, side, own, other)));
    }

    private static bool Ports(YamlNode rule, int port, string protocol) => rule.Get("ports").Items() is not { Count: > 0 } ports
        || ports.Any(item => item.Get("port") is YamlScalar scalar && scalar.Text == $"{port}" && item.Get("protocol").Text() == protocol);

    private static bool Peers(YamlNode rule, string side, End own, End other) => rule.Get(side).Items() is not { Count: > 0 } peers || peers.Any(peer => Peer(peer, own, other));

    private static bool Peer(YamlNode peer, End own, End other)
    {
        if (peer.Get("ipBlock") is { } block)
            return other.Address is { } address && IPNetwork.Parse(block.Get("cidr").Text()!).Contains(IPAddress.Parse(address));
        if (other.Namespace is null)
            return false;
        var inNamespace = peer.Get("namespaceSelector") is { } spaces
            ? Selects(spaces, new Dictionary<string, string> { ["kubernetes.io/metadata.name"] = other.Namespace }) : other.Namespace == own.Namespace;
        return inNamespace && (peer.Get("podSelector") is not { } pods || Selects(pods, other.Labels));
    }

    private static bool Selects(YamlNode? selector, IReadOnlyDictionary<string, string> labels)
    {
        var equal = selector.Get("matchLabels") is not YamlMapping mapping || mapping.Entries.All(entry => labels.GetValueOrDefault(entry.Name) == entry.Value.Text());
        return equal && selector.Get("matchExpressions").Items().All(expression => expression.Get("operator").Text() switch
        {
            "NotIn" => !expression.Get("values").Items().Any(value => labels.GetValueOrDefault(expression.Get("key").Text()!) == value.Text()),
            "In" => expression.Get("values").Items().Any(value => labels.GetValueOrDefault(expression.Get("key").Text()!) == value.Text()),
            var other => throw new InvalidOperationException($"operator {other} is not known here"),
        });
    }
}
