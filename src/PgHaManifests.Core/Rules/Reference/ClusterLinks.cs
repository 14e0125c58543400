using PgHaManifests.Core.Yaml;
using static PgHaManifests.Core.Rules.Reference.ObjectLinks;

namespace PgHaManifests.Core.Rules.Reference;

/// <summary>The objects that a CloudNativePG Cluster names.</summary>
internal static class ClusterLinks
{
    public const string BarmanPlugin = "barman-cloud.cloudnative-pg.io";

    public static IEnumerable<ObjectLink> Of(YamlNode? spec) =>
    [
        .. Catalog(spec.Get("imageCatalogRef"), "spec.imageCatalogRef"),
        .. Link("Secret", spec.Get("superuserSecret", "name"), "spec.superuserSecret.name"),
        .. Link("ServiceAccount", spec.Get("serviceAccountName"), "spec.serviceAccountName"),
        .. Bootstrap(spec.Get("bootstrap")),
        .. Certificates(spec.Get("certificates")),
        .. Stores(spec.Get("plugins"), item => item, "spec.plugins"),
        .. Stores(spec.Get("externalClusters"), item => item.Get("plugin"), "spec.externalClusters", ".plugin"),
        .. ExternalSecrets(spec.Get("externalClusters")),
        .. Roles(spec.Get("managed", "roles")),
        .. Credentials(spec.Get("backup", "barmanObjectStore"), "spec.backup.barmanObjectStore"),
    ];

    public static IEnumerable<ObjectLink> Catalog(YamlNode? reference, string path)
    {
        var kind = reference.Get("kind").Text();
        return kind is "ImageCatalog" or "ClusterImageCatalog"
            ? Link(kind, reference.Get("name"), $"{path}.name", clusterScoped: kind == "ClusterImageCatalog")
            : [];
    }

    /// <summary>Secrets that the credentials of an object store name.</summary>
    public static IEnumerable<ObjectLink> Credentials(YamlNode? store, string path)
    {
        foreach (var provider in (string[])["azureCredentials", "s3Credentials", "googleCredentials"])
        {
            foreach (var entry in store.Get(provider).Entries())
            {
                foreach (var link in Link("Secret", entry.Value.Get("name"), $"{path}.{provider}.{entry.Name}.name"))
                    yield return link;
            }
        }
    }

    private static IEnumerable<ObjectLink> Bootstrap(YamlNode? bootstrap)
    {
        foreach (var method in (string[])["initdb", "recovery", "pg_basebackup"])
        {
            foreach (var link in Link("Secret", bootstrap.Get(method, "secret", "name"), $"spec.bootstrap.{method}.secret.name"))
                yield return link;
        }
    }

    private static IEnumerable<ObjectLink> Certificates(YamlNode? certificates)
    {
        foreach (var field in (string[])["serverCASecret", "serverTLSSecret", "clientCASecret", "replicationTLSSecret"])
        {
            foreach (var link in Link("Secret", certificates.Get(field), $"spec.certificates.{field}"))
                yield return link;
        }
    }

    private static IEnumerable<ObjectLink> Stores(YamlNode? list, Func<YamlNode, YamlNode?> plugin, string path, string below = "")
    {
        var items = list.Items();
        for (var i = 0; i < items.Count; i++)
        {
            var used = plugin(items[i]);
            if (used.Get("name").Text() != BarmanPlugin)
                continue;
            foreach (var link in Link("ObjectStore", used.Get("parameters", "barmanObjectName"), $"{path}[{i}]{below}.parameters.barmanObjectName"))
                yield return link;
        }
    }

    private static IEnumerable<ObjectLink> ExternalSecrets(YamlNode? list)
    {
        var items = list.Items();
        for (var i = 0; i < items.Count; i++)
        {
            foreach (var field in (string[])["password", "sslKey", "sslCert", "sslRootCert"])
            {
                foreach (var link in Link("Secret", items[i].Get(field, "name"), $"spec.externalClusters[{i}].{field}.name"))
                    yield return link;
            }
        }
    }

    private static IEnumerable<ObjectLink> Roles(YamlNode? list)
    {
        var items = list.Items();
        for (var i = 0; i < items.Count; i++)
        {
            foreach (var link in Link("Secret", items[i].Get("passwordSecret", "name"), $"spec.managed.roles[{i}].passwordSecret.name"))
                yield return link;
        }
    }
}
