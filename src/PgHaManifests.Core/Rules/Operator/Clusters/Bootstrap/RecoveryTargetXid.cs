using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Schemas.Formats;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Bootstrap;

/// <summary>The transaction that a recovery stops at.</summary>
internal static class RecoveryTargetXid
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4122", "recovery-target-xid", Severity.Error, DiagnosticSource.Operator,
            "The transaction to recover to is no transaction number.",
            $"write a whole number from 0 to {uint.MaxValue}, in quotes"),
        ["Cluster"],
        context =>
        {
            if (context.Spec["bootstrap"]["recovery"]["recoveryTarget"]["targetXID"] is { TextOrEmpty.Length: > 0 } number
                && !GoInteger.TryParseUnsigned(number.TextOrEmpty, uint.MaxValue, out _))
            {
                context.Report(number, $"targetXID is '{number.Text}'; expected a whole number from 0 to {uint.MaxValue}");
            }
        });
}
