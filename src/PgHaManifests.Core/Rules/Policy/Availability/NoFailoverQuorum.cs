using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Availability;

internal static class NoFailoverQuorum
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4814", "no-failover-quorum", Severity.Info, DiagnosticSource.Policy,
            "Failover does not ask whether the candidate has every commit",
            "set postgresql.synchronous.failoverQuorum to true")
        {
            Why = "With failoverQuorum the operator promotes a standby only when enough of them were reached to know that one holds all synchronous commits.",
        },
    };

    private static void Check(PracticeContext context)
    {
        var synchronous = context.Spec["postgresql"]["synchronous"];
        if (synchronous.Exists && !synchronous["failoverQuorum"].IsTrue)
            context.Report(synchronous["failoverQuorum"], "failoverQuorum is not on, so a standby that lags may be promoted");
    }
}
