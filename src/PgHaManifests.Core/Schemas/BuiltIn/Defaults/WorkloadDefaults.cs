using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Schemas.BuiltIn.Defaults;

/// <summary>What the server fills into Deployments, StatefulSets, DaemonSets, ReplicaSets, Jobs and CronJobs.</summary>
internal static class WorkloadDefaults
{
    public static YamlMapping Deployment(YamlMapping root) => WithSpec(root, spec =>
    {
        spec.Number("replicas", 1);
        spec.Number("revisionHistoryLimit", 10);
        spec.Number("progressDeadlineSeconds", 600);
        spec.Object("strategy", strategy => Strategy(strategy, "rollingUpdate", ("maxUnavailable", Percent), ("maxSurge", Percent)), create: true);
        spec.Object("template", PodDefaults.Template, create: true);
    });

    public static YamlMapping ReplicaSet(YamlMapping root) => WithSpec(root, spec =>
    {
        spec.Number("replicas", 1);
        spec.Object("template", PodDefaults.Template, create: true);
    });

    public static YamlMapping DaemonSet(YamlMapping root) => WithSpec(root, spec =>
    {
        spec.Number("revisionHistoryLimit", 10);
        spec.Object("updateStrategy", strategy => Strategy(strategy, "rollingUpdate", ("maxUnavailable", One), ("maxSurge", Zero)), create: true);
        spec.Object("template", PodDefaults.Template, create: true);
    });

    public static YamlMapping StatefulSet(YamlMapping root) => WithSpec(root, spec =>
    {
        spec.Number("replicas", 1);
        spec.Number("revisionHistoryLimit", 10);
        spec.Text("podManagementPolicy", "OrderedReady");
        spec.Object("updateStrategy", strategy => Strategy(strategy, "rollingUpdate", ("partition", Zero)), create: true);
        spec.Object("persistentVolumeClaimRetentionPolicy", policy =>
        {
            var fill = new Filling(policy);
            fill.Text("whenDeleted", "Retain");
            fill.Text("whenScaled", "Retain");
            return fill.Result;
        }, create: true);
        spec.Object("template", PodDefaults.Template, create: true);
        spec.Items("volumeClaimTemplates", claim => WithSpec(claim, inner => inner.AbsentText("volumeMode", "Filesystem")));
    });

    public static YamlMapping Job(YamlMapping root) => WithSpec(root, JobSpec);

    public static YamlMapping CronJob(YamlMapping root) => WithSpec(root, spec =>
    {
        spec.Text("concurrencyPolicy", "Allow");
        spec.Boolean("suspend", false);
        spec.Number("successfulJobsHistoryLimit", 3);
        spec.Number("failedJobsHistoryLimit", 1);
        spec.Object("jobTemplate", template => WithSpec(template, JobSpec), create: true);
    });

    private static YamlScalar Percent => YamlScalar.OfString("25%");

    private static YamlScalar One => Filling.NumberNode(1);

    private static YamlScalar Zero => Filling.NumberNode(0);

    private static void JobSpec(Filling spec)
    {
        if (!spec.Has("completions") && !spec.Has("parallelism"))
            spec.Number("completions", 1);
        spec.Number("parallelism", 1);
        spec.Number("backoffLimit", spec.Has("backoffLimitPerIndex") ? int.MaxValue : 6);
        spec.AbsentText("completionMode", "NonIndexed");
        spec.Boolean("suspend", false);
        spec.AbsentText("podReplacementPolicy", spec.Has("podFailurePolicy") ? "Failed" : "TerminatingOrFailed");
        spec.Object("podFailurePolicy", policy =>
        {
            var rules = new Filling(policy);
            rules.Items("rules", rule =>
            {
                var fill = new Filling(rule);
                fill.Items("onPodConditions", condition =>
                {
                    var inner = new Filling(condition);
                    inner.Text("status", "True");
                    return inner.Result;
                });
                return fill.Result;
            });
            return rules.Result;
        });
        spec.Object("template", PodDefaults.Template, create: true);
    }

    /// <summary>A strategy without a type rolls; one that rolls gets its numbers.</summary>
    private static YamlMapping Strategy(YamlMapping strategy, string numbers, params (string Key, YamlScalar Value)[] values)
    {
        var fill = new Filling(strategy);
        fill.Text("type", "RollingUpdate");
        if (fill.TextOf("type") != "RollingUpdate")
            return fill.Result;
        fill.Object(numbers, mapping =>
        {
            var inner = new Filling(mapping);
            foreach (var (key, value) in values)
            {
                if (!inner.Has(key))
                    inner.Set(key, value);
            }
            return inner.Result;
        }, create: true);
        return fill.Result;
    }

    private static YamlMapping WithSpec(YamlMapping root, Action<Filling> fill)
    {
        var outer = new Filling(root);
        outer.Object("spec", spec =>
        {
            var inner = new Filling(spec);
            fill(inner);
            return inner.Result;
        }, create: true);
        return outer.Result;
    }
}
