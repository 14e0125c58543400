using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Images;

/// <summary>When a node pulls the image.</summary>
internal static class ImagePullPolicy
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4132", "image-pull-policy", Severity.Error, DiagnosticSource.Operator,
            "The pull policy is none that Kubernetes has.",
            "use Always, Never or IfNotPresent, or leave it out"),
        ["Cluster"],
        context =>
        {
            if (context.Spec["imagePullPolicy"] is { TextOrEmpty: not ("" or "Always" or "Never" or "IfNotPresent") } policy)
                context.Report(policy, $"imagePullPolicy is '{policy.Text}'; expected Always, Never or IfNotPresent");
        });
}
