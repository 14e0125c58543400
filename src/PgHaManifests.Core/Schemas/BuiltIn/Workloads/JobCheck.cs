using PgHaManifests.Core.Schemas.BuiltIn.Pods;
using PgHaManifests.Core.Schemas.Formats;
using static PgHaManifests.Core.Schemas.BuiltIn.BuiltInDiagnostics;

namespace PgHaManifests.Core.Schemas.BuiltIn.Workloads;

/// <summary>Jobs, and the templates of Jobs in CronJobs.</summary>
internal static class JobCheck
{
    private const int MaxIndexedParallelism = 100_000;
    private const int ManyCompletions = 100_000;
    private const int MaxWithManyCompletions = 10_000;

    private static readonly string[] Counts =
        ["parallelism", "completions", "activeDeadlineSeconds", "backoffLimit", "ttlSecondsAfterFinished", "backoffLimitPerIndex", "maxFailedIndexes"];

    private static readonly string[] OwnerLabels = ["controller-uid", "batch.kubernetes.io/controller-uid"];

    private static readonly string[] NameLabels = ["job-name", "batch.kubernetes.io/job-name"];

    public static void Check(Field root)
    {
        var spec = root["spec"];
        if (spec["manualSelector"].IsTrue)
            ManualSelector(spec);
        else
            GeneratedSelector(root);
        Spec(spec);
        if (spec["completionMode"].Text == "Indexed" && spec["completions"].Integer is > 0 and var completions && root["metadata"]["name"].Text.Length > 0)
            root["metadata"]["name"].RefuseIf(ObjectName, NameRules.Label($"{root["metadata"]["name"].Text}-{completions - 1}") is { } fault ? $"its pods get a number at the end, so {fault}" : null);
    }

    /// <summary>What a CronJob's template has too.</summary>
    public static void Spec(Field spec)
    {
        foreach (var name in Counts)
            spec[name].RequireNotNegative(WorkloadNumber);
        if (spec["maxFailedIndexes"].IsSet && !spec["backoffLimitPerIndex"].IsSet)
            spec["backoffLimitPerIndex"].Require(WorkloadNumber, "with maxFailedIndexes");
        ManagedBy(spec["managedBy"]);
        spec["completionMode"].RequireOneOf(JobPolicy, "NonIndexed", "Indexed");
        if (spec["completionMode"].Text == "Indexed")
            Indexed(spec);
        else
            NotIndexed(spec);
        JobPolicies.Check(spec);
        PodCheck.Template(spec["template"]);
        var restart = spec["template"]["spec"]["restartPolicy"];
        if (restart.Text is not ("OnFailure" or "Never"))
            restart.Refuse(RestartPolicy, $"is {restart.Shown}; expected OnFailure or Never");
        if (spec["podFailurePolicy"].IsSet && restart.Text != "Never")
            restart.Refuse(RestartPolicy, $"is {restart.Shown}; with podFailurePolicy it must be Never");
    }

    private static void ManualSelector(Field spec)
    {
        var selector = spec["selector"];
        if (selector.IsSet)
            LabelSelectors.Check(selector);
        else
            selector.Require(WorkloadSelector, "with manualSelector");
        var labels = spec["template"]["metadata"]["labels"];
        if (!LabelSelectors.Matches(selector, labels))
            labels.As($"{spec["template"].Path}.metadata.labels").Refuse(WorkloadSelector, "lacks labels that the selector asks for");
    }

    /// <summary>The server selects by labels that it gives the pods itself; others that stand there must not contradict.</summary>
    private static void GeneratedSelector(Field root)
    {
        var (spec, labels) = (root["spec"], root["spec"]["template"]["metadata"]["labels"]);
        var uid = root["metadata"]["uid"].Text;
        foreach (var name in NameLabels)
        {
            var label = labels.Key(name);
            if (label.IsSet && label.Text != root["metadata"]["name"].Text && root["metadata"]["name"].Text.Length > 0)
                label.Refuse(WorkloadSelector, $"is {label.Shown}; the server gives it the name of the Job");
        }
        foreach (var name in OwnerLabels)
        {
            var label = labels.Key(name);
            if (label.IsSet && label.Text != uid)
                label.Refuse(WorkloadSelector, $"is {label.Shown}; the server gives it the uid of the Job");
        }
        LabelSelectors.Check(spec["selector"]);
        if (spec["selector"]["matchLabels"].Entries().Any(label => !OwnerLabels.Contains(label.Name) && !NameLabels.Contains(label.Name))
            || spec["selector"]["matchExpressions"].Count > 0)
            spec["selector"].Refuse(WorkloadSelector, "is not the one that the server generates; set manualSelector to select by labels of your own");
    }

    private static void ManagedBy(Field manager)
    {
        if (!manager.IsSet)
            return;
        var slash = manager.Text.IndexOf('/', StringComparison.Ordinal);
        if (slash <= 0 || slash == manager.Text.Length - 1 || NameRules.Subdomain(manager.Text.AsSpan(0, slash)) is not null)
            manager.Refuse(JobPolicy, $"is {manager.Shown}; expected DOMAIN/PATH");
        else if (manager.Text.Length > 63)
            manager.Refuse(JobPolicy, NameRules.TooLong(63));
    }

    private static void Indexed(Field spec)
    {
        var (completions, parallelism, failed) = (spec["completions"], spec["parallelism"], spec["maxFailedIndexes"]);
        if (!completions.IsSet)
            completions.Require(WorkloadNumber, "by completionMode Indexed");
        if (parallelism.Integer > MaxIndexedParallelism)
            parallelism.Refuse(WorkloadNumber, $"is {parallelism.Shown}; expected at most {MaxIndexedParallelism} with completionMode Indexed");
        if (failed.Integer > MaxIndexedParallelism)
            failed.Refuse(WorkloadNumber, $"is {failed.Shown}; expected at most {MaxIndexedParallelism}");
        if (failed.Integer > completions.Integer)
            failed.Refuse(WorkloadNumber, $"is {failed.Shown}; expected at most completions");
        if (completions.Integer is not > ManyCompletions || !spec["backoffLimitPerIndex"].IsSet)
            return;
        if (!failed.IsSet)
            failed.Require(WorkloadNumber, $"with more than {ManyCompletions} completions");
        foreach (var number in (ReadOnlySpan<Field>)[parallelism, failed])
        {
            if (number.Integer > MaxWithManyCompletions)
                number.Refuse(WorkloadNumber, $"is {number.Shown}; expected at most {MaxWithManyCompletions} with so many completions");
        }
    }

    private static void NotIndexed(Field spec)
    {
        foreach (var name in (ReadOnlySpan<string>)["backoffLimitPerIndex", "maxFailedIndexes"])
        {
            if (spec[name].IsSet)
                spec[name].Refuse(WorkloadNumber, "needs completionMode Indexed");
        }
    }
}
