using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Settings.Derived;
using PgHaManifests.Core.Settings.Model;
using PgHaManifests.Core.Settings.Values;

namespace PgHaManifests.Core.Settings.Checks;

/// <summary>Secrets: each item has what its provider needs, and whoever names one finds it.</summary>
internal static class SecretChecks
{
    public static void Run(CheckContext context)
    {
        if (context.Environment.Secrets is { Provider: { } provider } secrets)
        {
            foreach (var item in secrets.Items ?? Enumerable.Empty<SettingsEntry<SecretItemSettings>>())
                Item(item, provider, context);
            if (provider.Value == SecretProviders.ExternalSecrets && secrets.Items is { Count: > 0 })
                Vault(provider, context);
        }
        foreach (var cluster in context.Environment.Clusters?.Select(entry => entry.Value) ?? [])
        {
            foreach (var name in SecretTargets.NamedBy(cluster))
                Named(name, context);
            Owner(cluster.Bootstrap?.Initdb?.Secret, cluster.Bootstrap?.Initdb?.Owner, context);
            foreach (var role in cluster.Roles?.Select(entry => entry.Value) ?? [])
                Owner(role.Secret, role.Name, context);
        }
    }

    private static void Item(SettingsEntry<SecretItemSettings> item, Setting<string> provider, CheckContext context)
    {
        var name = $"secrets.items.{item.Name.Value}";
        var (isVault, isSops) = (provider.Value == SecretProviders.ExternalSecrets, provider.Value == SecretProviders.Sops);
        Key("keyVaultSecret", item.Value.KeyVaultSecret, isVault);
        Key("username", item.Value.Username, isVault);
        Key("file", item.Value.File?.Path, isSops);

        void Key(string key, Setting<string>? value, bool belongs)
        {
            if (belongs && value is null)
                context.Missing($"{name}.{key}", item.Name.Origin.Location, $"secrets.provider is {provider.Value}");
            else if (!belongs && value is not null)
                context.Conflict(value, provider, $"{name}.{key} is set, but secrets.provider is {provider.Value}");
        }
    }

    private static void Vault(Setting<string> provider, CheckContext context)
    {
        var azure = context.Environment.Azure;
        if (azure?.KeyVault is not { } vault)
            context.Missing("azure.keyVault", azure?.Origin.Location ?? provider.Origin.Location, "secrets.provider is externalSecrets");
        else if (vault.Identity is null)
            context.Missing("azure.keyVault.identity", vault.Origin.Location, "the vault is read through an identity of its own, not the database's");
        if (azure is not null && azure.TenantId is null)
            context.Missing("azure.tenantId", azure.Origin.Location, "the key vault is read through workload identity");
    }

    /// <summary>Where the user brings manifests, one of them may hold the Secret: then the check of references decides.</summary>
    private static void Named(Setting<string> name, CheckContext context)
    {
        var environment = context.Environment;
        if (environment.Secrets?.Items?.Find(name.Value) is not null || environment.ExtraManifests is { Count: > 0 } || IsOperators(name.Value, environment))
            return;
        var known = environment.Secrets?.Items?.Select(item => item.Name.Value) ?? [];
        var meant = Suggestion.For(name.Value, known);
        context.Report(SettingsDiagnostics.UnknownReference, name,
            $"secrets.items has no {Shown.Quote(name.Value)}" + (meant is null ? "" : $"; did you mean {Shown.Quote(meant)}?"),
            $"Add it under secrets.items; with provider existing an empty entry says that it is there already: {name.Value}: {{}}.");
    }

    /// <summary>Secrets that the operator makes for each cluster.</summary>
    private static bool IsOperators(string name, EnvironmentSettings environment)
    {
        string[] suffixes = ["-app", "-superuser", "-ca", "-server", "-replication", "-pooler"];
        var suffix = Array.Find(suffixes, known => name.EndsWith(known, StringComparison.Ordinal));
        return suffix is not null && environment.Clusters?.Find(name[..^suffix.Length]) is not null;
    }

    /// <summary>The operator refuses a Secret whose username is another than the role's.</summary>
    private static void Owner(Setting<string>? secret, Setting<string>? role, CheckContext context)
    {
        if (secret is null || role is null || context.Environment.Secrets?.Items?.Find(secret.Value)?.Username is not { } username || username.Value == role.Value)
            return;
        context.Conflict(secret, username, $"secret {secret.Value} is for user {Shown.Quote(username.Value)}, but the role is {Shown.Quote(role.Value)}",
            "The username in the Secret must be the role's name.");
    }
}
