using PgHaManifests.Core.Schemas.Formats;
using static PgHaManifests.Core.Schemas.BuiltIn.BuiltInDiagnostics;

namespace PgHaManifests.Core.Schemas.BuiltIn.Pods;

/// <summary>Pods, and the templates of pods inside workloads.</summary>
internal static class PodCheck
{
    public static void Template(Field template)
    {
        var metadata = template["metadata"];
        // The server leaves the word metadata out of these names.
        ObjectMetadata.CheckLabels(metadata["labels"].As($"{template.Path}.labels"));
        var annotations = metadata["annotations"].As($"{template.Path}.annotations");
        ObjectMetadata.CheckAnnotations(annotations);
        var scope = new PodScope(template["spec"], IsPod: false);
        PodAnnotations.Check(annotations, scope);
        Spec(scope);
        if (template["spec"]["ephemeralContainers"].Count > 0)
            template["spec"]["ephemeralContainers"].Refuse(PodField, "may not be set in a template");
    }

    public static void Pod(Field root)
    {
        var scope = new PodScope(root["spec"], IsPod: true);
        PodAnnotations.Check(root["metadata"]["annotations"], scope);
        Spec(scope);
        if (root["spec"]["ephemeralContainers"].Count > 0)
            root["spec"]["ephemeralContainers"].Refuse(PodField, "may not be set on create");
        if (root["spec"]["nodeName"].Text.Length > 0 && root["spec"]["schedulingGates"].Count > 0)
            root["spec"]["nodeName"].Refuse(PodField, "may not be set while there are scheduling gates");
    }

    private static void Spec(PodScope scope)
    {
        var spec = scope.Spec;
        VolumeCheck.All(spec["volumes"], scope);
        ResourceClaims(spec["resourceClaims"], scope);
        ContainerCheck.All(scope);
        if (spec["resources"].IsSet)
            PodResources.Check(scope);
        spec["restartPolicy"].RequireOneOf(PodField, "Always", "OnFailure", "Never");
        DnsCheck.Check(spec);
        ObjectMetadata.CheckLabels(spec["nodeSelector"]);
        PodSecurity.Check(scope);
        AffinityCheck.Check(spec["affinity"]);
        foreach (var gate in spec["readinessGates"].Items())
            gate["conditionType"].RefuseIf(PodField, NameRules.QualifiedName(gate["conditionType"].Text));
        SchedulingGates(spec["schedulingGates"]);
        SpreadCheck.Check(spec["topologySpreadConstraints"]);
        TolerationCheck.Check(spec["tolerations"]);
        Names(spec);
        if (spec["activeDeadlineSeconds"].Integer is < 1 or > int.MaxValue)
            spec["activeDeadlineSeconds"].Refuse(PodField, $"is {spec["activeDeadlineSeconds"].Shown}; expected 1 to 2147483647");
        HostAliases(spec["hostAliases"]);
        if (spec["preemptionPolicy"].IsSet)
            spec["preemptionPolicy"].RequireOneOf(PodField, "PreemptLowerPriority", "Never");
        if (spec["overhead"].IsSet)
            ResourceCheck.List(spec["overhead"].As($"{spec.Path}.overhead.limits"));
        OperatingSystem.Check(scope);
    }

    private static void Names(Field spec)
    {
        foreach (var name in (ReadOnlySpan<string>)["serviceAccountName", "nodeName", "priorityClassName", "runtimeClassName"])
        {
            if (spec[name].Text.Length > 0 || (name == "runtimeClassName" && spec[name].IsSet))
                spec[name].RefuseIf(PodField, NameRules.Subdomain(spec[name].Text));
        }
        foreach (var name in (ReadOnlySpan<string>)["hostname", "subdomain"])
        {
            if (spec[name].Text.Length > 0)
                spec[name].RefuseIf(PodField, NameRules.Label(spec[name].Text));
        }
        if (spec["hostnameOverride"].IsSet)
            spec["hostnameOverride"].RefuseIf(PodField, spec["hostnameOverride"].Text.Length > 64 ? NameRules.TooLong(64) : NameRules.Subdomain(spec["hostnameOverride"].Text));
    }

    private static void SchedulingGates(Field gates)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var gate in gates.Items())
        {
            var name = gate["name"];
            if (NameRules.QualifiedName(name.Text) is { } fault)
                gate.Refuse(PodField, name, $"is {name.Shown}; {fault}");
            if (!seen.Add(name.Text))
                gate.Refuse(PodField, name, $"is {name.Shown} for the second time");
        }
    }

    private static void HostAliases(Field aliases)
    {
        foreach (var alias in aliases.Items())
        {
            Addresses.Check(alias["ip"]);
            foreach (var host in alias["hostnames"].Items())
                host.RefuseIf(PodField, NameRules.Subdomain(host.Text));
        }
    }

    private static void ResourceClaims(Field claims, PodScope scope)
    {
        foreach (var claim in claims.Items())
        {
            var name = claim["name"];
            if (name.Text.Length == 0)
                name.Require(Resources);
            else if (!scope.ClaimNames.Add(name.Text))
                name.Refuse(Resources, $"is {name.Shown} for the second time");
            else
                name.RefuseIf(Resources, NameRules.Label(name.Text));
            var (given, template) = (claim["resourceClaimName"], claim["resourceClaimTemplateName"]);
            if (given.IsSet == template.IsSet)
                claim.Refuse(Resources, "must have either resourceClaimName or resourceClaimTemplateName");
            if (given.IsSet)
                given.RefuseIf(Resources, NameRules.Subdomain(given.Text));
            if (template.IsSet)
                template.RefuseIf(Resources, NameRules.Subdomain(template.Text));
        }
    }
}
