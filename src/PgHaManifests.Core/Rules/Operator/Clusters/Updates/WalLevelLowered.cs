using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Updates;

/// <summary>A Cluster that is there does not go down to the lowest WAL level. Where it said nothing, its level is logical.</summary>
internal static class WalLevelLowered
{
    private const string Minimal = "minimal";

    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4157", "wal-level-lowered", Severity.Error, DiagnosticSource.Operator,
            "The WAL level of a Cluster that is there becomes minimal.",
            "keep logical or replica"),
        ["Cluster"],
        context =>
        {
            var before = context.Old["spec"]["postgresql"]["parameters"]["wal_level"].TextOrEmpty;
            var now = context.Spec["postgresql"]["parameters"]["wal_level"];
            if (now.Text == Minimal && before is not ("" or Minimal))
                context.Report(now, $"wal_level changes from {before} to {Minimal}");
        },
        OnUpdateOnly: true);
}
