using PgHaManifests.Core.Settings.Model;

namespace PgHaManifests.Core.Templates.Model;

/// <summary>What templates see as <c>publication</c> and <c>subscription</c>.</summary>
internal static class ReplicationModel
{
    public static ModelMapping Publication(PublicationSettings publication) =>
        new RecordModel(publication.Origin)
            .Add("objectName", publication.ObjectName)
            .Add("name", publication.Name)
            .Add("database", publication.Database)
            .Add("allTables", publication.AllTables)
            .Add("tables", Node.ListOf(publication.Tables, Table))
            .Add("schemas", Node.ListOf(publication.Schemas, Node.Leaf))
            .Add("parameters", publication.Parameters)
            .Add("reclaimPolicy", publication.ReclaimPolicy)
            .Build();

    public static ModelMapping Subscription(SubscriptionSettings subscription) =>
        new RecordModel(subscription.Origin)
            .Add("objectName", subscription.ObjectName)
            .Add("name", subscription.Name)
            .Add("database", subscription.Database)
            .Add("publication", subscription.Publication)
            .Add("publicationDatabase", subscription.PublicationDatabase)
            .Add("externalClusterName", subscription.ExternalClusterName)
            .Add("parameters", subscription.Parameters)
            .Add("reclaimPolicy", subscription.ReclaimPolicy)
            .Build();

    private static ModelMapping Table(PublishedTableSettings table) =>
        new RecordModel(table.Origin)
            .Add("name", table.Name)
            .Add("schema", table.Schema)
            .Add("only", table.Only)
            .Add("columns", table.Columns)
            .Build();
}
