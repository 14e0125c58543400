using System.Text;

namespace PgHaManifests.Core.Rules;

/// <summary>Manifests on which a rule fires: its own test cases, which are embedded.</summary>
public static class RuleExamples
{
    private const string Prefix = "examples/";

    private static readonly Lazy<string[]> Names = new(() =>
        [.. typeof(RuleExamples).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal)]);

    /// <summary>The first case of a code that fires; null where a code is no rule's.</summary>
    public static string? Of(string code)
    {
        var found = Names.Value.FirstOrDefault(name => name.EndsWith(".yaml", StringComparison.Ordinal) && name.AsSpan(Prefix.Length).StartsWith(code + "-", StringComparison.Ordinal));
        if (found is null)
            return null;
        var folder = found[..found.LastIndexOf('/')];
        var text = new StringBuilder();
        foreach (var (file, meaning) in ((string, string)[])[("facts.txt", "in the settings or options"), ("identities.txt", "client id in the settings")])
        {
            if (Text($"{folder}/{file}") is { } facts)
                text.Append("# ").Append(meaning).Append(": ").AppendJoin(", ", facts.Split('\n', StringSplitOptions.RemoveEmptyEntries)).Append('\n');
        }
        text.Append(Text(found));
        if (Text($"{folder}/now.txt") is { } now)
            text.Append("# what is there now:\n---\n").Append(now);
        return text.ToString();
    }

    private static string? Text(string name)
    {
        using var stream = typeof(RuleExamples).Assembly.GetManifestResourceStream(name);
        if (stream is null)
            return null;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
