using PgHaManifests.Core.Settings.Model;

namespace PgHaManifests.Core.Settings.Derived;

/// <summary>Which Secret is needed in which namespace.</summary>
internal static class SecretTargets
{
    /// <summary>Every Secret that a cluster's settings name, with the setting that names it.</summary>
    public static IEnumerable<Setting<string>> NamedBy(ClusterSettings cluster)
    {
        List<Setting<string>?> names = [cluster.Bootstrap?.Initdb?.Secret, cluster.Bootstrap?.Recovery?.Secret];
        names.AddRange(cluster.Roles?.Select(role => role.Value.Secret) ?? []);
        foreach (var pooler in cluster.Poolers ?? Enumerable.Empty<SettingsEntry<PoolerSettings>>())
            names.AddRange([pooler.Value.ClientTlsSecret, pooler.Value.ClientCaSecret, pooler.Value.ServerTlsSecret, pooler.Value.ServerCaSecret]);
        foreach (var subscription in cluster.Subscriptions ?? Enumerable.Empty<SettingsEntry<SubscriptionSettings>>())
        {
            if (subscription.Value.Source is { } source)
                names.AddRange([source.Password?.Name, source.SslRootCert?.Name, source.SslCert?.Name, source.SslKey?.Name]);
        }
        return names.OfType<Setting<string>>();
    }

    /// <summary>
    /// One Secret for each item and namespace that names it; an item that nobody names goes into the environment's namespace. Empty for an
    /// environment whose secrets are another's. Sorted by namespace, then name.
    /// </summary>
    public static SettingsList<SecretTargetSettings> Of(EnvironmentSettings environment, Surroundings around)
    {
        var targets = new List<SecretTargetSettings>();
        if (around.Host is null && environment.Secrets is { Items: { } items, Provider: { } provider })
        {
            var places = Places(environment);
            foreach (var item in items)
            {
                // A sops file is one Secret of one namespace, whatever names it.
                if (places.TryGetValue(item.Name.Value, out var named))
                    targets.AddRange(named.Take(provider.Value == SecretProviders.Sops ? 1 : named.Count).Select(place => Target(item, provider, place)));
                else if (environment.Namespace is { } own)
                    targets.Add(Target(item, provider, own));
            }
        }
        return new SettingsList<SecretTargetSettings>(environment.Secrets?.Origin ?? environment.Origin,
        [
            .. targets.OrderBy(target => target.Namespace.Value, StringComparer.Ordinal).ThenBy(target => target.Name.Value, StringComparer.Ordinal),
        ]);
    }

    private static Dictionary<string, List<Setting<string>>> Places(EnvironmentSettings environment)
    {
        var places = new Dictionary<string, List<Setting<string>>>(StringComparer.Ordinal);
        foreach (var cluster in environment.Clusters?.Select(entry => entry.Value) ?? [])
        {
            if (cluster.Namespace is not { } place)
                continue;
            foreach (var name in NamedBy(cluster))
            {
                if (!places.TryGetValue(name.Value, out var known))
                    places.Add(name.Value, known = []);
                if (!known.Exists(other => other.Value == place.Value))
                    known.Add(place);
            }
        }
        return places;
    }

    private static SecretTargetSettings Target(SettingsEntry<SecretItemSettings> item, Setting<string> provider, Setting<string> place) => new()
    {
        Origin = item.Name.Origin,
        Name = item.Name,
        Namespace = place,
        Provider = provider,
        KeyVaultSecret = item.Value.KeyVaultSecret,
        Username = item.Value.Username,
        File = item.Value.File,
        StoreName = provider.Value == SecretProviders.ExternalSecrets ? Settled.From("key-vault", provider, "the SecretStore on Key Vault") : null,
    };
}
