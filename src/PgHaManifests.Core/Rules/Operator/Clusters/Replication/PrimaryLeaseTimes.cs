using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Replication;

/// <summary>The times of the primary's lease leave no room for a renewal or a retry.</summary>
internal static class PrimaryLeaseTimes
{
    private const long DefaultDuration = 15;
    private const long DefaultRenewal = 10;
    private const long DefaultRetry = 2;

    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4208",
            "primary-lease-times",
            Severity.Error,
            DiagnosticSource.Operator,
            "The times of the primary's lease do not fit together.",
            "keep leaseDurationSeconds above renewDeadlineSeconds, and that above 1.2 times retryPeriodSeconds; without values they are 15, 10 and 2"),
        ["Cluster"],
        Check,
        Since: "1.30");

    private static void Check(ObjectContext context)
    {
        var lease = context.Spec["primaryLease"];
        if (!lease.Exists)
            return;
        var (duration, renewal) = (lease["leaseDurationSeconds"], lease["renewDeadlineSeconds"]);
        var (hold, deadline, retry) =
            (duration.Number ?? DefaultDuration, renewal.Number ?? DefaultRenewal, lease["retryPeriodSeconds"].Number ?? DefaultRetry);
        if (hold <= deadline)
            context.Report(duration, $"leaseDurationSeconds is {hold}; expected more than renewDeadlineSeconds ({deadline})");
        if (5 * deadline <= 6 * retry)
            context.Report(renewal, $"renewDeadlineSeconds is {deadline}; expected more than 1.2 times retryPeriodSeconds ({retry})");
    }
}
