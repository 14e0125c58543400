using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Backups;

/// <summary>How the in-tree object store logs in at Azure: one way of five.</summary>
internal static class AzureCredentials
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4331",
            "azure-credentials",
            Severity.Error,
            DiagnosticSource.Operator,
            "The Azure credentials of the object store name no way to log in, or several",
            "use one of inheritFromAzureAD, useDefaultAzureCredentials, storageKey or storageSasToken (both with storageAccount), or connectionString alone"),
        ["Cluster"],
        Check);

    private static readonly string[] Identities = ["inheritFromAzureAD", "useDefaultAzureCredentials"];
    private static readonly string[] Secrets = ["storageKey", "storageSasToken"];

    private static void Check(ObjectContext context)
    {
        var azure = context.Spec["backup"]["barmanObjectStore"]["azureCredentials"];
        if (!azure.Exists)
            return;
        List<string> ways = [.. Identities.Where(name => azure[name].IsTrue), .. Secrets.Where(name => azure[name].Exists)];
        var keyed = azure["storageKey"].Exists || azure["storageSasToken"].Exists;
        var account = azure["storageAccount"].Exists;

        if (!azure["connectionString"].Exists && ways.Count != 1)
            context.Report(azure, ways.Count == 0 ? "no way to log in is given" : $"{string.Join(" and ", ways)} are given; expected one");
        if (keyed && !account)
            context.Report(azure, $"{ways[^1]} is given without storageAccount");
        if (azure["connectionString"].Exists && (ways.Count > 0 || account))
            context.Report(azure, $"connectionString is given beside {string.Join(" and ", account ? [.. ways, "storageAccount"] : ways)}");
    }
}
