using System.Collections.Immutable;

namespace PgHaManifests.Core.Diagnostics;

/// <summary>What a run looked at and what it could not judge; every report prints it.</summary>
public sealed record RunSummary
{
    public int Documents { get; init; }
    public int Objects { get; init; }

    /// <summary>Checks that were not made, each with its reason and how often: nothing is skipped in silence.</summary>
    public ImmutableSortedDictionary<string, int> NotEvaluated { get; init; } = ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);

    /// <summary>Objects that no schema covers, by <c>apiVersion kind</c>.</summary>
    public ImmutableSortedDictionary<string, int> UnknownKinds { get; init; } = ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);

    /// <summary>Findings that a waiver of the settings set aside.</summary>
    public int Waived { get; init; }

    /// <summary>Plain sentences for the person who reads the text report, such as "schemas were not checked".</summary>
    public ImmutableArray<string> Notes { get; init; } = [];
}
