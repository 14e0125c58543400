namespace PgHaManifests.Core.Settings.Model;

/// <summary>The server: exactly one of version, image and imageCatalog says which.</summary>
internal sealed record PostgresSettings : SettingsRecord
{
    /// <summary><c>18.4</c>: major and minor.</summary>
    public Setting<string>? Version { get; init; }

    /// <summary>With <see cref="Version"/>: <c>minimal</c>, <c>standard</c> (default) or <c>system</c>, with the Debian release (<c>standard-trixie</c>) where another is wanted.</summary>
    public Setting<string>? Flavour { get; init; }

    /// <summary>A full reference with a version tag. After defaults the image to emit, unless a catalog is named.</summary>
    public Setting<string>? Image { get; init; }
    public ImageCatalogReferenceSettings? ImageCatalog { get; init; }

    /// <summary><c>auto</c> (default): parameters that are not set are worked out from resources and WAL volume; <c>off</c>.</summary>
    public Setting<string>? Tuning { get; init; }

    /// <summary>After defaults all parameters to emit, each as text as the CRD wants, the derived ones among them with their formula as note.</summary>
    public SettingsMap<Setting<string>>? Parameters { get; init; }

    /// <summary>Lines of pg_hba.conf. After defaults all lines to emit: the user's, then the two that enforce TLS.</summary>
    public SettingsList<Setting<string>>? Hba { get; init; }

    /// <summary><c>required</c> (default) or <c>optional</c>: connections without TLS are let in.</summary>
    public Setting<string>? Tls { get; init; }

    /// <summary>Computed from version, image tag or catalog.</summary>
    public Setting<int>? Major { get; init; }
}

internal sealed record ImageCatalogReferenceSettings : SettingsRecord
{
    public Setting<string>? Name { get; init; }

    /// <summary><c>ImageCatalog</c> (default) or <c>ClusterImageCatalog</c>.</summary>
    public Setting<string>? Kind { get; init; }

    /// <summary>PostgreSQL major. Required.</summary>
    public Setting<int>? Major { get; init; }
}

/// <summary>A catalog of images by PostgreSQL major.</summary>
internal sealed record ImageCatalogSettings : SettingsRecord
{
    /// <summary><c>ImageCatalog</c> (default) or <c>ClusterImageCatalog</c>.</summary>
    public Setting<string>? Kind { get; init; }

    /// <summary>Image by major: <c>"18": ghcr.io/…</c>.</summary>
    public SettingsMap<Setting<string>>? Images { get; init; }
}

internal sealed record TablespaceSettings : SettingsRecord
{
    /// <summary>Computed: the key.</summary>
    public required Setting<string> Name { get; init; }
    public StorageSettings? Storage { get; init; }

    /// <summary>Role that owns it.</summary>
    public Setting<string>? Owner { get; init; }

    /// <summary>For temporary objects; false by default.</summary>
    public Setting<bool>? Temporary { get; init; }
}
