using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Backups;

/// <summary>The in-tree object store logs in at one provider.</summary>
internal static class ObjectStoreProvider
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4330",
            "object-store-provider",
            Severity.Error,
            DiagnosticSource.Operator,
            "The object store has the credentials of no provider, or of several",
            "set exactly one of azureCredentials, s3Credentials and googleCredentials of backup.barmanObjectStore"),
        ["Cluster"],
        Check);

    private static readonly string[] Providers = ["azureCredentials", "s3Credentials", "googleCredentials"];

    private static void Check(ObjectContext context)
    {
        var store = context.Spec["backup"]["barmanObjectStore"];
        if (!store.Exists)
            return;
        var given = Providers.Where(provider => store[provider].Exists).ToList();
        if (given.Count == 0)
            context.Report(store, "no credentials are given");
        else if (given.Count > 1)
            context.Report(store.Path, store[given[1]], $"{string.Join(" and ", given)} are given; only one can be used");
    }
}
