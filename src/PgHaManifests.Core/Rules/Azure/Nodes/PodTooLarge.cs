using System.Globalization;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Rules.Azure.Disks;

namespace PgHaManifests.Core.Rules.Azure.Nodes;

internal static class PodTooLarge
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4760", "pod-beyond-node", Severity.Error, DiagnosticSource.Azure,
            "An instance does not fit on a node",
            "lower resources, or choose a larger VM size")
        {
            Why = "AKS keeps a part of each node for itself; a pod that asks for more than the rest stays Pending.",
        },
    };

    private static void Check(PracticeContext context)
    {
        if (VmSizes.Find(context.Facts.VmSize) is not { } size)
            return;
        var (cpu, memory) = (Request(context, "cpu"), Request(context, "memory"));
        if (memory > size.AllocatableBytes)
            context.Report(context.Spec["resources"], string.Create(CultureInfo.InvariantCulture, $"an instance and its sidecar ask for {memory / AzureDisk.Gibibyte:0.#}Gi, and a node of {context.Facts.VmSize} gives at most {size.AllocatableBytes / AzureDisk.Gibibyte:0.#}Gi"));
        if (cpu > size.AllocatableCores)
            context.Report(context.Spec["resources"], string.Create(CultureInfo.InvariantCulture, $"an instance and its sidecar ask for {cpu:0.##} cores, and a node of {context.Facts.VmSize} gives at most {size.AllocatableCores:0.##}"));
    }

    /// <summary>Of the instance, which takes its limit where it requests nothing, and of the backup sidecar.</summary>
    private static double Request(PracticeContext context, string name)
    {
        var sum = Of(context.Spec["resources"]);
        if (context.StoreOf(context.Spec.Archiver()) is { } store)
            sum += Of(Field.Root(store.Judged)["spec"]["instanceSidecarConfiguration"]["resources"]);
        return sum;

        double Of(Field resources) => resources["requests"][name].Amount() ?? resources["limits"][name].Amount() ?? 0;
    }
}
