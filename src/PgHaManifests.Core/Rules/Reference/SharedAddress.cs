using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Rules.Reference;

/// <summary>
/// One public address serves a port only once, and a DNS label belongs to one Service: Azure's cloud provider refuses the second one
/// only after it has been created.
/// </summary>
internal static class SharedAddress
{
    private const string Prefix = "service.beta.kubernetes.io/";

    public static readonly GroupRule Rule = new(
        new Descriptor(
            "PGHA4004",
            "shared-address",
            Severity.Error,
            DiagnosticSource.Reference,
            "Two Services claim the same public address and port, or the same DNS label",
            "give one of them another port, another address, or another label"),
        Check);

    private static void Check(GroupContext context)
    {
        var seen = new Dictionary<string, (SubjectGroup Group, Subject Subject, YamlNode At)>(StringComparer.Ordinal);
        foreach (var group in context.Groups)
        {
            foreach (var subject in group.Subjects)
            {
                foreach (var service in ServicesOf(subject))
                {
                    foreach (var (claim, at) in ClaimsOf(service, group.Target))
                        Claim(context, seen, claim, (group, subject, at));
                }
            }
        }
    }

    private static void Claim(
        GroupContext context,
        Dictionary<string, (SubjectGroup Group, Subject Subject, YamlNode At)> seen,
        string claim,
        (SubjectGroup Group, Subject Subject, YamlNode At) late)
    {
        if (seen.TryAdd(claim, late))
            return;
        var first = seen[claim];
        var (reported, other) = late.Group.Named ? (late, first) : (first, late);
        context.Report(
            reported.Group,
            reported.Subject,
            reported.At,
            null,
            $"{claim} is claimed by {first.Subject.Kind.Kind} {first.Subject.Name} and by {late.Subject.Kind.Kind} {late.Subject.Name}" +
                (first.Group == late.Group ? "" : $" (environments {first.Group.Name} and {late.Group.Name})"),
            severity: context.Partial ? Severity.Warning : null,
            first: other.At.Location);
    }

    private static IEnumerable<YamlNode> ServicesOf(Subject subject)
    {
        if (subject.Is("", "Service"))
            yield return subject.Root;
        if (!subject.Is("postgresql.cnpg.io", "Cluster"))
            yield break;
        foreach (var service in subject.Spec.Get("managed", "services", "additional").Items())
        {
            if (service.Get("serviceTemplate") is { } template)
                yield return template;
        }
    }

    private static IEnumerable<(string Claim, YamlNode At)> ClaimsOf(YamlNode service, string target)
    {
        if (service.Get("spec", "type").Text() != "LoadBalancer")
            yield break;
        var annotations = service.Get("metadata", "annotations");
        if (annotations.Get(Prefix + "azure-dns-label-name") is { } label && label.Text() is { Length: > 0 } text)
            yield return ($"DNS label {text}", label);
        var address = annotations.Get(Prefix + "azure-pip-name").Text() is { } pip
            ? $"public address {annotations.Get(Prefix + "azure-load-balancer-resource-group").Text()}/{pip}"
            : annotations.Get(Prefix + "azure-load-balancer-ipv4").Text() is { } ip ? $"address {ip} of {target}" : null;
        if (address is null)
            yield break;
        foreach (var port in service.Get("spec", "ports").Items())
        {
            if (port.Get("port") is YamlScalar { Type: YamlScalarType.Integer } number)
                yield return ($"port {number.Text} of {address}", number);
        }
    }
}
