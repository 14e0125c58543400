using PgHaManifests.Core.Schemas.Formats;
using static PgHaManifests.Core.Schemas.BuiltIn.BuiltInDiagnostics;

namespace PgHaManifests.Core.Schemas.BuiltIn.Kinds;

/// <summary>HorizontalPodAutoscalers.</summary>
internal static class AutoscalerCheck
{
    private static readonly Dictionary<string, string> Sources = new(StringComparer.Ordinal)
    {
        ["Object"] = "object",
        ["Pods"] = "pods",
        ["Resource"] = "resource",
        ["External"] = "external",
        ["ContainerResource"] = "containerResource",
    };

    public static void Check(Field root)
    {
        var spec = root["spec"];
        var (min, max) = (spec["minReplicas"], spec["maxReplicas"]);
        if (min.Integer < 1)
            min.Refuse(Autoscaler, $"is {min.Shown}; expected 1 or more");
        if (max.Integer is null or < 1)
            max.Refuse(Autoscaler, $"is {max.Shown}; expected 1 or more");
        if (min.Integer > (max.Integer ?? 0))
            max.Refuse(Autoscaler, $"is {max.Shown}; expected minReplicas or more");
        Target(spec["scaleTargetRef"]);
        foreach (var metric in spec["metrics"].Items())
            Metric(metric);
        foreach (var direction in (ReadOnlySpan<string>)["scaleUp", "scaleDown"])
        {
            if (spec["behavior"][direction].IsSet)
                Rules(spec["behavior"][direction]);
        }
    }

    private static void Target(Field target)
    {
        foreach (var name in (ReadOnlySpan<string>)["kind", "name"])
        {
            if (target[name].Text.Length == 0)
                target[name].Require(Autoscaler);
            else
                target[name].RefuseIf(Autoscaler, NameRules.PathSegment(target[name].Text));
        }
        if (target["apiVersion"].Text.Count(c => c == '/') > 1)
            target["apiVersion"].Refuse(Autoscaler, $"is {target["apiVersion"].Shown}; expected GROUP/VERSION");
    }

    private static void Metric(Field metric)
    {
        var type = metric["type"];
        if (!Sources.TryGetValue(type.Text, out var expected))
        {
            type.RequireOneOf(Autoscaler, [.. Sources.Keys]);
            return;
        }
        if (!metric[expected].IsSet)
            metric[expected].Require(Autoscaler, $"by type {type.Text}");
        else
            Source(metric[expected]);
        foreach (var other in Sources.Values)
        {
            if (other != expected && metric[other].IsSet)
                metric[other].Refuse(Autoscaler, $"may not be given with type {type.Text}");
        }
    }

    private static void Source(Field source)
    {
        var target = source["target"];
        if (source.Name is "resource" or "containerResource")
        {
            if (source["name"].Text.Length == 0)
                source["name"].Require(Autoscaler);
            if (source.Name == "containerResource" && source["container"].Text.Length == 0)
                source["container"].Require(Autoscaler);
            var (utilization, average) = (target["averageUtilization"], target["averageValue"]);
            if (!utilization.IsSet && !average.IsSet)
                utilization.Require(Autoscaler, "where averageValue is not set");
            if (utilization.IsSet && average.IsSet)
                average.Refuse(Autoscaler, "may not be given beside averageUtilization");
        }
        else
        {
            var name = source["metric"]["name"];
            if (name.Text.Length == 0)
                name.Require(Autoscaler);
            else
                name.RefuseIf(Autoscaler, NameRules.PathSegment(name.Text));
            if (source.Name == "pods" && !target["averageValue"].IsSet)
                target["averageValue"].Require(Autoscaler);
            if (source.Name is "object" or "external" && !target["value"].IsSet && !target["averageValue"].IsSet)
                target["averageValue"].Require(Autoscaler, "where value is not set");
            if (source.Name == "external" && target["value"].IsSet && target["averageValue"].IsSet)
                target["value"].Refuse(Autoscaler, "may not be given beside averageValue");
        }
        target["type"].RequireOneOf(Autoscaler, "Utilization", "Value", "AverageValue");
        foreach (var name in (ReadOnlySpan<string>)["value", "averageValue", "averageUtilization"])
        {
            if (target[name].Quantity is { Sign: <= 0 })
                target[name].Refuse(Autoscaler, $"is {target[name].Shown}; expected more than 0");
        }
    }

    private static void Rules(Field rules)
    {
        var window = rules["stabilizationWindowSeconds"];
        if (window.Integer is < 0 or > 3600)
            window.Refuse(Autoscaler, $"is {window.Shown}; expected 0 to 3600 seconds");
        if (rules["selectPolicy"].IsSet)
            rules["selectPolicy"].RequireOneOf(Autoscaler, "Max", "Min", "Disabled");
        foreach (var policy in rules["policies"].Items())
        {
            policy["type"].RequireOneOf(Autoscaler, "Pods", "Percent");
            if (policy["value"].Integer is null or <= 0)
                policy["value"].Refuse(Autoscaler, $"is {policy["value"].Shown}; expected more than 0");
            if (policy["periodSeconds"].Integer is null or <= 0 or > 1800)
                policy["periodSeconds"].Refuse(Autoscaler, $"is {policy["periodSeconds"].Shown}; expected 1 to 1800 seconds");
        }
    }
}
