using System.Globalization;
using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Cli.Reports;

/// <summary>The words that several report formats share.</summary>
internal static class Words
{
    /// <summary>As <c>source</c> is written in every machine format.</summary>
    public static string Of(DiagnosticSource source) => source switch
    {
        DiagnosticSource.Settings => "settings",
        DiagnosticSource.Template => "template",
        DiagnosticSource.ApiServer => "api-server",
        DiagnosticSource.Operator => "operator",
        DiagnosticSource.PostgreSql => "postgresql",
        DiagnosticSource.Azure => "azure",
        DiagnosticSource.Policy => "policy",
        DiagnosticSource.Reference => "reference",
        DiagnosticSource.Output => "output",
        DiagnosticSource.Impact => "impact",
        DiagnosticSource.Internal => "internal",
        _ => throw new ArgumentOutOfRangeException(nameof(source)),
    };

    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Info => "info",
        _ => throw new ArgumentOutOfRangeException(nameof(severity)),
    };

    /// <summary>A related place with what it is: <c>output/prod/x.yaml:9:14 (templates/x.yaml.sbn)</c>.</summary>
    public static string Of(RelatedLocation related) =>
        string.IsNullOrEmpty(related.Message) ? related.Location.ToString() : $"{related.Location} ({related.Message})";

    /// <summary><c>1 error</c>, <c>2 errors</c>.</summary>
    public static string Count(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    /// <summary>The one line that closes a report: findings first, then what was read.</summary>
    public static string Totals(Report report)
    {
        var found = $"{Count(report.Errors, "error")}, {Count(report.Warnings, "warning")}, {Count(report.Infos, "info")}";
        return report.HasRun
            ? $"{found} in {Count(report.Summary.Objects, "object")} of {Count(report.Summary.Documents, "document")}"
            : found;
    }

    /// <summary>What the run did not judge, a line each, so that nothing is passed in silence.</summary>
    public static IEnumerable<string> Unjudged(Report report)
    {
        foreach (var (what, count) in report.Summary.NotEvaluated)
            yield return string.Create(CultureInfo.InvariantCulture, $"not evaluated: {count} × {what}");
        foreach (var (kind, count) in report.Summary.UnknownKinds)
            yield return string.Create(CultureInfo.InvariantCulture, $"no schema: {count} × {kind}");
        if (report.Summary.Waived > 0)
            yield return $"waived: {Count(report.Summary.Waived, "finding")}";
    }
}
