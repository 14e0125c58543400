using System.Globalization;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Settings.Model;
using PgHaManifests.Core.Settings.Values;

namespace PgHaManifests.Core.Settings.Derived;

/// <summary>Fills in the server: image, parameters, access.</summary>
internal static class PostgresDefaults
{
    private const string Repository = "ghcr.io/cloudnative-pg/postgresql";
    private const string Debian = "trixie";

    /// <summary>Image and major; parameters come later, for they need resources and volumes.</summary>
    public static PostgresSettings Fill(PostgresSettings? postgres, Location at)
    {
        postgres ??= new PostgresSettings { Origin = Origin.Default(at) };
        var flavour = postgres.Flavour ?? (postgres.Version is null ? null : Settled.Default("standard", at));
        var tls = postgres.Tls ?? Settled.Default("required", at);
        var image = postgres.Image
            ?? (postgres is { Version: { } version, ImageCatalog: null } && flavour is not null ? Image(version, flavour.Value) : null);
        return postgres with
        {
            Flavour = flavour,
            Tls = tls,
            Tuning = postgres.Tuning ?? Settled.Default("auto", at),
            Image = image,
            ImageCatalog = postgres.ImageCatalog is { } catalog ? catalog with { Kind = catalog.Kind ?? Settled.Default("ImageCatalog", at) } : null,
            Major = Major(postgres),
            Hba = Hba(postgres.Hba, tls),
        };
    }

    /// <summary>The user's parameters and the derived ones; without any, null.</summary>
    public static PostgresSettings Tune(ClusterSettings cluster, PostgresSettings postgres)
    {
        var derived = postgres.Tuning?.Value == "off" ? [] : Tuning.Of(cluster with { Postgres = postgres }, postgres.Parameters);
        if (derived.Count == 0)
            return postgres;
        var origin = postgres.Parameters?.Origin ?? Origin.Default(cluster.Name.Origin.Location, "tuning: auto");
        return postgres with { Parameters = new SettingsMap<Setting<string>>(origin, [.. postgres.Parameters ?? Enumerable.Empty<SettingsEntry<Setting<string>>>(), .. derived]) };
    }

    private static Setting<string> Image(Setting<string> version, string flavour)
    {
        var tag = flavour.Contains('-', StringComparison.Ordinal) ? $"{version.Value}-{flavour}" : $"{version.Value}-{flavour}-{Debian}";
        return Settled.From($"{Repository}:{tag}", version, "version, flavour, Debian release");
    }

    private static Setting<int>? Major(PostgresSettings postgres)
    {
        if (postgres.ImageCatalog?.Major is { } catalogMajor)
            return Settled.From(catalogMajor.Value, catalogMajor, "major of the catalog");
        if (postgres.Image is { } image)
            return PostgresTexts.MajorOf(image.Value) is { } ofTag ? Settled.From(ofTag, image, "tag of the image") : null;
        return postgres.Version is { } version
            ? Settled.From(int.Parse(version.Value.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture), version, "first number of the version") : null;
    }

    private static SettingsList<Setting<string>>? Hba(SettingsList<Setting<string>>? lines, Setting<string> tls)
    {
        if (tls.Value != "required")
            return lines;
        const string Note = "tls: required";
        List<Setting<string>> all =
        [
            .. lines ?? Enumerable.Empty<Setting<string>>(),
            Settled.From("hostssl all all all scram-sha-256", tls, Note),
            Settled.From("hostnossl all all all reject", tls, Note),
        ];
        return new SettingsList<Setting<string>>(lines?.Origin ?? tls.Origin, all);
    }
}
