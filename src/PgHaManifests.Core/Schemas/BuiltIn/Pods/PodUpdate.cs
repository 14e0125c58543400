using PgHaManifests.Core.Yaml;
using static PgHaManifests.Core.Schemas.BuiltIn.BuiltInDiagnostics;

namespace PgHaManifests.Core.Schemas.BuiltIn.Pods;

/// <summary>Changes of a Pod of its own: images and little else.</summary>
internal static class PodUpdate
{
    public static void Check(Field root, Field old)
    {
        var (now, before) = (root["spec"], old["spec"]);
        if (!Equality.AreSame("spec", WithoutChangeable(now, before), WithoutChangeable(before, before)))
            now.Refuse(Immutable, "may change in the images of its containers, activeDeadlineSeconds and added tolerations only");
        var kept = now["tolerations"].Items();
        if (before["tolerations"].Items().Any(toleration => !Array.Exists(kept, other => IsSame(toleration, other))))
            now["tolerations"].Refuse(Immutable, "lacks a toleration of the stored Pod; they can only be added to");
        var (deadline, oldDeadline) = (now["activeDeadlineSeconds"].Integer, before["activeDeadlineSeconds"].Integer);
        if (oldDeadline is not null && (deadline is null || deadline > oldDeadline))
            now["activeDeadlineSeconds"].Refuse(Immutable, $"is {now["activeDeadlineSeconds"].Shown}; it can only be lowered");
    }

    private static bool IsSame(Field one, Field other) =>
        one["key"].Text == other["key"].Text && one["operator"].Text == other["operator"].Text
        && one["value"].Text == other["value"].Text && one["effect"].Text == other["effect"].Text;

    /// <summary>Where the server chose something, such as the node, the stored value stands.</summary>
    private static YamlMapping WithoutChangeable(Field spec, Field before)
    {
        var fill = new Filling((spec.Node as YamlMapping) ?? new YamlMapping([]));
        fill.Remove("tolerations");
        fill.Remove("activeDeadlineSeconds");
        fill.Remove("schedulingGates");
        foreach (var name in (ReadOnlySpan<string>)["nodeName", "serviceAccountName", "serviceAccount"])
        {
            if (spec[name].Text.Length == 0 || before[name].Text.Length == 0)
                fill.Remove(name);
        }
        fill.Items("containers", WithoutImage);
        fill.Items("initContainers", WithoutImage);
        return fill.Result;
    }

    private static YamlMapping WithoutImage(YamlMapping container)
    {
        var fill = new Filling(container);
        fill.Remove("image");
        fill.Remove("imagePullPolicy");
        return fill.Result;
    }
}
