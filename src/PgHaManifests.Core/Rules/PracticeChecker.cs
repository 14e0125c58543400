using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules;

/// <summary>Runs the rules of sources policy and azure on every object of the groups that are judged.</summary>
internal static class PracticeChecker
{
    private const string NotRun = "rule of good practice not run, since the policy is none";

    private const int ObjectsAtOnce = 128;

    private static readonly ILookup<ObjectKind, PracticeRule> ByKind = RuleCatalog.PracticeRules
        .SelectMany(rule => rule.Kinds.Select(kind => (kind, rule))).ToLookup(pair => pair.kind, pair => pair.rule);

    public static void Check(RuleInput input, RuleFindings findings, DiagnosticBag into)
    {
        foreach (var group in input.Groups.Where(group => group.Named))
        {
            if (group.Facts.Policy == PolicyLevel.None)
                CountSkipped(group, into);
            else
                Judge(group, input.Around(group), input.Work, findings);
        }
    }

    /// <summary>Each rule sees one object and reads the others, so that objects can be judged side by side.</summary>
    private static void Judge(SubjectGroup group, Neighbours around, Action<int, Action<int>> work, RuleFindings findings)
    {
        var parts = new RuleFindings[(group.Subjects.Length + ObjectsAtOnce - 1) / ObjectsAtOnce];
        work(parts.Length, number =>
        {
            var found = parts[number] = new RuleFindings();
            for (var i = number * ObjectsAtOnce; i < Math.Min(group.Subjects.Length, (number + 1) * ObjectsAtOnce); i++)
            {
                foreach (var rule in RulesFor(group.Subjects[i]))
                    rule.Check(new PracticeContext(rule, group.Subjects[i], group, around, found));
            }
        });
        foreach (var (of, diagnostic) in parts.SelectMany(part => part.Items))
            findings.Add(of, diagnostic);
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
