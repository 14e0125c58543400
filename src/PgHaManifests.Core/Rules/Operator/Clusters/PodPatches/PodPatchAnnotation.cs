using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Operator.Clusters.PodPatches;

/// <summary>A patch of the Pods that the operator makes is tried on the one that it would make first.</summary>
internal static class PodPatchAnnotation
{
    private const string Name = "cnpg.io/podPatch";

    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4106", "pod-patch-annotation", Severity.Error, DiagnosticSource.Operator,
            $"The annotation {Name} is no patch of the Pods.",
            "write a JSON patch whose paths are in the Pod, such as [{\"op\": \"add\", \"path\": \"/spec/hostAliases\", \"value\": []}]"),
        ["Cluster"],
        context =>
        {
            var annotation = context.Annotations[Name];
            if (!annotation.IsPresent)
                return;
            var operations = PodPatchText.Read(annotation.TextOrEmpty, out var fault);
            if (operations is not null)
                Try(context, annotation, operations);
            else if (fault is not null)
                context.Report(annotation, $"{Name} cannot be read: {fault}");
            else
                context.CountNotEvaluated($"{Name}: it has text that is not Unicode");
        });

    private static void Try(ObjectContext context, Field annotation, IReadOnlyList<Yaml.PatchOperation> operations)
    {
        var pod = PodPatcher.Apply(InstancePod.Of(context), operations, out var fault);
        fault ??= PodDecoder.Fault(pod!);
        if (fault is not null)
            context.Report(annotation, $"{Name} does not fit the Pod: {fault}");
        else if (PodDecoder.HasNullAnnotations(pod!))
            context.Report(null, annotation, $"{Name} sets the annotations of the Pod to null, at which the operator's webhook fails");
    }
}
