using System.Collections.Concurrent;
using System.Collections.Immutable;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Rules.Operator;
using PgHaManifests.Core.Rules.Operator.Poolers;
using PgHaManifests.Core.Rules.PostgreSql.Server;

namespace PgHaManifests.Core.Rules;

/// <summary>Runs every rule that applies.</summary>
public static class RuleChecker
{
    private static readonly ConcurrentDictionary<(string Kind, string Release), ObjectRule[]> OperatorRules = new();
    private static readonly ConcurrentDictionary<(string Kind, string Release), ObjectRule[]> PostgreSqlRules = new();

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
        var findings = new DiagnosticBag();
        foreach (var rule in OperatorRules.GetOrAdd((subject.Kind.Kind, operatorRelease), key => RulesFor(RuleCatalog.OperatorRules, key)))
        {
            if ((!rule.OnUpdateOnly || subject.Old is not null) && (!isOff || rule == ValidationAnnotation.Off))
                rule.Check(new ObjectContext(rule, subject, operatorRelease, findings));
        }
        if (PoolerRules.IsRefusedWithoutWarnings(subject, findings))
            into.AddRange(findings.Diagnostics.Where(found => !PoolerRules.IsWarning(found)));
        else
            into.AddRange(findings);
    }

    /// <summary>What a PostgreSQL server of the object's major version says of it. A Cluster whose version is not known is counted, not judged.</summary>
    /// <param name="operatorRelease">The release that hands the object to the server.</param>
    public static void CheckPostgreSql(Subject subject, string operatorRelease, DiagnosticBag into)
    {
        if (subject.Kind.Group != "postgresql.cnpg.io" || subject.Stored is null)
            return;
        if (subject.Kind.Kind == "Cluster" && ServerParameters.MajorOf(subject) is null)
        {
            into.CountNotEvaluated("Cluster whose PostgreSQL version is not known: parameters, access lines, sizes");
            return;
        }
        foreach (var rule in PostgreSqlRules.GetOrAdd((subject.Kind.Kind, operatorRelease), key => RulesFor(RuleCatalog.PostgreSqlRules, key)))
            rule.Check(new ObjectContext(rule, subject, operatorRelease, into));
    }

    private static ObjectRule[] RulesFor(ImmutableArray<ObjectRule> rules, (string Kind, string Release) key) =>
        [.. rules.Where(rule => rule.IsFor(key.Kind, key.Release))];
}
