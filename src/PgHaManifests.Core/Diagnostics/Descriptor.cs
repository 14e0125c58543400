namespace PgHaManifests.Core.Diagnostics;

/// <summary>What a code means: static data that stands beside the code that raises it.</summary>
/// <param name="Code">
/// Identity, never reused: PGHA1xxx settings, 2xxx templates, 3xxx manifests and schemas, 4xxx rules, 5xxx output, 6xxx impact, 9xxx internal.
/// </param>
/// <param name="Slug">The code in words, kebab-case; may be reworded freely.</param>
/// <param name="Title">One sentence: what is wrong.</param>
/// <param name="Help">What to do about it in general; a diagnostic may carry a more exact one.</param>
public sealed record Descriptor(string Code, string Slug, Severity Severity, DiagnosticSource Source, string Title, string Help)
{
    /// <summary>Why it matters, in one or two sentences; null where the judge's refusal is reason enough.</summary>
    public string? Why { get; init; }

    /// <summary>Builds a diagnostic of this code at a place.</summary>
    public Diagnostic At(Location? location, string message, string? help = null) =>
        new() { Code = Code, Severity = Severity, Source = Source, Message = message, Help = help ?? Help, Location = location };
}
