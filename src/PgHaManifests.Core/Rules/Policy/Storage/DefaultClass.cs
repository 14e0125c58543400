using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Storage;

internal static class DefaultClass
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4850", "default-storage-class", Severity.Warning, DiagnosticSource.Policy,
            "A volume leaves its class to the Kubernetes cluster",
            "name a storageClass")
        {
            Why = "The default class decides performance, redundancy and what happens when the claim is deleted, and it may change.",
        },
    };

    private static void Check(PracticeContext context)
    {
        foreach (var volume in context.Spec.Volumes())
        {
            if (!volume["storageClass"].Exists && !volume["pvcTemplate"]["storageClassName"].Exists)
                context.Report(volume["storageClass"], $"{volume.Path} names no storageClass");
        }
    }
}
