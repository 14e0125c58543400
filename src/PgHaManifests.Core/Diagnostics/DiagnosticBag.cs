namespace PgHaManifests.Core.Diagnostics;

/// <summary>Collects the findings of one stage and counts what could not be judged. Not safe for several threads at once.</summary>
public sealed class DiagnosticBag
{
    private readonly List<Diagnostic> diagnostics = [];
    private readonly SortedDictionary<string, int> notEvaluated = new(StringComparer.Ordinal);

    public IReadOnlyList<Diagnostic> Diagnostics => diagnostics;

    /// <summary>Checks that could not be made, counted by a sentence that says which and why.</summary>
    public IReadOnlyDictionary<string, int> NotEvaluated => notEvaluated;

    public bool HasErrors { get; private set; }

    public void Add(Diagnostic diagnostic)
    {
        diagnostics.Add(diagnostic);
        HasErrors |= diagnostic.Severity == Severity.Error;
    }

    public void Add(Descriptor descriptor, Location? location, string message, string? help = null) =>
        Add(descriptor.At(location, message, help));

    public void AddRange(IEnumerable<Diagnostic> found)
    {
        foreach (var diagnostic in found)
            Add(diagnostic);
    }

    public void AddRange(DiagnosticBag other)
    {
        AddRange(other.diagnostics);
        foreach (var (what, count) in other.notEvaluated)
            CountNotEvaluated(what, count);
    }

    public void CountNotEvaluated(string what, int count = 1) =>
        notEvaluated[what] = notEvaluated.GetValueOrDefault(what) + count;

    /// <summary>All findings in the order of every report.</summary>
    public IReadOnlyList<Diagnostic> Sorted() => [.. diagnostics.Order(DiagnosticOrder.Instance)];
}
