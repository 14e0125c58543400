using System.Collections.Immutable;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Schemas;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Manifests;

/// <summary>One Kubernetes object of an environment's tree, read back from the text that will be written.</summary>
public sealed record Manifest
{
    /// <summary>The object; its nodes' <see cref="YamlNode.Source"/> is the output file, or the user's for a file taken over.</summary>
    public required YamlMapping Root { get; init; }
    public required GroupVersionKind Kind { get; init; }
    public required string Name { get; init; }

    /// <summary>Null where the object names none.</summary>
    public required string? Namespace { get; init; }

    public ObjectReference Reference => new(Kind.ApiVersion, Kind.Kind, Namespace, Name);
}
