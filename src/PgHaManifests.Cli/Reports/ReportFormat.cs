using System.Collections.Immutable;
using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Cli.Reports;

/// <summary>A way to write a report, by the name that <c>-o</c> and <c>--report</c> take.</summary>
internal sealed record ReportFormat(string Name, Action<Report, TextWriter> Write)
{
    public static readonly ReportFormat Text = new("text", TextReport.Write);

    public static readonly ImmutableArray<ReportFormat> All =
    [
        Text,
        new("json", JsonReport.Write),
        new("sarif", SarifReport.Write),
        new("github", GitHubReport.Write),
        new("azure", AzureReport.Write),
        new("junit", JUnitReport.Write),
        new("markdown", MarkdownReport.Write),
    ];

    public static IEnumerable<string> Names => All.Select(format => format.Name);

    /// <summary>The format of a name, or null.</summary>
    public static ReportFormat? Find(string name) => All.FirstOrDefault(format => format.Name == name);

    /// <summary>What a name that no format has most likely meant, and the names that there are.</summary>
    public static string HelpFor(string name) =>
        Suggestion.For(name, Names) is { } near ? $"did you mean '{near}'? There are {string.Join(", ", Names)}" : $"there are {string.Join(", ", Names)}";
}
