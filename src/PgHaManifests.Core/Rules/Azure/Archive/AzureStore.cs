namespace PgHaManifests.Core.Rules.Azure.Archive;

/// <summary>Where backups go, when it is Azure Blob Storage.</summary>
internal static class AzureStore
{
    private static readonly string[] Clouds = ["core.windows.net", "core.chinacloudapi.cn", "core.usgovcloudapi.net"];

    /// <summary>The configurations of object stores in an ObjectStore or a Cluster.</summary>
    public static IEnumerable<Field> Of(PracticeContext context)
    {
        Field[] stores = context.Subject.Kind.Kind == "ObjectStore" ? [context.Spec["configuration"]]
            : [context.Spec.InTreeStore(), .. context.Spec["externalClusters"].Items.Select(external => external["barmanObjectStore"])];
        return stores.Where(store => store["azureCredentials"].Exists);
    }

    /// <summary>What is wrong with a destination; null when nothing is.</summary>
    public static string? FaultOf(string destination)
    {
        if (!Uri.TryCreate(destination, UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http"))
            return "expected https://ACCOUNT.blob.core.windows.net/CONTAINER";
        var segments = address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        // An emulator answers on a port of its own, with the account in front of the container.
        if (!address.IsDefaultPort)
            return segments.Length < 2 ? "expected HOST:PORT/ACCOUNT/CONTAINER" : null;
        if (address.Scheme == "http")
            return "Azure takes https only";
        var dot = address.Host.IndexOf('.', StringComparison.Ordinal);
        // The host of an address is in lower case, whatever was written.
        var account = dot < 0 ? "" : destination["https://".Length..][..dot];
        if (dot < 0 || !Clouds.Any(cloud => address.Host.EndsWith("." + cloud, StringComparison.Ordinal)))
            return $"{address.Host} is no host of Azure Storage";
        if (!AzureNames.IsStorageAccount(account))
            return $"'{account}' is no storage account: 3 to 24 lowercase letters and digits";
        if (segments.Length == 0)
            return "the container is missing";
        return AzureNames.IsContainer(segments[0]) || segments[0] == "$root" ? null
            : $"'{segments[0]}' is no container: 3 to 63 lowercase letters, digits and single hyphens";
    }
}
