using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Replication;

/// <summary>A quorum for failover cannot be counted on standbys outside of the Cluster.</summary>
internal static class FailoverQuorumNumber
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4203",
            "failover-quorum-number",
            Severity.Error,
            DiagnosticSource.Operator,
            "With failoverQuorum, synchronous.number must exceed the number of standby names given by hand.",
            "raise synchronous.number above the number of standbyNamesPre and standbyNamesPost together, remove such names, or set failoverQuorum to false"),
        ["Cluster"],
        Check);

    private static void Check(ObjectContext context)
    {
        var synchronous = context.Spec["postgresql"]["synchronous"];
        if (!synchronous["failoverQuorum"].IsTrue)
            return;
        var number = synchronous["number"];
        var names = synchronous["standbyNamesPre"].Count + synchronous["standbyNamesPost"].Count;
        if ((number.Number ?? 0) <= names)
        {
            context.Report(
                synchronous.Path,
                number,
                $"synchronous.number is {number.Number ?? 0} with {names} names in standbyNamesPre and standbyNamesPost; failoverQuorum needs more than that");
        }
    }
}
