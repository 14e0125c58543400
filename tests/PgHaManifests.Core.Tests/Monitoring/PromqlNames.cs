using System.Text.RegularExpressions;

namespace PgHaManifests.Core.Tests.Monitoring;

/// <summary>Finds the metrics in an expression, well enough for ours: names that are no function, no keyword, no label of a grouping and in no matcher.</summary>
internal static partial class PromqlNames
{
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "and", "or", "unless", "bool", "by", "without", "on", "ignoring", "group_left", "group_right", "offset", "inf", "nan",
    };

    /// <summary>What exporters are known to export.</summary>
    public static HashSet<string> Known { get; } = [.. File.ReadAllLines(Path.Combine(AlertCase.Folder, "metrics.txt")).Where(line => line.Length > 0 && line[0] != '#')];

    public static IEnumerable<string> Metrics(string expression)
    {
        var bare = Grouping().Replace(Matcher().Replace(expression, " "), " ");
        return Name().Matches(bare).Where(match => !Words.Contains(match.Value) && !bare[(match.Index + match.Length)..].TrimStart().StartsWith('(')).Select(match => match.Value);
    }

    /// <summary>The text between the braces of each selector.</summary>
    public static IEnumerable<string> Matchers(string expression) => Matcher().Matches(expression).Select(match => match.Value[1..^1]);

    [GeneratedRegex("\\{[^}]*\\}")]
    private static partial Regex Matcher();

    [GeneratedRegex("\\b(by|on|without|ignoring|group_left|group_right) *\\([^)]*\\)|\\[[^\\]]*\\]")]
    private static partial Regex Grouping();

    [GeneratedRegex("[a-zA-Z_:][a-zA-Z0-9_:]*")]
    private static partial Regex Name();
}
