using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Rules.PostgreSql.Parameters;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Postgres;

/// <summary>Switches on whose value the operator's own work depends.</summary>
internal static class BooleanParameters
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4244",
            "boolean-parameters",
            Severity.Error,
            DiagnosticSource.Operator,
            "The value of a switch is no boolean of PostgreSQL.",
            "write on or off"),
        ["Cluster"],
        Check);

    private static void Check(ObjectContext context)
    {
        if (context.PostgresMajorVersion() is null)
            return;
        foreach (var name in (ReadOnlySpan<string>)["hot_standby_feedback", "sync_replication_slots", "wal_log_hints"])
        {
            var parameter = context.Parameters()[name];
            if (parameter.Exists && BooleanText.Read(parameter.TextOrEmpty) is null)
                context.Report(parameter, $"{name} is {parameter.Shown()}; expected a boolean, on or off");
        }
    }
}
