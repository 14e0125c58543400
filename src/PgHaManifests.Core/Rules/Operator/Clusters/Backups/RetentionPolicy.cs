using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Settings.Values;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Backups;

/// <summary>How long the in-tree object store keeps backups.</summary>
internal static class RetentionPolicy
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4334",
            "retention-policy",
            Severity.Error,
            DiagnosticSource.Operator,
            "The retention of backups is no number of days, weeks or months",
            "write a number from 1 and d, w or m: 30d, 4w, 3m"),
        ["Cluster"],
        Check);

    private static void Check(ObjectContext context)
    {
        var at = context.Spec["backup"]["retentionPolicy"];
        var policy = at.TextOrEmpty;
        if (policy.Length > 0 && !IsPolicy(policy))
            context.Report(at, $"the retention is {Shown.Quote(policy)}; expected a number from 1 and d, w or m");
    }

    private static bool IsPolicy(string text) =>
        text.Length >= 2 && text[0] is >= '1' and <= '9' && text[^1] is 'd' or 'w' or 'm' && !text.AsSpan(1, text.Length - 2).ContainsAnyExceptInRange('0', '9');
}
