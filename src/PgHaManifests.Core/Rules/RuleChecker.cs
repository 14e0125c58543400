using System.Collections.Concurrent;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Rules.Operator;

namespace PgHaManifests.Core.Rules;

/// <summary>Runs every rule that applies.</summary>
public static class RuleChecker
{
    private static readonly ConcurrentDictionary<(string Kind, string Release), ObjectRule[]> OperatorRules = new();

    /// <summary>The rules that look at more than one object: references over all groups, good practice in each.</summary>
    /// <returns>How many findings were waived.</returns>
    public static int Check(RuleInput input, DiagnosticBag into)
    {
        var findings = new RuleFindings();
        foreach (var rule in RuleCatalog.GroupRules)
            rule.Check(new GroupContext(rule, input, findings));
        PracticeChecker.Check(input, findings, into);
        return WaiverChecker.Apply(findings, input, into);
    }

    /// <summary>What the operator's admission code says of one object; nothing for kinds that it does not judge, or objects that it cannot decode.</summary>
    /// <param name="operatorRelease">An embedded release, <c>1.30.0</c>.</param>
    public static void CheckOperator(Subject subject, string operatorRelease, DiagnosticBag into)
    {
        if (subject.Kind.Group != "postgresql.cnpg.io" || subject.Stored is null)
            return;
        subject = GeneratedName.Filled(subject);
        var isOff = ValidationAnnotation.IsOff(subject);
        foreach (var rule in OperatorRules.GetOrAdd((subject.Kind.Kind, operatorRelease), RulesFor))
        {
            if ((!rule.OnUpdateOnly || subject.Old is not null) && (!isOff || rule == ValidationAnnotation.Off))
                rule.Check(new ObjectContext(rule, subject, operatorRelease, into));
        }
    }

    private static ObjectRule[] RulesFor((string Kind, string Release) key) =>
        [.. RuleCatalog.OperatorRules.Where(rule => rule.IsFor(key.Kind, key.Release))];
}
