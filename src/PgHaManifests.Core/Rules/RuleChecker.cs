using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules;

/// <summary>Runs every rule that applies.</summary>
public static class RuleChecker
{
    public static void Check(RuleInput input, DiagnosticBag into)
    {
        foreach (var rule in RuleCatalog.GroupRules)
            rule.Check(new GroupContext(rule, input, into));
    }
}
