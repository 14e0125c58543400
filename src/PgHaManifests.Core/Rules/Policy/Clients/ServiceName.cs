using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Clients;

internal static class ServiceName
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4896", "name-not-in-certificate", Severity.Warning, DiagnosticSource.Policy,
            "The certificate does not hold the name that clients use",
            "add the name to certificates.serverAltDNSNames")
        {
            Why = "A client that verifies the name (sslmode verify-full) refuses the connection.",
        },
    };

    private static void Check(PracticeContext context)
    {
        var certificates = context.Spec["certificates"];
        if (certificates["serverTLSSecret"].Exists)
            return;
        var names = certificates["serverAltDNSNames"].Items.Select(name => name.TextOrEmpty).ToList();
        foreach (var template in context.Spec.AdditionalServices().Where(template => template["spec"]["type"].Text == "LoadBalancer"))
        {
            var annotations = template["metadata"]["annotations"];
            var label = annotations["service.beta.kubernetes.io/azure-dns-label-name"];
            if (label.TextOrEmpty.Length > 0 && !names.Any(name => name.StartsWith(label.Text + ".", StringComparison.Ordinal)))
                context.Report(label, $"no name of certificates.serverAltDNSNames begins with {label.Text}.");
            else if (annotations["service.beta.kubernetes.io/azure-pip-name"].Exists && context.Facts.PublicName is { } known && !names.Contains(known, StringComparer.Ordinal))
                context.Report(certificates["serverAltDNSNames"], $"certificates.serverAltDNSNames lacks {known}");
        }
    }
}
