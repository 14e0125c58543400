using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Storage;

internal static class ZeroStorage
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4856", "zero-storage", Severity.Error, DiagnosticSource.Policy,
            "A volume has no size",
            "set a size above 0")
        {
            Why = "The operator's webhook takes a size of 0; the claim is then refused, and no instance ever starts.",
        },
    };

    private static void Check(PracticeContext context)
    {
        foreach (var volume in context.Spec.Volumes())
        {
            if (volume["size"].Amount() is { } size && size <= 0)
                context.Report(volume["size"], $"{volume.Path}.size is {volume["size"].Text}");
        }
    }
}
