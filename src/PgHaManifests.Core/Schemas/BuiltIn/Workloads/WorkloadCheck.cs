using PgHaManifests.Core.Schemas.BuiltIn.Kinds;
using PgHaManifests.Core.Schemas.BuiltIn.Pods;
using PgHaManifests.Core.Schemas.Formats;
using static PgHaManifests.Core.Schemas.BuiltIn.BuiltInDiagnostics;

namespace PgHaManifests.Core.Schemas.BuiltIn.Workloads;

/// <summary>Deployments, ReplicaSets, DaemonSets and StatefulSets.</summary>
internal static class WorkloadCheck
{
    public static void Deployment(Field root)
    {
        var spec = root["spec"];
        spec["replicas"].RequireNotNegative(WorkloadNumber);
        Selector(spec);
        Template(spec);
        RolloutCheck.Deployment(spec["strategy"]);
        foreach (var name in (ReadOnlySpan<string>)["minReadySeconds", "revisionHistoryLimit", "progressDeadlineSeconds"])
            spec[name].RequireNotNegative(WorkloadNumber);
        if (spec["progressDeadlineSeconds"].Integer is { } deadline && deadline <= (spec["minReadySeconds"].Integer ?? 0))
            spec["progressDeadlineSeconds"].Refuse(WorkloadNumber, $"is {deadline}; expected more than minReadySeconds");
    }

    public static void ReplicaSet(Field root)
    {
        var spec = root["spec"];
        spec["replicas"].RequireNotNegative(WorkloadNumber);
        spec["minReadySeconds"].RequireNotNegative(WorkloadNumber);
        Selector(spec);
        Template(spec);
    }

    public static void DaemonSet(Field root)
    {
        var spec = root["spec"];
        Selector(spec);
        Template(spec);
        spec["minReadySeconds"].RequireNotNegative(WorkloadNumber);
        spec["revisionHistoryLimit"].RequireNotNegative(WorkloadNumber);
        RolloutCheck.DaemonSet(spec["updateStrategy"]);
    }

    public static void StatefulSet(Field root)
    {
        var spec = root["spec"];
        spec["podManagementPolicy"].RequireOneOf(RolloutStrategy, "OrderedReady", "Parallel");
        RolloutCheck.StatefulSet(spec["updateStrategy"]);
        foreach (var name in (ReadOnlySpan<string>)["replicas", "minReadySeconds", "revisionHistoryLimit"])
            spec[name].RequireNotNegative(WorkloadNumber);
        spec["ordinals"]["start"].RequireNotNegative(WorkloadNumber);
        foreach (var name in (ReadOnlySpan<string>)["whenDeleted", "whenScaled"])
            spec["persistentVolumeClaimRetentionPolicy"][name].RequireOneOf(RolloutStrategy, "Retain", "Delete");
        Selector(spec);
        StatefulTemplate(spec);
        if (spec["serviceName"].Text.Length > 0 && spec.Server.Minor >= 35)
            spec["serviceName"].RefuseIf(PodField, NameRules.Subdomain(spec["serviceName"].Text));
    }

    public static void SelectorUpdate(Field root, Field old)
    {
        if (!Equality.AreSame(root["spec"]["selector"], old["spec"]["selector"]))
            root["spec"]["selector"].Refuse(Immutable, "differs from that of the stored object, which cannot change");
    }

    /// <summary>Of a StatefulSet only a few fields can change.</summary>
    public static void StatefulUpdate(Field root, Field old)
    {
        foreach (var field in root["spec"].Children().Concat(old["spec"].Children()).Select(field => field.Name).Distinct())
        {
            if (field is "replicas" or "ordinals" or "template" or "updateStrategy" or "revisionHistoryLimit" or "persistentVolumeClaimRetentionPolicy" or "minReadySeconds")
                continue;
            if (Equality.AreSame(root["spec"][field], old["spec"][field]))
                continue;
            root["spec"].Refuse(Immutable, root["spec"][field], "differs from that of the stored StatefulSet, where it cannot change");
            return;
        }
    }

    private static void Selector(Field spec)
    {
        var selector = spec["selector"];
        if (!selector.IsSet)
        {
            selector.Require(WorkloadSelector);
            return;
        }
        LabelSelectors.Check(selector);
        if (LabelSelectors.IsEmpty(selector))
            selector.Refuse(WorkloadSelector, "selects everything; name the labels of the pod template");
    }

    private static void Template(Field spec)
    {
        MatchLabels(spec);
        PodCheck.Template(spec["template"]);
        LongRunning(spec["template"]["spec"]);
    }

    private static void StatefulTemplate(Field spec)
    {
        var template = spec["template"];
        MatchLabels(spec);
        // The server does not look into the pod itself here.
        ObjectMetadata.CheckLabels(template["metadata"]["labels"].As($"{template.Path}.labels"));
        ObjectMetadata.CheckAnnotations(template["metadata"]["annotations"].As($"{template.Path}.annotations"));
        LongRunning(template["spec"]);
    }

    private static void MatchLabels(Field spec)
    {
        var (selector, labels) = (spec["selector"], spec["template"]["metadata"]["labels"]);
        if ((!selector.IsSet || !LabelSelectors.IsEmpty(selector)) && !LabelSelectors.Matches(selector, labels))
            labels.As($"{spec["template"].Path}.metadata.labels").Refuse(WorkloadSelector, "lacks labels that the selector asks for");
    }

    private static void LongRunning(Field pod)
    {
        if (pod["restartPolicy"].Text != "Always")
            pod["restartPolicy"].Refuse(RestartPolicy, $"is {pod["restartPolicy"].Shown}; expected Always");
        if (pod["activeDeadlineSeconds"].IsSet)
            pod["activeDeadlineSeconds"].Refuse(RestartPolicy, "may only be set for Jobs");
    }
}
