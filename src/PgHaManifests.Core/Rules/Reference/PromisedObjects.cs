using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Rules.Reference;

/// <summary>Objects that a controller makes out of another object, so that a reference to them resolves although no manifest describes them.</summary>
internal static class PromisedObjects
{
    public static IEnumerable<(string Kind, string Name)> By(Subject subject) => (subject.Kind.Group, subject.Kind.Kind) switch
    {
        ("external-secrets.io", "ExternalSecret") => [("Secret", subject.Spec.Get("target", "name").Text() ?? subject.Name)],
        ("secrets-store.csi.x-k8s.io", "SecretProviderClass") => SecretObjects(subject),
        ("bitnami.com", "SealedSecret") => [("Secret", subject.Name)],
        ("cert-manager.io", "Certificate") => subject.Spec.Get("secretName").Text() is { } name ? [("Secret", name)] : [],
        ("postgresql.cnpg.io", "Cluster") => OfCluster(subject.Name),
        ("postgresql.cnpg.io", "DatabaseRole") => [("Secret", $"{subject.Name}-client-cert")],
        _ => [],
    };

    /// <summary>What the operator makes beside a Cluster: its secrets and the ServiceAccount of the same name.</summary>
    private static IEnumerable<(string, string)> OfCluster(string name)
    {
        foreach (var suffix in (string[])["app", "superuser", "ca", "server", "replication", "pooler"])
            yield return ("Secret", $"{name}-{suffix}");
        yield return ("ServiceAccount", name);
        yield return ("Role", $"{name}-barman-cloud");
    }

    private static IEnumerable<(string, string)> SecretObjects(Subject subject)
    {
        foreach (var item in subject.Spec.Get("secretObjects").Items())
        {
            if (item.Get("secretName").Text() is { } name)
                yield return ("Secret", name);
        }
    }
}
