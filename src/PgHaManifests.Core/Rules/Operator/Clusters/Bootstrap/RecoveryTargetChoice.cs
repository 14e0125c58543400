using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Bootstrap;

/// <summary>A recovery stops at one target. Being there at all makes targetImmediate one, be it false.</summary>
internal static class RecoveryTargetChoice
{
    private static readonly string[] Texts = ["targetLSN", "targetName", "targetXID", "targetTime"];

    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4118", "recovery-target-choice", Severity.Error, DiagnosticSource.Operator,
            "A recovery has more than one target.",
            "keep one of targetTime, targetLSN, targetXID, targetName and targetImmediate"),
        ["Cluster"],
        context =>
        {
            var target = context.Spec["bootstrap"]["recovery"]["recoveryTarget"];
            var given = Texts.Where(name => target[name].TextOrEmpty.Length > 0).ToList();
            if (target["targetImmediate"].Exists)
                given.Add("targetImmediate");
            if (given.Count > 1)
                context.Report(target, $"recoveryTarget has {string.Join(" and ", given)}; only one target may be given");
        });
}
