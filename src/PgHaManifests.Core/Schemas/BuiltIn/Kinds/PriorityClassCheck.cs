using static PgHaManifests.Core.Schemas.BuiltIn.BuiltInDiagnostics;

namespace PgHaManifests.Core.Schemas.BuiltIn.Kinds;

/// <summary>PriorityClasses.</summary>
internal static class PriorityClassCheck
{
    private const int Highest = 1_000_000_000;
    private const string Critical = "system-cluster-critical";
    private const string NodeCritical = "system-node-critical";

    public static void Check(Field root)
    {
        var (name, value) = (root["metadata"]["name"], root["value"]);
        if (name.Text.StartsWith("system-", StringComparison.Ordinal))
        {
            if (!IsSystems(name.Text, value.Integer ?? 0) || root["globalDefault"].IsTrue)
                name.Refuse(PriorityClass, $"is {name.Shown}; names with the prefix system- are the server's own");
        }
        else if (value.Integer > Highest)
        {
            value.Refuse(PriorityClass, $"is {value.Shown}; expected at most {Highest}");
        }
        root["preemptionPolicy"].RequireOneOf(PriorityClass, "PreemptLowerPriority", "Never");
    }

    public static void Update(Field root, Field old)
    {
        if ((root["value"].Integer ?? 0) != (old["value"].Integer ?? 0))
            root["value"].Refuse(Immutable, $"is {root["value"].Shown}; the stored PriorityClass has {old["value"].Shown}, which cannot change");
        if (root["preemptionPolicy"].Text != old["preemptionPolicy"].Text)
            root["preemptionPolicy"].Refuse(Immutable, $"is {root["preemptionPolicy"].Shown}; the stored PriorityClass has {old["preemptionPolicy"].Shown}, which cannot change");
    }

    private static bool IsSystems(string name, long value) => (name, value) is (Critical, 2_000_000_000) or (NodeCritical, 2_000_001_000);
}
