using System.Collections.Immutable;

namespace PgHaManifests.Core.Diagnostics;

/// <summary>One finding. The message says what was found and what was expected; the help says what to do.</summary>
public sealed record Diagnostic
{
    public required string Code { get; init; }
    public required Severity Severity { get; init; }
    public required DiagnosticSource Source { get; init; }
    public required string Message { get; init; }
    public string? Help { get; init; }

    /// <summary>Where a person must edit; null when no file is concerned.</summary>
    public Location? Location { get; init; }

    /// <summary>Number of the YAML document in its file, from 1; null outside manifests.</summary>
    public int? Document { get; init; }

    /// <summary>The Kubernetes object concerned, if any.</summary>
    public ObjectReference? Object { get; init; }

    /// <summary>The field as the judge named by <see cref="Source"/> writes it, its slips included; null where it names none.</summary>
    public string? Path { get; init; }

    public ImmutableArray<RelatedLocation> Related { get; init; } = [];
}

/// <summary>Another place that the finding concerns: the rendered line, the template, the first of two duplicates.</summary>
public sealed record RelatedLocation(string Message, Location Location);

/// <summary>Names a Kubernetes object. Namespace is null for cluster-scoped kinds; Name is null where the object has none.</summary>
public sealed record ObjectReference(string? ApiVersion, string? Kind, string? Namespace, string? Name);
