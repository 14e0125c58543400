using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Replication;

/// <summary>More synchronous standbys are asked for than there can be.</summary>
internal static class SynchronousNumber
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4202",
            "synchronous-number",
            Severity.Error,
            DiagnosticSource.Operator,
            "postgresql.synchronous asks for more standbys than there can be.",
            "lower synchronous.number, or add instances or standby names"),
        ["Cluster"],
        Check);

    private static void Check(ObjectContext context)
    {
        var synchronous = context.Spec["postgresql"]["synchronous"];
        if (!synchronous.Exists)
            return;
        var number = synchronous["number"];
        var names = synchronous["standbyNamesPre"].Count + synchronous["standbyNamesPost"].Count;
        var most = context.Instances() + names;
        if ((number.Number ?? 0) >= most)
        {
            context.Report(
                synchronous.Path,
                number,
                $"synchronous.number is {number.Number ?? 0} with {context.Instances()} instances and {names} standby names; expected less than {most}");
        }
    }
}
