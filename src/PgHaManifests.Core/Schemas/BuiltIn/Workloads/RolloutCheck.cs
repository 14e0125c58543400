using static PgHaManifests.Core.Schemas.BuiltIn.BuiltInDiagnostics;

namespace PgHaManifests.Core.Schemas.BuiltIn.Workloads;

/// <summary>How workloads replace their pods.</summary>
internal static class RolloutCheck
{
    public static void Deployment(Field strategy)
    {
        var rolling = strategy["rollingUpdate"];
        switch (strategy["type"].Text)
        {
            case "Recreate":
                if (rolling.IsSet)
                    rolling.Refuse(RolloutStrategy, "may not be given with type Recreate");
                break;
            case "RollingUpdate":
                Counts(rolling["maxUnavailable"], rolling["maxSurge"]);
                break;
            default:
                // The server names the strategy as a whole, here and below.
                Unknown(strategy, "Recreate or RollingUpdate");
                break;
        }
    }

    public static void DaemonSet(Field strategy)
    {
        var rolling = strategy["rollingUpdate"];
        if (strategy["type"].Text != "RollingUpdate")
        {
            if (strategy["type"].Text != "OnDelete")
                Unknown(strategy, "RollingUpdate or OnDelete");
            return;
        }
        Counts(rolling["maxUnavailable"], rolling["maxSurge"]);
        if (PortsAndPercents.Value(rolling["maxUnavailable"]) != 0 && PortsAndPercents.Value(rolling["maxSurge"]) != 0)
            rolling["maxSurge"].Refuse(RolloutStrategy, "may not be set where maxUnavailable is not 0");
    }

    public static void StatefulSet(Field strategy)
    {
        var rolling = strategy["rollingUpdate"];
        switch (strategy["type"].Text)
        {
            case "OnDelete":
                if (rolling.IsSet)
                    rolling.Refuse(RolloutStrategy, "may only be given with type RollingUpdate");
                break;
            case "RollingUpdate":
                rolling["partition"].RequireNotNegative(RolloutStrategy);
                if (!rolling["maxUnavailable"].IsSet)
                    break;
                PortsAndPercents.CheckCount(rolling["maxUnavailable"], RolloutStrategy);
                PortsAndPercents.CheckAtMostAll(rolling["maxUnavailable"], RolloutStrategy);
                if (PortsAndPercents.Value(rolling["maxUnavailable"]) == 0)
                    rolling["maxUnavailable"].Refuse(RolloutStrategy, "may not be 0");
                break;
            default:
                Unknown(strategy, "RollingUpdate or OnDelete");
                break;
        }
    }

    private static void Unknown(Field strategy, string expected) =>
        strategy.Refuse(RolloutStrategy, strategy["type"], $"is {strategy["type"].Shown}; expected {expected}");

    private static void Counts(Field unavailable, Field surge)
    {
        PortsAndPercents.CheckCount(unavailable, RolloutStrategy);
        PortsAndPercents.CheckCount(surge, RolloutStrategy);
        if (PortsAndPercents.Value(unavailable) == 0 && PortsAndPercents.Value(surge) == 0)
            unavailable.Refuse(RolloutStrategy, "may not be 0 where maxSurge is 0");
        PortsAndPercents.CheckAtMostAll(unavailable, RolloutStrategy);
    }
}
