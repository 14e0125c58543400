using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Settings.Model;

namespace PgHaManifests.Core.Settings.Checks;

/// <summary>What the checks between keys need: one environment, filled in, and where findings go.</summary>
/// <param name="Host">The environment whose platform serves this one; null when it brings its own.</param>
/// <param name="Root">Folder that file names are relative to.</param>
/// <param name="Sources">By cluster: the cluster that it recovers from, of this or another environment.</param>
internal sealed record CheckContext(
    EnvironmentSettings Environment, EnvironmentSettings? Host, IReadOnlyDictionary<string, ClusterSettings> Sources, string Root, DiagnosticBag Findings)
{
    /// <summary>Whether a value is there but faulty.</summary>
    public required Func<string, bool> IsFaulty { get; init; }

    public void Report(Descriptor code, Location at, string message, string? help = null) => Findings.Add(code, at, message, help);

    public void Report(Descriptor code, Setting at, string message, string? help = null) => Findings.Add(code, at.Origin.Location, message, help);

    /// <summary>Two settings exclude each other: told at the second, with the first beside it.</summary>
    public void Conflict(Setting at, Setting other, string message, string? help = null) => Report(SettingsDiagnostics.Conflict, at, other, "the other setting", message, help);

    public void Report(Descriptor code, Setting at, Setting other, string otherIs, string message, string? help = null)
    {
        var found = code.At(at.Origin.Location, message, help);
        Findings.Add(found with { Related = [new RelatedLocation(otherIs, other.Origin.Location)] });
    }

    /// <summary>A key that another setting makes necessary.</summary>
    public void Missing(string key, Location at, string because)
    {
        if (!IsFaulty(key))
            Report(SettingsDiagnostics.Missing, at, $"{key} is missing: {because}");
    }
}
