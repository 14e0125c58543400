using static PgHaManifests.Core.Schemas.BuiltIn.BuiltInDiagnostics;

namespace PgHaManifests.Core.Schemas.BuiltIn.Kinds;

/// <summary>PodDisruptionBudgets.</summary>
internal static class DisruptionBudgetCheck
{
    public static void Check(Field root)
    {
        var spec = root["spec"];
        if (spec["minAvailable"].IsSet && spec["maxUnavailable"].IsSet)
            spec.Refuse(DisruptionBudget, spec["maxUnavailable"], "may not be set beside minAvailable");
        foreach (var name in (ReadOnlySpan<string>)["minAvailable", "maxUnavailable"])
        {
            if (!spec[name].IsSet)
                continue;
            PortsAndPercents.CheckCount(spec[name], DisruptionBudget);
            PortsAndPercents.CheckAtMostAll(spec[name], DisruptionBudget);
        }
        LabelSelectors.Check(spec["selector"]);
        if (spec["unhealthyPodEvictionPolicy"].IsSet)
            spec["unhealthyPodEvictionPolicy"].RequireOneOf(DisruptionBudget, "AlwaysAllow", "IfHealthyBudget");
    }
}
