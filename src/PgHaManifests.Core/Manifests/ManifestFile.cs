using System.Collections.Immutable;

namespace PgHaManifests.Core.Manifests;

/// <summary>A file of the tree with the objects in it: one, except for files taken over from the user byte for byte.</summary>
public sealed record ManifestFile
{
    /// <summary>Path inside the environment's folder, with forward slashes: <c>clusters/pg-primary/cluster.yaml</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Exactly what is written.</summary>
    public required ReadOnlyMemory<byte> Content { get; init; }
    public required ImmutableArray<Manifest> Manifests { get; init; }

    /// <summary>Taken over from a file of the user's (<c>extraManifests</c>, sops): exempt from the one-object rule.</summary>
    public bool Verbatim { get; init; }

    /// <summary>Where each part of a rendered file comes from; null for files taken over, whose nodes lie in the user's file already.</summary>
    internal SourceMap? Sources { get; init; }
}

/// <summary>All files of one environment, sorted by path, ordinally.</summary>
public sealed record ManifestSet(string Environment, ImmutableArray<ManifestFile> Files);
