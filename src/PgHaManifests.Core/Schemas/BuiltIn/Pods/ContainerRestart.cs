using static PgHaManifests.Core.Schemas.BuiltIn.BuiltInDiagnostics;

namespace PgHaManifests.Core.Schemas.BuiltIn.Pods;

/// <summary>A restart policy of a container's own, with rules by exit code.</summary>
internal static class ContainerRestart
{
    private const int MaxRules = 20;
    private const int MaxCodes = 255;

    /// <param name="onlyAlways">Older releases know this policy only for init containers, which makes them sidecars.</param>
    public static void Check(Field container, bool onlyAlways)
    {
        var (policy, rules) = (container["restartPolicy"], container["restartPolicyRules"]);
        if (policy.IsSet && onlyAlways)
            policy.RequireOneOf(Container, "Always");
        else if (policy.IsSet)
            policy.RequireOneOf(Container, "Always", "OnFailure", "Never");
        if (rules.Count == 0)
            return;
        if (!policy.IsSet)
            policy.Require(Container, "where there are restartPolicyRules");
        if (rules.Count > MaxRules)
            rules.Refuse(Container, $"holds {rules.Count} rules; at most {MaxRules} are allowed");
        foreach (var rule in rules.Items())
            Rule(rule);
    }

    private static void Rule(Field rule)
    {
        rule["action"].RequireOneOf(Container, "Restart", "RestartAllContainers");
        var codes = rule["exitCodes"];
        if (!codes.IsSet)
        {
            codes.Require(Container);
            return;
        }
        codes["operator"].RequireOneOf(Container, "In", "NotIn");
        if (codes["values"].Count == 0)
            codes["values"].Refuse(Container, "must hold at least one exit code");
        else if (codes["values"].Count > MaxCodes)
            codes["values"].Refuse(Container, $"holds {codes["values"].Count} exit codes; at most {MaxCodes} are allowed");
    }
}
