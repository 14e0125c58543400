using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Schemas.Patterns;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Replication;

/// <summary>A pattern of slot names that the operator cannot compile.</summary>
internal static class SlotExclusionPattern
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4205",
            "slot-exclusion-pattern",
            Severity.Error,
            DiagnosticSource.Operator,
            "A pattern in replicationSlots.synchronizeReplicas.excludePatterns cannot be read.",
            "write the pattern in RE2 syntax: without look-around and back-references"),
        ["Cluster"],
        Check);

    private static void Check(ObjectContext context)
    {
        var slots = context.Spec["replicationSlots"];
        var synchronize = slots["synchronizeReplicas"];
        if (!IsEnabled(synchronize) && !IsEnabled(slots["highAvailability"]))
            return;
        var patterns = synchronize["excludePatterns"];
        foreach (var pattern in patterns.Items)
        {
            if (!Re2Pattern.TryCompile(pattern.TextOrEmpty, out _, out var error))
                context.Report(patterns.Path, pattern, $"{pattern.Path} is {pattern.Shown()}, which is no regular expression: {error}");
        }
    }

    /// <summary>What is not set is on.</summary>
    private static bool IsEnabled(Field feature) => !feature["enabled"].Exists || feature["enabled"].IsTrue;
}
