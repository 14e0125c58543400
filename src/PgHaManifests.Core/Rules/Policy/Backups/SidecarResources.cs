using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Backups;

internal static class SidecarResources
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.ObjectStore)
    {
        Descriptor = new Descriptor(
            "PGHA4843", "sidecar-without-resources", Severity.Info, DiagnosticSource.Policy,
            "The backup sidecar has no resources",
            "set instanceSidecarConfiguration.resources, such as 500m and 1Gi")
        {
            Why = "It has none by default, and one container without them takes the whole pod out of the class Guaranteed.",
        },
    };

    private static void Check(PracticeContext context)
    {
        var resources = context.Spec["instanceSidecarConfiguration"]["resources"];
        if (!resources["requests"].Exists || !resources["limits"].Exists)
            context.Report(resources, "instanceSidecarConfiguration.resources is not set");
    }
}
