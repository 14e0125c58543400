using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Images;

/// <summary>Who brings certificates of his own brings the authority that signed them, and has put the names into them.</summary>
internal static class Certificates
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4134", "certificates", Severity.Error, DiagnosticSource.Operator,
            "Certificates of one's own are not given completely.",
            "with serverTLSSecret give serverCASecret and no serverAltDNSNames; with replicationTLSSecret give clientCASecret"),
        ["Cluster"],
        context =>
        {
            var certificates = context.Spec["certificates"];
            if (Has(certificates["serverTLSSecret"]))
            {
                if (certificates["serverAltDNSNames"] is { Count: > 0 } names)
                    context.Report("spec.certificates.serveraltdnsnames", names, "serverAltDNSNames has no effect on the certificate in serverTLSSecret, and is refused beside it");
                if (!Has(certificates["serverCASecret"]))
                    context.Report("spec.certificates.servercasecret", certificates["serverCASecret"], "serverTLSSecret is given without serverCASecret");
            }
            if (Has(certificates["replicationTLSSecret"]) && !Has(certificates["clientCASecret"]))
                context.Report("spec.certificates.clientcasecret", certificates["clientCASecret"], "replicationTLSSecret is given without clientCASecret");
        });

    private static bool Has(Field secret) => secret.TextOrEmpty.Length > 0;
}
