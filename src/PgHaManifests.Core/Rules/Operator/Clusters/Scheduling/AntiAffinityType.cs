using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Scheduling;

/// <summary>How strictly instances keep apart from each other.</summary>
internal static class AntiAffinityType
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4224",
            "anti-affinity-type",
            Severity.Error,
            DiagnosticSource.Operator,
            "affinity.podAntiAffinityType has an unknown value.",
            "use required to keep instances on nodes of their own at any price, or preferred"),
        ["Cluster"],
        Check);

    private static void Check(ObjectContext context)
    {
        var type = context.Spec["affinity"]["podAntiAffinityType"];
        if (type.TextOrEmpty is not ("" or "preferred" or "required"))
            context.Report(type, $"podAntiAffinityType is {type.Shown()}; expected preferred or required");
    }
}
