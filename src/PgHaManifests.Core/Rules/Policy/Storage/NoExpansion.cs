using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Storage;

internal static class NoExpansion
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.StorageClass)
    {
        Descriptor = new Descriptor(
            "PGHA4851", "volume-cannot-grow", Severity.Warning, DiagnosticSource.Policy,
            "Volumes of a class cannot grow",
            "set allowVolumeExpansion to true; it may be changed on an existing class")
        {
            Why = "A full disk then means making every instance anew.",
        },
    };

    private static void Check(PracticeContext context)
    {
        if (!context.Root["allowVolumeExpansion"].IsTrue && ClassUse.IsUsed(context))
            context.Report(context.Root["allowVolumeExpansion"], "allowVolumeExpansion is not true");
    }
}
