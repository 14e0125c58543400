using PgHaManifests.Core.Yaml;
using static PgHaManifests.Core.Schemas.BuiltIn.BuiltInDiagnostics;

namespace PgHaManifests.Core.Schemas.BuiltIn.Kinds;

/// <summary>
/// Changes of a Service: the server carries over what it had allotted, drops what the new type does not take and what was not
/// touched, then holds some fields against the stored ones.
/// </summary>
internal static class ServiceUpdate
{
    /// <summary>On create, clusterIP alone speaks for clusterIPs too.</summary>
    public static YamlMapping Prepare(YamlMapping root, YamlMapping? old)
    {
        var outer = new Filling(root);
        outer.Object("spec", spec =>
        {
            var fill = new Filling(spec);
            if (old?["spec"] is YamlMapping before)
                CarryOver(fill, before);
            if (!fill.Has("clusterIPs") && fill.TextOf("clusterIP").Length > 0)
                fill.Set("clusterIPs", new YamlSequence([fill["clusterIP"]!]));
            return fill.Result;
        });
        return outer.Result;
    }

    public static void Check(Field root, Field old)
    {
        var (now, before) = (root["spec"], old["spec"]);
        if (!IsNamed(now) && !IsNamed(before))
            CheckAddresses(now, before);
        var (newClass, oldClass) = (now["loadBalancerClass"], before["loadBalancerClass"]);
        if (IsBalancer(now) && IsBalancer(before) && newClass.Text != oldClass.Text)
            newClass.Refuse(Immutable, $"is {newClass.Shown}; the stored Service has {oldClass.Shown}, which cannot change");
        var (port, oldPort) = (now["healthCheckNodePort"], before["healthCheckNodePort"]);
        if (ServiceCheck.NeedsHealthCheck(now) && ServiceCheck.NeedsHealthCheck(before) && (port.Integer ?? 0) != (oldPort.Integer ?? 0))
            port.Refuse(Immutable, $"is {port.Shown}; the stored Service has another, which cannot change");
    }

    private static void CheckAddresses(Field now, Field before)
    {
        var (addresses, old) = (now["clusterIPs"].Texts(), before["clusterIPs"].Texts());
        if (addresses is ["None"] && old is ["None"])
            return;
        // A Service that was stored without an address has got one from the server, which another is not.
        for (var i = 0; i < addresses.Length && i <= old.Length; i++)
        {
            if (i < old.Length ? addresses[i] != old[i] : i == 0)
                now["clusterIPs"].As($"spec.clusterIPs[{i}]").Refuse(Immutable, $"is '{addresses[i]}'; the stored Service has another address, which cannot change");
        }
        if (addresses.Length == 0 && old.Length > 0)
            now["clusterIPs"].As("spec.clusterIPs[0]").Refuse(Immutable, "may not be removed");
        else if (addresses.Length == 1 && old.Length == 2 && now["ipFamilyPolicy"].Text != "SingleStack")
            now["ipFamilyPolicy"].Refuse(Immutable, "must be SingleStack for a Service that gives up its second address");
        var (families, oldFamilies) = (now["ipFamilies"].Texts(), before["ipFamilies"].Texts());
        if (families.Length > 0 && oldFamilies.Length > 0 && families[0] != oldFamilies[0])
            now["ipFamilies"].As("spec.ipFamilies[0]").Refuse(Immutable, $"is '{families[0]}'; the stored Service has '{oldFamilies[0]}', which cannot change");
    }

    private static void CarryOver(Filling now, YamlMapping spec)
    {
        var before = new Filling(spec);
        var (type, oldType) = (now.TextOf("type"), before.TextOf("type"));
        if (type != "ExternalName" && oldType != "ExternalName")
        {
            if (now.TextOf("clusterIP").Length == 0 && before.Has("clusterIP"))
                now.Set("clusterIP", before["clusterIP"]!);
            if (!now.Has("clusterIPs") && before["clusterIPs"] is { } addresses && now.TextOf("clusterIP") == before.TextOf("clusterIP"))
                now.Set("clusterIPs", addresses);
        }
        if (!now.Has("healthCheckNodePort") && before["healthCheckNodePort"] is { } port && NeedsHealthCheck(now) && NeedsHealthCheck(before))
            now.Set("healthCheckNodePort", port);
        DropUntouched(now, before, type, oldType);
    }

    private static void DropUntouched(Filling now, Filling before, string type, string oldType)
    {
        if (oldType != "ExternalName" && type == "ExternalName")
            Drop(now, before, "clusterIP", "clusterIPs", "ipFamilies", "ipFamilyPolicy");
        if (oldType == "LoadBalancer" && type != "LoadBalancer")
            Drop(now, before, "allocateLoadBalancerNodePorts", "loadBalancerClass");
        if (!NeedsHealthCheck(now))
            Drop(now, before, "healthCheckNodePort");
        if (oldType is "LoadBalancer" or "NodePort" && type is not ("LoadBalancer" or "NodePort"))
        {
            Drop(now, before, "externalTrafficPolicy");
            if (HasSameNodePorts(now, before))
                now.Items("ports", WithoutNodePort);
        }
    }

    private static YamlMapping WithoutNodePort(YamlMapping port)
    {
        var fill = new Filling(port);
        fill.Remove("nodePort");
        return fill.Result;
    }

    /// <summary>Node ports that are all among the stored ones were carried along, not asked for.</summary>
    private static bool HasSameNodePorts(Filling now, Filling before) => NodePorts(now).All(NodePorts(before).Contains);

    private static IEnumerable<string> NodePorts(Filling spec) =>
        spec["ports"].Items().Select(port => (port.Get("nodePort") as YamlScalar)?.Text ?? "0").Where(port => port != "0");

    private static void Drop(Filling now, Filling before, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (now[name] is { } value && before[name] is { } old && TreeEquality.AreEqual(value, old))
                now.Remove(name);
        }
    }

    private static bool NeedsHealthCheck(Filling spec) => spec.TextOf("type") == "LoadBalancer" && spec.TextOf("externalTrafficPolicy") == "Local";

    private static bool IsNamed(Field spec) => spec["type"].Text == "ExternalName";

    private static bool IsBalancer(Field spec) => spec["type"].Text == "LoadBalancer";
}
