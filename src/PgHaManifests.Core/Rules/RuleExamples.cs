namespace PgHaManifests.Core.Rules;

/// <summary>Manifests on which a rule fires: its own test cases, which are embedded.</summary>
public static class RuleExamples
{
    private static readonly Lazy<string[]> Names = new(() =>
        [.. typeof(RuleExamples).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal)]);

    private const string Prefix = "examples/";

    /// <summary>The first case of a code that fires; null where a code is no rule's.</summary>
    public static string? Of(string code)
    {
        if (Names.Value.FirstOrDefault(name => name.AsSpan(Prefix.Length).StartsWith(code + "-", StringComparison.Ordinal)) is not { } found)
            return null;
        using var stream = typeof(RuleExamples).Assembly.GetManifestResourceStream(found)
            ?? throw new InvalidOperationException($"the example {found} is not embedded");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
