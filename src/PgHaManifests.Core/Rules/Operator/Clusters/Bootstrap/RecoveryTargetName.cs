using System.Text;
using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Bootstrap;

/// <summary>The name of a restore point fits an identifier of PostgreSQL.</summary>
internal static class RecoveryTargetName
{
    private const int Most = 63;

    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4123", "recovery-target-name", Severity.Error, DiagnosticSource.Operator,
            "The name of the restore point to recover to is no such name.",
            $"use at most {Most} bytes and no control characters"),
        ["Cluster"],
        context =>
        {
            var name = context.Spec["bootstrap"]["recovery"]["recoveryTarget"]["targetName"];
            if (Encoding.UTF8.GetByteCount(name.TextOrEmpty) is > Most and var length)
                context.Report(name, $"targetName has {length} bytes; at most {Most} are allowed");
            if (name.TextOrEmpty.Any(IsControl))
                context.Report(name, "targetName has a control character, such as a tab or a line break");
        });

    private static bool IsControl(char character) => char.IsAscii(character) && char.IsControl(character);
}
