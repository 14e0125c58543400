namespace PgHaManifests.Core.Settings.Model;

/// <summary>Passwords by reference; their values are never read or written.</summary>
internal sealed record SecretsSettings : SettingsRecord
{
    /// <summary><c>externalSecrets</c>, <c>sops</c> or <c>existing</c> (default).</summary>
    public Setting<string>? Provider { get; init; }

    /// <summary>By the name of the Kubernetes Secret.</summary>
    public SettingsMap<SecretItemSettings>? Items { get; init; }
}

internal sealed record SecretItemSettings : SettingsRecord
{
    /// <summary>Name of the secret in Key Vault that holds the password (externalSecrets).</summary>
    public Setting<string>? KeyVaultSecret { get; init; }

    /// <summary>The role that the password belongs to (externalSecrets).</summary>
    public Setting<string>? Username { get; init; }

    /// <summary>The encrypted file (sops), relative to the settings file.</summary>
    public SettingsFile? File { get; init; }
}

/// <summary>Computed: one Secret of one namespace.</summary>
internal sealed record SecretTargetSettings : SettingsRecord
{
    public required Setting<string> Name { get; init; }
    public required Setting<string> Namespace { get; init; }
    public required Setting<string> Provider { get; init; }
    public Setting<string>? KeyVaultSecret { get; init; }
    public Setting<string>? Username { get; init; }
    public SettingsFile? File { get; init; }

    /// <summary>Name of the SecretStore in the same namespace (externalSecrets).</summary>
    public Setting<string>? StoreName { get; init; }
}
