using PgHaManifests.Core.Schemas.Formats;
using static PgHaManifests.Core.Schemas.BuiltIn.BuiltInDiagnostics;

namespace PgHaManifests.Core.Schemas.BuiltIn.Kinds;

/// <summary>Services.</summary>
internal static class ServiceCheck
{
    private const string TopologyMode = "service.kubernetes.io/topology-mode";
    private const string TopologyHints = "service.kubernetes.io/topology-aware-hints";
    private const string SourceRanges = "service.beta.kubernetes.io/load-balancer-source-ranges";

    public static void Check(Field root)
    {
        var spec = root["spec"];
        var annotations = root["metadata"]["annotations"];
        var (mode, hints) = (annotations.Key(TopologyMode), annotations.Key(TopologyHints));
        if (mode.IsSet && hints.IsSet && mode.Text != hints.Text)
            mode.Refuse(TrafficPolicy, $"is {mode.Shown}; annotation {TopologyHints} says {hints.Shown}");
        ServicePorts.Check(spec);
        Type(spec);
        ObjectMetadata.CheckLabels(spec["selector"]);
        Affinity(spec);
        ServiceAddresses.Check(spec);
        Ranges(spec, annotations);
        LoadBalancerFields(spec);
        Traffic(spec);
    }

    public static bool IsHeadless(Field spec) => spec["clusterIPs"].Texts() is ["None"];

    /// <summary>Reachable from outside the cluster.</summary>
    public static bool IsExternal(Field spec) =>
        spec["type"].Text is "LoadBalancer" or "NodePort" || (spec["type"].Text == "ClusterIP" && spec["externalIPs"].Count > 0);

    public static bool NeedsHealthCheck(Field spec) => spec["type"].Text == "LoadBalancer" && spec["externalTrafficPolicy"].Text == "Local";

    private static void Type(Field spec)
    {
        var type = spec["type"];
        type.RequireOneOf(ServiceType, "ClusterIP", "ExternalName", "LoadBalancer", "NodePort");
        if (type.Text is "LoadBalancer" or "NodePort" && IsHeadless(spec))
            spec["clusterIPs"].As("spec.clusterIPs[0]").Refuse(ClusterIp, $"may not be None for type {type.Text}");
        if (type.Text != "ExternalName")
            return;
        foreach (var name in (ReadOnlySpan<string>)["clusterIPs", "ipFamilies"])
        {
            if (spec[name].Count > 0)
                spec[name].Refuse(ServiceType, "may not be set for type ExternalName");
        }
        if (spec["ipFamilyPolicy"].IsSet)
            spec["ipFamilyPolicy"].Refuse(ServiceType, "may not be set for type ExternalName");
        var host = spec["externalName"];
        var hostName = host.Text.EndsWith('.') ? host.Text[..^1] : host.Text;
        if (hostName.Length == 0)
            host.Require(ExternalName);
        else
            host.RefuseIf(ExternalName, NameRules.Subdomain(hostName));
    }

    private static void Affinity(Field spec)
    {
        spec["sessionAffinity"].RequireOneOf(SessionAffinity, "ClientIP", "None");
        var seconds = spec["sessionAffinityConfig"]["clientIP"]["timeoutSeconds"];
        if (spec["sessionAffinity"].Text == "ClientIP" && seconds.Integer is <= 0 or > 86400)
            seconds.Refuse(SessionAffinity, $"is {seconds.Shown}; expected 1 to 86400 seconds");
    }

    private static void Ranges(Field spec, Field annotations)
    {
        var isBalancer = spec["type"].Text == "LoadBalancer";
        var ranges = spec["loadBalancerSourceRanges"].As("spec.LoadBalancerSourceRanges");
        var annotation = annotations.Key(SourceRanges);
        if (ranges.Count > 0)
        {
            if (!isBalancer)
                ranges.Refuse(LoadBalancer, "may only be used with type LoadBalancer");
            foreach (var range in ranges.Items())
                Addresses.CheckRange(range, range.Text.Trim());
        }
        else if (annotation.IsSet)
        {
            if (!isBalancer)
                annotation.Refuse(LoadBalancer, "may only be used with type LoadBalancer");
            foreach (var range in annotation.Text.Trim().Length == 0 ? [] : annotation.Text.Split(','))
                Addresses.CheckRange(annotation, range.Trim());
        }
    }

    private static void LoadBalancerFields(Field spec)
    {
        var isBalancer = spec["type"].Text == "LoadBalancer";
        foreach (var name in (ReadOnlySpan<string>)["allocateLoadBalancerNodePorts", "loadBalancerClass"])
        {
            if (!isBalancer && spec[name].IsSet)
                spec[name].Refuse(LoadBalancer, "may only be used with type LoadBalancer");
        }
        if (isBalancer && spec["loadBalancerClass"].IsSet)
            spec["loadBalancerClass"].RefuseIf(LoadBalancer, NameRules.QualifiedName(spec["loadBalancerClass"].Text));
    }

    private static void Traffic(Field spec)
    {
        var (outer, inner, health, spread) = (spec["externalTrafficPolicy"], spec["internalTrafficPolicy"], spec["healthCheckNodePort"], spec["trafficDistribution"]);
        if (IsExternal(spec))
            outer.RequireOneOf(TrafficPolicy, "Cluster", "Local");
        else if (outer.Text.Length > 0)
            outer.Refuse(TrafficPolicy, $"is {outer.Shown}; only Services that are reachable from outside have one");
        if (inner.IsSet)
            inner.RequireOneOf(TrafficPolicy, "Cluster", "Local");
        if (health.Integer is not null and not 0)
        {
            if (NeedsHealthCheck(spec))
                PortsAndPercents.CheckNumber(health, TrafficPolicy);
            else
                health.Refuse(TrafficPolicy, "may only be set with type LoadBalancer and externalTrafficPolicy Local");
        }
        if (!spread.IsSet)
            return;
        if (spec.Server.HasSameZoneTraffic)
            spread.RequireOneOf(TrafficPolicy, "PreferClose", "PreferSameZone", "PreferSameNode");
        else
            spread.RequireOneOf(TrafficPolicy, "PreferClose");
    }
}
