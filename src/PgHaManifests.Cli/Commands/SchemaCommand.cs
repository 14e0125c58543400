using System.Collections.Immutable;
using System.CommandLine;
using PgHaManifests.Cli.Reports;
using PgHaManifests.Core.Schemas;
using PgHaManifests.Core.Settings;

namespace PgHaManifests.Cli.Commands;

/// <summary><c>pgha schema</c>: what is known of the shape of things.</summary>
internal static class SchemaCommand
{
    public static Command Create() => new("schema", "Schemas: what is known of the shape of settings and of Kubernetes objects")
    {
        new Verb("settings", "Print the JSON Schema of the settings, for editors", _ => Outcome.Of(new TextProduct("SettingsSchema", SettingsJsonSchema.Write()))),
        new Verb("list", "List the kinds that a schema covers, with its source and release", _ => Outcome.Of(List())),
    };

    private static TableProduct List()
    {
        var rows =
            from source in SchemaReleases.Embedded
            from release in source.Value.Reverse()
            let catalog = CatalogOf(source.Key, release)
            from known in catalog.Known()
            where known.Origin == new SchemaOrigin(source.Key, release)
            select ImmutableArray.Create<string?>(known.Kind.ApiVersion, known.Kind.Kind, known.Origin.Source, known.Origin.Release);
        return new TableProduct("SchemaList", ["apiVersion", "kind", "source", "release"], [.. rows]);
    }

    private static SchemaCatalog CatalogOf(string source, string release) => new(
        source == SchemaReleases.Operator ? release : null, source == SchemaReleases.Kubernetes ? release : null);
}
