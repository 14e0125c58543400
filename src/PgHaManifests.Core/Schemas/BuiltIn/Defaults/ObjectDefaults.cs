using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Schemas.BuiltIn.Defaults;

/// <summary>What the server fills into the kinds that hold no pods.</summary>
internal static class ObjectDefaults
{
    private const string RbacGroup = "rbac.authorization.k8s.io";

    public static YamlMapping Secret(YamlMapping root)
    {
        var fill = new Filling(root);
        fill.Text("type", "Opaque");
        return fill.Result;
    }

    public static YamlMapping Service(YamlMapping root) => WithSpec(root, spec =>
    {
        spec.Text("sessionAffinity", "None");
        if (spec.TextOf("sessionAffinity") == "None")
            spec.Remove("sessionAffinityConfig");
        else if (spec.TextOf("sessionAffinity") == "ClientIP" && ClientTimeout(spec) is null)
            spec.Set("sessionAffinityConfig", Config(Filling.NumberNode(10800)));
        spec.Text("type", "ClusterIP");
        spec.Items("ports", Port);
        var type = spec.TextOf("type");
        if (type is "NodePort" or "LoadBalancer" || (type == "ClusterIP" && spec["externalIPs"] is YamlSequence { Items.Count: > 0 }))
            spec.Text("externalTrafficPolicy", "Cluster");
        if (type is "NodePort" or "LoadBalancer" or "ClusterIP")
            spec.AbsentText("internalTrafficPolicy", "Cluster");
        if (type == "LoadBalancer")
            spec.Boolean("allocateLoadBalancerNodePorts", true);
    });

    public static YamlMapping Claim(YamlMapping root) => WithSpec(root, spec => spec.AbsentText("volumeMode", "Filesystem"));

    public static YamlMapping Volume(YamlMapping root) => WithSpec(root, spec =>
    {
        spec.Text("persistentVolumeReclaimPolicy", "Retain");
        spec.AbsentText("volumeMode", "Filesystem");
    });

    public static YamlMapping StorageClass(YamlMapping root)
    {
        var fill = new Filling(root);
        fill.AbsentText("reclaimPolicy", "Delete");
        fill.AbsentText("volumeBindingMode", "Immediate");
        return fill.Result;
    }

    public static YamlMapping NetworkPolicy(YamlMapping root) => WithSpec(root, spec =>
    {
        spec.Items("ingress", Rule);
        spec.Items("egress", Rule);
        if (spec["policyTypes"] is YamlSequence { Items.Count: > 0 })
            return;
        YamlNode[] types = spec["egress"] is YamlSequence { Items.Count: > 0 } ? [YamlScalar.OfString("Ingress"), YamlScalar.OfString("Egress")] : [YamlScalar.OfString("Ingress")];
        spec.Set("policyTypes", new YamlSequence(types));
    });

    public static YamlMapping Binding(YamlMapping root)
    {
        var fill = new Filling(root);
        fill.Object("roleRef", reference =>
        {
            var inner = new Filling(reference);
            inner.Text("apiGroup", RbacGroup);
            return inner.Result;
        }, create: true);
        fill.Items("subjects", subject =>
        {
            var inner = new Filling(subject);
            if (inner.TextOf("kind") is "User" or "Group")
                inner.Text("apiGroup", RbacGroup);
            return inner.Result;
        });
        return fill.Result;
    }

    public static YamlMapping PriorityClass(YamlMapping root)
    {
        var fill = new Filling(root);
        fill.AbsentText("preemptionPolicy", "PreemptLowerPriority");
        return fill.Result;
    }

    /// <summary>For containers a maximum is the default limit, a default limit the default request, a minimum what is left.</summary>
    public static YamlMapping LimitRange(YamlMapping root) => WithSpec(root, spec => spec.Items("limits", limit =>
    {
        var fill = new Filling(limit);
        if (fill.TextOf("type") != "Container")
            return fill.Result;
        Fill(fill, "default", "max");
        Fill(fill, "defaultRequest", "default");
        Fill(fill, "defaultRequest", "min");
        return fill.Result;
    }));

    private static void Fill(Filling fill, string target, string source)
    {
        if (fill[source] is not YamlMapping from)
            return;
        fill.Object(target, mapping =>
        {
            var inner = new Filling(mapping);
            foreach (var entry in from.Entries)
            {
                if (!inner.Has(entry.Name))
                    inner.Set(entry.Name, entry.Value);
            }
            return inner.Result;
        }, create: true);
    }

    private static YamlNode? ClientTimeout(Filling spec) =>
        ((spec["sessionAffinityConfig"] as YamlMapping)?["clientIP"] as YamlMapping)?["timeoutSeconds"];

    private static YamlMapping Config(YamlNode seconds) => Single("clientIP", Single("timeoutSeconds", seconds));

    private static YamlMapping Single(string key, YamlNode value) => new([new YamlEntry(YamlScalar.OfString(key), value)]);

    private static YamlMapping Port(YamlMapping port)
    {
        var fill = new Filling(port);
        fill.Text("protocol", "TCP");
        // A target that is absent, zero or empty is the port itself.
        if (fill["targetPort"] is null or YamlScalar { Text: "" } or YamlScalar { IsString: false, Text: "0" } && fill["port"] is { } number)
            fill.Set("targetPort", number);
        return fill.Result;
    }

    private static YamlMapping Rule(YamlMapping rule)
    {
        var fill = new Filling(rule);
        fill.Items("ports", port =>
        {
            var inner = new Filling(port);
            inner.AbsentText("protocol", "TCP");
            return inner.Result;
        });
        return fill.Result;
    }

    private static YamlMapping WithSpec(YamlMapping root, Action<Filling> fill)
    {
        var outer = new Filling(root);
        outer.Object("spec", spec =>
        {
            var inner = new Filling(spec);
            fill(inner);
            return inner.Result;
        }, create: true);
        return outer.Result;
    }
}
