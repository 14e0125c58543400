using System.Globalization;
using static PgHaManifests.Core.Schemas.BuiltIn.BuiltInDiagnostics;

namespace PgHaManifests.Core.Schemas.BuiltIn.Pods;

/// <summary>Annotations of pods that the server reads.</summary>
internal static class PodAnnotations
{
    private const string Mirror = "kubernetes.io/config.mirror";
    private const string DeletionCost = "controller.kubernetes.io/pod-deletion-cost";
    private const string PodSeccomp = "seccomp.security.alpha.kubernetes.io/pod";
    private const string ContainerSeccomp = "container.seccomp.security.alpha.kubernetes.io/";
    private const string AppArmor = "container.apparmor.security.beta.kubernetes.io/";

    public static void Check(Field annotations, PodScope scope)
    {
        foreach (var annotation in annotations.Entries())
        {
            // Some of them the server names as if they were fields.
            var named = annotation.As($"{annotations.Path}.{annotation.Name}");
            if (annotation.Name == Mirror && scope.Spec["nodeName"].Text.Length == 0)
                annotation.Refuse(PodAnnotation, "may only be set for a pod with spec.nodeName");
            else if (annotation.Name == DeletionCost && !IsCost(annotation.Text))
                named.Refuse(PodAnnotation, $"is {annotation.Shown}; expected a 32-bit integer");
            else if (annotation.Name == PodSeccomp || annotation.Name.StartsWith(ContainerSeccomp, StringComparison.Ordinal))
                named.RefuseIf(PodAnnotation, SeccompFault(annotation.Text));
            else if (annotation.Name.StartsWith(AppArmor, StringComparison.Ordinal))
                Profile(annotation, annotation.Name[AppArmor.Length..], scope);
        }
    }

    private static bool IsCost(string text) =>
        text is "0" or "" || (text.TrimStart('-') is { Length: > 0 } digits && digits[0] is >= '1' and <= '9'
            && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _));

    private static string? SeccompFault(string profile)
    {
        const string local = "localhost/";
        if (profile is "runtime/default" or "docker/default" or "unconfined")
            return null;
        return profile.StartsWith(local, StringComparison.Ordinal) ? VolumePaths.Local(profile[local.Length..]) : "expected runtime/default, unconfined or localhost/PROFILE";
    }

    private static void Profile(Field annotation, string container, PodScope scope)
    {
        if (!scope.AllContainers().Any(other => other["name"].Text == container))
            annotation.Refuse(PodAnnotation, $"is for container '{container}', which the pod does not have");
        if (annotation.Text is not ("" or "runtime/default" or "unconfined") && !annotation.Text.StartsWith("localhost/", StringComparison.Ordinal))
            annotation.Refuse(PodAnnotation, $"is {annotation.Shown}; expected runtime/default, unconfined or localhost/PROFILE");
    }
}
