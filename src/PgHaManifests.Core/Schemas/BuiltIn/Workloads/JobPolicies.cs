using PgHaManifests.Core.Schemas.Formats;
using static PgHaManifests.Core.Schemas.BuiltIn.BuiltInDiagnostics;

namespace PgHaManifests.Core.Schemas.BuiltIn.Workloads;

/// <summary>When a Job counts as failed or done, and when its pods are replaced.</summary>
internal static class JobPolicies
{
    private const int MaxRules = 20;
    private const int MaxCodes = 255;
    private const int MaxIndexesLength = 64 * 1024;

    public static void Check(Field spec)
    {
        if (spec["podFailurePolicy"].IsSet)
            Failure(spec);
        if (spec["successPolicy"].IsSet)
            Success(spec);
        var replacement = spec["podReplacementPolicy"];
        if (spec["podFailurePolicy"].IsSet)
            replacement.RequireOneOf(JobPolicy, "Failed");
        else
            replacement.RequireOneOf(JobPolicy, "Failed", "TerminatingOrFailed");
    }

    private static void Failure(Field spec)
    {
        var rules = spec["podFailurePolicy"]["rules"];
        if (rules.Count > MaxRules)
            rules.Refuse(JobPolicy, $"holds {rules.Count} rules; at most {MaxRules} are allowed");
        foreach (var rule in rules.Items())
        {
            var (action, codes, conditions) = (rule["action"], rule["onExitCodes"], rule["onPodConditions"]);
            action.RequireOneOf(JobPolicy, "Count", "FailIndex", "FailJob", "Ignore");
            if (action.Text == "FailIndex" && !spec["backoffLimitPerIndex"].IsSet)
                action.Refuse(JobPolicy, "is FailIndex, which needs backoffLimitPerIndex");
            if (codes.IsSet)
                ExitCodes(codes, spec["template"]["spec"]);
            Conditions(conditions);
            if (codes.IsSet == conditions.Count > 0)
                rule.Refuse(JobPolicy, "must have either onExitCodes or onPodConditions");
        }
    }

    private static void ExitCodes(Field codes, Field pod)
    {
        var (kind, name, values) = (codes["operator"], codes["containerName"], codes["values"]);
        kind.RequireOneOf(JobPolicy, "In", "NotIn");
        if (name.IsSet && !pod["containers"].Items().Concat(pod["initContainers"].Items()).Any(container => container["name"].Text == name.Text))
            name.Refuse(JobPolicy, $"is {name.Shown}, which is no container of the pod template");
        if (values.Count == 0)
            values.Refuse(JobPolicy, "must hold at least one exit code");
        else if (values.Count > MaxCodes)
            values.Refuse(JobPolicy, $"holds {values.Count} exit codes; at most {MaxCodes} are allowed");
        var seen = new HashSet<long>();
        var last = long.MinValue;
        var isOrdered = true;
        foreach (var value in values.Items())
        {
            var code = value.Integer ?? 0;
            if (kind.Text == "In" && code == 0)
                value.Refuse(JobPolicy, "may not be 0 with operator In");
            if (!seen.Add(code))
                value.Refuse(JobPolicy, $"is {code} for the second time");
            isOrdered &= code >= last;
            last = code;
        }
        if (!isOrdered)
            values.Refuse(JobPolicy, "is not in rising order");
    }

    private static void Conditions(Field conditions)
    {
        if (conditions.Count > MaxRules)
            conditions.Refuse(JobPolicy, $"holds {conditions.Count} conditions; at most {MaxRules} are allowed");
        foreach (var condition in conditions.Items())
        {
            condition["type"].RefuseIf(JobPolicy, NameRules.QualifiedName(condition["type"].Text));
            condition["status"].RequireOneOf(JobPolicy, "False", "True", "Unknown");
        }
    }

    private static void Success(Field spec)
    {
        var policy = spec["successPolicy"];
        if (spec["completionMode"].Text != "Indexed")
        {
            policy.Refuse(JobPolicy, "needs completionMode Indexed");
            return;
        }
        var rules = policy["rules"];
        if (rules.Count == 0)
            rules.Require(JobPolicy);
        if (rules.Count > MaxRules)
            rules.Refuse(JobPolicy, $"holds {rules.Count} rules; at most {MaxRules} are allowed");
        foreach (var rule in rules.Items())
            SuccessRule(rule, spec["completions"].Integer ?? 0);
    }

    private static void SuccessRule(Field rule, long completions)
    {
        var (indexes, count) = (rule["succeededIndexes"], rule["succeededCount"]);
        if (!indexes.IsSet && !count.IsSet)
            rule.Refuse(JobPolicy, "must have succeededCount or succeededIndexes");
        long? total = null;
        if (indexes.IsSet)
        {
            if (indexes.Text.Length > MaxIndexesLength)
                indexes.Refuse(JobPolicy, NameRules.TooLong(MaxIndexesLength));
            else if ((total = JobIndexes.Count(indexes.Text, completions)) is null)
                indexes.Refuse(JobPolicy, $"is {indexes.Shown}; expected numbers and ranges below completions in rising order, such as 0,2-4");
        }
        count.RequireNotNegative(JobPolicy);
        if (count.Integer > completions)
            count.Refuse(JobPolicy, $"is {count.Shown}; expected at most {completions}, which is completions");
        if (count.Integer > total)
            count.Refuse(JobPolicy, $"is {count.Shown}; expected at most {total}, which is the number of succeededIndexes");
    }
}
