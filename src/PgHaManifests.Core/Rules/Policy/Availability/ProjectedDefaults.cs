using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Availability;

internal static class ProjectedDefaults
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4825", "projected-volume-without-defaults", Severity.Warning, DiagnosticSource.Policy,
            "A projected volume leaves out what the API server fills in",
            "write the defaults out: expirationSeconds of a serviceAccountToken, apiVersion of a fieldRef")
        {
            Why = "The operator compares the template with the stored pod; a default that is only there looks like a change, and the pod is replaced again and again.",
        },
    };

    private static void Check(PracticeContext context)
    {
        foreach (var source in context.Spec["projectedVolumeTemplate"]["sources"].Items)
        {
            var token = source["serviceAccountToken"];
            if (token.Exists && !token["expirationSeconds"].Exists)
                context.Report(token, "serviceAccountToken has no expirationSeconds, which the API server sets to 3600");
            foreach (var item in source["downwardAPI"]["items"].Items)
            {
                if (item["fieldRef"].Exists && !item["fieldRef"]["apiVersion"].Exists)
                    context.Report(item["fieldRef"], "fieldRef has no apiVersion, which the API server sets to v1");
            }
        }
    }
}
