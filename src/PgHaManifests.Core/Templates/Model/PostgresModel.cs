using PgHaManifests.Core.Settings.Model;

namespace PgHaManifests.Core.Templates.Model;

/// <summary>What templates see as <c>cluster.postgres</c>.</summary>
internal static class PostgresModel
{
    public static ModelMapping Build(PostgresSettings postgres) =>
        new RecordModel(postgres.Origin)
            .Add("image", postgres.Image)
            .Add("imageCatalog", postgres.ImageCatalog, Catalog)
            .Add("major", postgres.Major)
            .Add("parameters", postgres.Parameters)
            .Add("hba", postgres.Hba)
            .Build();

    public static ModelMapping Tablespace(TablespaceSettings tablespace) =>
        new RecordModel(tablespace.Origin)
            .Add("name", tablespace.Name)
            .Add("owner", tablespace.Owner)
            .Add("temporary", tablespace.Temporary)
            .Add("storage", tablespace.Storage, ClusterModel.Storage)
            .Build();

    private static ModelMapping Catalog(ImageCatalogReferenceSettings catalog) =>
        new RecordModel(catalog.Origin)
            .Add("name", catalog.Name)
            .Add("kind", catalog.Kind)
            .Add("major", catalog.Major)
            .Build();
}
