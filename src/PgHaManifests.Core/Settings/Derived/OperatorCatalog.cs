using System.Collections.Immutable;
using System.Text.Json;

namespace PgHaManifests.Core.Settings.Derived;

/// <summary>How one operator is installed, and what is known of its releases: the data file <c>operators.json</c>.</summary>
/// <param name="Key">Its key under <c>operators</c>.</param>
/// <param name="Charts">Chart version by release of the application.</param>
/// <param name="Kubernetes">Minors of Kubernetes that its authors support, by its own minor; empty where they name none.</param>
/// <param name="Needs">Keys of the operators that it can't run without.</param>
internal sealed record OperatorFacts(
    string Key, string Chart, string Repository, ImmutableSortedDictionary<string, string> Charts,
    ImmutableSortedDictionary<string, ImmutableArray<string>> Kubernetes, ImmutableArray<string> Needs);

/// <summary>The supported versions of operators, their charts and what they need.</summary>
internal static class OperatorCatalog
{
    private static readonly Lazy<ImmutableDictionary<string, OperatorFacts>> ByKey = new(Read);

    public static IEnumerable<OperatorFacts> All => ByKey.Value.Values.OrderBy(facts => facts.Key, StringComparer.Ordinal);

    public static OperatorFacts Of(string key) => ByKey.Value[key];

    private static ImmutableDictionary<string, OperatorFacts> Read()
    {
        using var stream = typeof(OperatorCatalog).Assembly.GetManifestResourceStream("operators.json")
            ?? throw new InvalidOperationException("operators.json is not embedded");
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.EnumerateObject().Select(One).ToImmutableDictionary(facts => facts.Key, StringComparer.Ordinal);
    }

    private static OperatorFacts One(JsonProperty entry) => new(
        entry.Name,
        entry.Value.GetProperty("chart").GetString()!,
        entry.Value.GetProperty("repository").GetString()!,
        entry.Value.GetProperty("charts").EnumerateObject()
            .ToImmutableSortedDictionary(chart => chart.Name, chart => chart.Value.GetString()!, StringComparer.Ordinal),
        entry.Value.TryGetProperty("kubernetes", out var minors)
            ? minors.EnumerateObject().ToImmutableSortedDictionary(minor => minor.Name, minor => Texts(minor.Value), StringComparer.Ordinal)
            : ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty,
        entry.Value.TryGetProperty("needs", out var needs) ? Texts(needs) : []);

    private static ImmutableArray<string> Texts(JsonElement list) => [.. list.EnumerateArray().Select(text => text.GetString()!)];
}
