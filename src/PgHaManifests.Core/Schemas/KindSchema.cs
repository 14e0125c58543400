namespace PgHaManifests.Core.Schemas;

/// <summary>Where a schema came from: the project that publishes it and the release it was taken from.</summary>
/// <param name="Source">Such as <c>cloudnative-pg</c> or <c>kubernetes</c>; for a definition of the user's own its file.</param>
/// <param name="Release">Such as <c>1.30.0</c>; empty for a definition of the user's own.</param>
public sealed record SchemaOrigin(string Source, string Release)
{
    public override string ToString() => Release.Length == 0 ? Source : $"{Source} {Release}";
}

/// <summary>Paths of the <c>scale</c> subresource, as the definition writes them: <c>.spec.instances</c>.</summary>
public sealed record ScaleSubresource(string SpecReplicasPath, string StatusReplicasPath, string? LabelSelectorPath);

/// <summary>All that the API server knows of one version of one kind.</summary>
public sealed record KindSchema
{
    public required GroupVersionKind Kind { get; init; }

    /// <summary>The resource's name in an address: <c>clusters</c>.</summary>
    public required string Plural { get; init; }
    public required bool Namespaced { get; init; }
    public required SchemaOrigin Origin { get; init; }
    public required Schema Root { get; init; }

    /// <summary>The server decodes this kind into a type of its own; false for a custom resource, which is checked against its schema.</summary>
    public bool BuiltIn { get; init; }

    /// <summary>The status can only be written through its own address: the server drops it from what people apply.</summary>
    public bool StatusSubresource { get; init; }
    public ScaleSubresource? Scale { get; init; }

    /// <summary>The version that the server stores.</summary>
    public bool Storage { get; init; }

    /// <summary>The server warns whoever uses this version.</summary>
    public bool Deprecated { get; init; }
}
