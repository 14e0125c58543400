using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Clients;

internal static class ServicePort
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4895", "service-port-added", Severity.Warning, DiagnosticSource.Policy,
            "The operator adds port 5432 to a Service of its own accord",
            "call the port postgres")
        {
            Why = "It does so unless a port called postgres or numbered 5432 is there. A read-only Service on 5433 then also claims 5432 on a shared address.",
        },
    };

    private static void Check(PracticeContext context)
    {
        foreach (var ports in context.Spec.AdditionalServices().Select(template => template["spec"]["ports"]))
        {
            if (ports.Count > 0 && !ports.Items.Any(port => port["name"].Text == "postgres" || port["port"].Number == 5432))
                context.Report(ports, "no port is called postgres or is 5432, so the operator adds its own");
        }
    }
}
