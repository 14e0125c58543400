namespace PgHaManifests.Core.Settings.Derived;

/// <summary>What the sync objects are called: the root as its environment, each folder's with the folder's name behind it.</summary>
internal static class SyncNames
{
    /// <summary>The folders beside <c>clusters/</c>, in the order in which they are synced; the clusters come before <c>extra</c>.</summary>
    public static readonly IReadOnlyList<string> Layers = ["operators", "platform", "secrets", "extra"];

    public static string Layer(string environment, string layer) => $"{environment}-{layer}";

    public static string Cluster(string environment, string cluster) => $"{environment}-{cluster}";
}
