using PgHaManifests.Core.Yaml;
using static PgHaManifests.Core.Schemas.BuiltIn.BuiltInDiagnostics;

namespace PgHaManifests.Core.Schemas.BuiltIn.Workloads;

/// <summary>Changes of a Job: its pods are made once, so most of it stays as it is.</summary>
internal static class JobUpdate
{
    private static readonly string[] Fixed = ["completionMode", "podFailurePolicy", "backoffLimitPerIndex", "managedBy", "successPolicy"];

    public static void Check(Field root, Field old)
    {
        var (now, before) = (root["spec"], old["spec"]);
        Completions(now, before);
        // Where both leave the selector to the server it is the same.
        if (!Equality.AreSame(now["selector"], before["selector"]) && (now["selector"].IsSet || now["manualSelector"].IsTrue))
            now["selector"].Refuse(Immutable, "differs from that of the stored Job, which cannot change");
        var isWaiting = before["suspend"].IsTrue && !old["status"]["startTime"].IsSet;
        if (!Equality.AreSame("template", Template(now["template"], isWaiting, now.Server), Template(before["template"], isWaiting, now.Server)))
            now["template"].Refuse(Immutable, isWaiting
                ? "differs from that of the stored Job in more than labels, annotations, resources and what chooses the node"
                : "differs from that of the stored Job, which cannot change");
        foreach (var name in Fixed)
        {
            if (!Equality.AreSame(now[name], before[name]))
                now[name].Refuse(Immutable, $"is {now[name].Shown}; the stored Job has {before[name].Shown}, which cannot change");
        }
    }

    /// <summary>An indexed Job may be scaled, completions and parallelism in step.</summary>
    private static void Completions(Field now, Field before)
    {
        var (completions, old) = (now["completions"], before["completions"]);
        if (completions.Integer == old.Integer)
            return;
        var isElastic = now["completionMode"].Text == "Indexed" && completions.IsSet && old.IsSet
            && completions.Integer == now["parallelism"].Integer && old.Integer == before["parallelism"].Integer;
        if (!isElastic)
            completions.Refuse(Immutable, $"is {completions.Shown}; the stored Job has {old.Shown}, which cannot change");
    }

    /// <summary>A template without what may change while the Job is suspended and has not begun.</summary>
    private static YamlNode? Template(Field template, bool isWaiting, ServerRelease server)
    {
        if (!isWaiting || template.Node is not YamlMapping mapping)
            return template.Node;
        var fill = new Filling(mapping);
        fill.Object("metadata", metadata => Without(metadata, "labels", "annotations"));
        fill.Object("spec", spec =>
        {
            var inner = new Filling(Without(spec, "nodeSelector", "tolerations", "schedulingGates"));
            inner.Object("affinity", affinity => Without(affinity, "nodeAffinity"));
            if (server.HasMutableJobResources)
            {
                inner.Items("containers", container => Without(container, "resources"));
                inner.Items("initContainers", container => Without(container, "resources"));
            }
            return inner.Result;
        });
        return fill.Result;
    }

    private static YamlMapping Without(YamlMapping mapping, params ReadOnlySpan<string> names)
    {
        var fill = new Filling(mapping);
        foreach (var name in names)
            fill.Remove(name);
        return fill.Result;
    }
}
