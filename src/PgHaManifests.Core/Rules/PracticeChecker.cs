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
            var neighbours = input.Around(group);
            var skipped = 0;
            foreach (var subject in group.Subjects)
            {
                foreach (var rule in ByKind[new ObjectKind(subject.Kind.Group, subject.Kind.Kind)])
                {
                    if (group.Facts.Policy == PolicyLevel.None)
                        skipped++;
                    else
                        rule.Check(new PracticeContext(rule, subject, group, neighbours, findings));
                }
            }
            if (skipped > 0)
                into.CountNotEvaluated(NotRun, skipped);
        }
    }
}
