using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Rules.Reference;

/// <summary>One place where an object names another.</summary>
/// <param name="ClusterScoped">The named object has no namespace; otherwise it lives in the namespace of the object that names it.</param>
internal readonly record struct ObjectLink(string Kind, string Name, YamlNode At, string Path, bool ClusterScoped = false);

/// <summary>Lists the objects that an object of the tree names, by field. Fields that may name something outside (node classes, remote clusters) are left out.</summary>
internal static class ObjectLinks
{
    private const string Operator = "postgresql.cnpg.io";

    public static IEnumerable<ObjectLink> Of(Subject subject) => (subject.Kind.Group, subject.Kind.Kind) switch
    {
        (Operator, "Cluster") => ClusterLinks.Of(subject.Spec),
        (Operator, "Backup" or "ScheduledBackup" or "Publication" or "Subscription" or "Database") =>
            Link("Cluster", subject.Spec.Get("cluster", "name"), "spec.cluster.name"),
        (Operator, "DatabaseRole") =>
        [
            .. Link("Cluster", subject.Spec.Get("cluster", "name"), "spec.cluster.name"),
            .. Link("Secret", subject.Spec.Get("passwordSecret", "name"), "spec.passwordSecret.name"),
        ],
        (Operator, "Pooler") => PoolerLinks(subject.Spec),
        ("barmancloud.cnpg.io", "ObjectStore") => ClusterLinks.Credentials(subject.Spec.Get("configuration"), "spec.configuration"),
        ("external-secrets.io", "ExternalSecret") => StoreLinks(subject.Spec),
        ("external-secrets.io", "SecretStore") =>
            Link("ServiceAccount", subject.Spec.Get("provider", "azurekv", "serviceAccountRef", "name"), "spec.provider.azurekv.serviceAccountRef.name"),
        ("rbac.authorization.k8s.io", "RoleBinding") => RoleLinks(subject.Root),
        _ => [],
    };

    public static IEnumerable<ObjectLink> Link(string kind, YamlNode? name, string path, bool clusterScoped = false) =>
        name.Text() is { Length: > 0 } text ? [new ObjectLink(kind, text, name!, path, clusterScoped)] : [];

    private static IEnumerable<ObjectLink> PoolerLinks(YamlNode? spec)
    {
        foreach (var link in Link("Cluster", spec.Get("cluster", "name"), "spec.cluster.name"))
            yield return link;
        foreach (var field in (string[])["authQuerySecret", "clientTLSSecret", "clientCASecret", "serverTLSSecret", "serverCASecret"])
        {
            foreach (var link in Link("Secret", spec.Get("pgbouncer", field, "name"), $"spec.pgbouncer.{field}.name"))
                yield return link;
        }
        foreach (var link in ClusterLinks.Catalog(spec.Get("pgbouncer", "imageCatalogRef"), "spec.pgbouncer.imageCatalogRef"))
            yield return link;
        foreach (var link in Link("ServiceAccount", spec.Get("serviceAccountName"), "spec.serviceAccountName"))
            yield return link;
    }

    private static IEnumerable<ObjectLink> StoreLinks(YamlNode? spec)
    {
        var reference = spec.Get("secretStoreRef");
        var clusterScoped = reference.Get("kind").Text() == "ClusterSecretStore";
        return Link(clusterScoped ? "ClusterSecretStore" : "SecretStore", reference.Get("name"), "spec.secretStoreRef.name", clusterScoped);
    }

    private static IEnumerable<ObjectLink> RoleLinks(YamlMapping root)
    {
        var clusterScoped = root.Get("roleRef", "kind").Text() == "ClusterRole";
        // The cluster roles that Kubernetes and its add-ons bring are not in any tree.
        return clusterScoped ? [] : Link("Role", root.Get("roleRef", "name"), "roleRef.name");
    }
}
