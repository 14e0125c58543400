using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules;

/// <summary>Runs the rules of sources policy and azure on every object of the groups that are judged.</summary>
internal static class PracticeChecker
{
    private const string NotRun = "rule of good practice not run, since the policy is none";

    private static readonly ILookup<ObjectKind, PracticeRule> ByKind = RuleCatalog.PracticeRules
        .SelectMany(rule => rule.Kinds.Select(kind => (kind, rule))).ToLookup(pair => pair.kind, pair => pair.rule);

    public static void Check(RuleInput input, RuleFindings findings, DiagnosticBag into)
    {
        foreach (var group in input.Groups.Where(group => group.Named))
        {
            if (group.Facts.Policy == PolicyLevel.None)
                CountSkipped(group, into);
            else
                Judge(group, input.Around(group), findings);
        }
    }

    private static void Judge(SubjectGroup group, Neighbours around, RuleFindings findings)
    {
        foreach (var subject in group.Subjects)
        {
            foreach (var rule in RulesFor(subject))
                rule.Check(new PracticeContext(rule, subject, group, around, findings));
        }
    }

    private static void CountSkipped(SubjectGroup group, DiagnosticBag into)
    {
        var skipped = group.Subjects.Sum(subject => RulesFor(subject).Count());
        if (skipped > 0)
            into.CountNotEvaluated(NotRun, skipped);
    }

    private static IEnumerable<PracticeRule> RulesFor(Subject subject) =>
        ByKind[new ObjectKind(subject.Kind.Group, subject.Kind.Kind)].Where(rule => rule.Concerns(subject));
}
