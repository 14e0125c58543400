using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Output;

/// <summary>The folder that holds the trees of all environments.</summary>
/// <param name="FullPath">Where it is; need not exist yet.</param>
/// <param name="Name">How reports name it: relative to the root, with forward slashes.</param>
public sealed record OutputFolder(string FullPath, string Name = OutputFolder.DefaultName)
{
    public const string DefaultName = "output";

    public string FullPath { get; } = Path.TrimEndingDirectorySeparator(Path.GetFullPath(FullPath));

    /// <summary>Names of the tool's own files begin with this; nothing generated may.</summary>
    internal const string OwnPrefix = ".pgha-";

    /// <summary>The full path of a path relative to this folder, given with forward slashes.</summary>
    internal string Full(string relative) => Path.Combine(FullPath, relative.Replace('/', Path.DirectorySeparatorChar));

    internal Location At(string relative) => new($"{Name}/{relative}");

    /// <summary>Where a file of the tree goes unless the user names another folder.</summary>
    internal static Location DefaultLocation(string environment, string path) => new($"{DefaultName}/{environment}/{path}");
}
