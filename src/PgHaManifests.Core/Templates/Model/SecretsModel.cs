using PgHaManifests.Core.Settings;
using PgHaManifests.Core.Settings.Model;

namespace PgHaManifests.Core.Templates.Model;

/// <summary>What the templates of <c>secrets/</c> see: one ExternalSecret for each secret and namespace, one SecretStore for each namespace with one.</summary>
internal static class SecretsModel
{
    private const string ExternalSecrets = "externalSecrets";

    /// <summary>A SecretStore, named by the first secret that needs it.</summary>
    internal sealed record SecretStore(string Name, SecretTargetSettings Needs);

    public static SettingsList<SecretTargetSettings>? External(EnvironmentSettings settings) =>
        settings.SecretTargets is { } targets
            ? new SettingsList<SecretTargetSettings>(targets.Origin, [.. targets.Where(target => target.Provider.Value == ExternalSecrets)])
            : null;

    public static SettingsList<SecretStore>? Stores(EnvironmentSettings settings) =>
        External(settings) is { } targets
            ? new SettingsList<SecretStore>(
                targets.Origin,
                [.. targets.GroupBy(target => target.Namespace.Value, StringComparer.Ordinal).Select(same => new SecretStore(same.Key, same.First()))])
            : null;

    public static string Key(SecretTargetSettings target) => $"{target.Namespace}-{target.Name}";

    public static ModelMapping Store(SecretStore store) =>
        new RecordModel(store.Needs.Origin)
            .Add("name", store.Needs.StoreName)
            .Add("namespace", store.Needs.Namespace)
            .Build();

    /// <summary>Any secret, whoever provides it, for the runbook.</summary>
    public static ModelMapping Needed(SecretTargetSettings target) =>
        new RecordModel(target.Origin)
            .Add("name", target.Name)
            .Add("namespace", target.Namespace)
            .Add("keyVaultSecret", target.KeyVaultSecret)
            .Add("username", target.Username)
            .Add("external", Node.Leaf(target.Provider.Value == ExternalSecrets, target.Provider.Origin))
            .Build();

    public static ModelMapping Target(SecretTargetSettings target) =>
        new RecordModel(target.Origin)
            .Add("name", target.Name)
            .Add("namespace", target.Namespace)
            .Add("storeName", target.StoreName)
            .Add("keyVaultSecret", target.KeyVaultSecret)
            .Add("username", target.Username)
            .Build();
}
