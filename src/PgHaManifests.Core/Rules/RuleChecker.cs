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

    /// <summary>What the operator's admission code says of one object; nothing for kinds that it does not judge.</summary>
    /// <param name="operatorRelease">An embedded release, <c>1.30.0</c>.</param>
    public static void CheckOperator(Subject subject, string operatorRelease, DiagnosticBag into)
    {
        if (subject.Kind.Group != "postgresql.cnpg.io" || subject.Stored is null)
            return;
        foreach (var rule in RuleCatalog.OperatorRules)
        {
            if (rule.AppliesTo(subject, operatorRelease))
                rule.Check(new ObjectContext(rule, subject, operatorRelease, into));
        }
    }
}
