using System.Collections.Immutable;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Schemas;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Rules;

/// <summary>A Kubernetes object under judgement.</summary>
public sealed record Subject
{
    /// <summary>The object as it was written.</summary>
    public required YamlMapping Root { get; init; }
    /// <summary>The object as the API server would store it, all defaults filled in; null when it cannot be read that far, or has no schema.</summary>
    public YamlMapping? Stored { get; init; }

    /// <summary>The object that is there now, in its stored form: this one is judged as an update of it.</summary>
    public YamlMapping? Old { get; init; }
    public required GroupVersionKind Kind { get; init; }
    public required string Name { get; init; }

    /// <summary>Null where the object names none.</summary>
    public required string? Namespace { get; init; }

    /// <summary>Number of the document in its file, from 1.</summary>
    public int Document { get; init; } = 1;

    public ObjectReference Reference => new(Kind.ApiVersion, Kind.Kind, Namespace, Name);

    public YamlNode? Spec => Root["spec"];

    /// <summary>The object with all defaults, as far as it can be read.</summary>
    public YamlMapping Judged => Stored ?? Root;

    public bool Is(string group, string kind) => Kind.Group == group && Kind.Kind == kind;
}

/// <summary>Objects that are judged together: an environment, or all PATHs of one run.</summary>
public sealed record SubjectGroup
{
    /// <summary>The environment's name; empty for PATHs.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// Which Kubernetes cluster the objects land on. Groups with the same one share its names; a restore environment shares its source's.
    /// </summary>
    public required string Target { get; init; }
    public required ImmutableArray<Subject> Subjects { get; init; }

    /// <summary>Objects that somebody else brings, by <c>kind/namespace/name</c>: secrets of provider <c>existing</c>, classes of profile <c>existing</c>.</summary>
    public ImmutableHashSet<string> Brought { get; init; } = [];

    /// <summary>What the settings, or the options of the run, say of the group.</summary>
    public GroupFacts Facts { get; init; } = new();

    /// <summary>Findings of this group that its settings set aside for a while.</summary>
    public ImmutableArray<Waiver> Waivers { get; init; } = [];

    /// <summary>Findings in this group are shown; the others are there only to be compared with.</summary>
    public required bool Named { get; init; }
}
