using PgHaManifests.Core.Schemas.Formats;
using static PgHaManifests.Core.Schemas.BuiltIn.BuiltInDiagnostics;

namespace PgHaManifests.Core.Schemas.BuiltIn.Kinds;

/// <summary>Ingresses.</summary>
internal static class IngressCheck
{
    private const string ClassAnnotation = "kubernetes.io/ingress.class";

    private static readonly string[] BadSequences = ["//", "/./", "/../", "%2f", "%2F"];

    private static readonly string[] BadEndings = ["/..", "/."];

    public static void Create(Field root)
    {
        var annotation = root["metadata"]["annotations"].Key(ClassAnnotation);
        if (annotation.IsSet && root["spec"]["ingressClassName"].IsSet)
            annotation.Refuse(Ingress, "may not be given beside spec.ingressClassName");
        Check(root);
    }

    public static void Update(Field root, Field old) => Check(root);

    private static void Check(Field root)
    {
        var spec = root["spec"];
        if (spec["rules"].Count == 0 && !spec["defaultBackend"].IsSet)
            spec.Refuse(Ingress, "has neither rules nor defaultBackend");
        if (spec["defaultBackend"].IsSet)
            Backend(spec["defaultBackend"]);
        foreach (var rule in spec["rules"].Items())
            Rule(rule);
        foreach (var tls in spec["tls"].Items())
        {
            foreach (var host in tls["hosts"].Items())
                host.RefuseIf(Ingress, HostFault(host.Text));
            if (tls["secretName"].Text.Length > 0)
                tls["secretName"].RefuseIf(Ingress, NameRules.Subdomain(tls["secretName"].Text));
        }
        if (spec["ingressClassName"].IsSet)
            spec["ingressClassName"].RefuseIf(Ingress, NameRules.Subdomain(spec["ingressClassName"].Text));
    }

    private static string? HostFault(string host) =>
        host.Contains('*', StringComparison.Ordinal) ? NameRules.WildcardSubdomain(host) : NameRules.Subdomain(host);

    private static void Rule(Field rule)
    {
        var host = rule["host"];
        if (host.Text.Length > 0)
            host.RefuseIf(Ingress, IpAddress.TryParseLegacy(host.Text, out _) ? "expected a DNS name, not an address" : HostFault(host.Text));
        if (!rule["http"].IsSet)
            return;
        var paths = rule["http"]["paths"];
        if (paths.Count == 0)
            paths.Require(Ingress);
        foreach (var path in paths.Items())
        {
            Path(path);
            Backend(path["backend"]);
        }
    }

    private static void Path(Field entry)
    {
        var (path, type) = (entry["path"], entry["pathType"]);
        if (!type.IsSet)
        {
            type.Require(Ingress);
            return;
        }
        type.RequireOneOf(Ingress, "Exact", "Prefix", "ImplementationSpecific");
        var isStrict = type.Text is "Exact" or "Prefix";
        if (!path.Text.StartsWith('/') && (isStrict || (path.Text.Length > 0 && type.Text == "ImplementationSpecific")))
            path.Refuse(Ingress, $"is {path.Shown}; expected an absolute path");
        else if (isStrict && (BadSequences.Any(bad => path.Text.Contains(bad, StringComparison.Ordinal)) || BadEndings.Any(bad => path.Text.EndsWith(bad, StringComparison.Ordinal))))
            path.Refuse(Ingress, $"is {path.Shown}; a path may not contain '//', '.' or '..' as a part, or an escaped slash");
    }

    private static void Backend(Field backend)
    {
        var (service, resource) = (backend["service"], backend["resource"]);
        if (service.IsSet && resource.IsSet)
            backend.Refuse(Ingress, "has both a service and a resource");
        else if (resource.IsSet)
            Resource(resource);
        else if (service.IsSet)
            Service(backend, service);
        else
            backend.Refuse(Ingress, "has neither a service nor a resource");
    }

    private static void Resource(Field resource)
    {
        foreach (var name in (ReadOnlySpan<string>)["kind", "name"])
        {
            if (resource[name].Text.Length == 0)
                resource[name].Require(Ingress);
            else
                resource[name].RefuseIf(Ingress, NameRules.PathSegment(resource[name].Text));
        }
        if (resource["apiGroup"].Text.Length > 0)
            resource["apiGroup"].RefuseIf(Ingress, NameRules.Subdomain(resource["apiGroup"].Text));
    }

    private static void Service(Field backend, Field service)
    {
        var (name, port) = (service["name"], service["port"]);
        if (name.Text.Length == 0)
            name.Require(Ingress);
        else
            name.RefuseIf(Ingress, service.Server.HasRelaxedServiceNames ? NameRules.Label(name.Text) : NameRules.StrictLabel(name.Text));
        var hasNumber = port["number"].Integer is not null and not 0;
        if (port["name"].Text.Length > 0 && hasNumber)
            backend.Refuse(Ingress, port, "has both a name and a number");
        else if (port["name"].Text.Length > 0)
            port["name"].RefuseIf(Ingress, NameRules.PortName(port["name"].Text));
        else if (hasNumber)
            PortsAndPercents.CheckNumber(port["number"], Ingress);
        else
            backend.Refuse(Ingress, port, "has neither a name nor a number");
    }
}
