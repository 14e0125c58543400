using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Security;

internal static class HalfCertificates
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4874", "certificates-half-given", Severity.Info, DiagnosticSource.Policy,
            "Certificates are given without their authority",
            "name serverCASecret with serverTLSSecret, and clientCASecret with replicationTLSSecret")
        {
            Why = "With only the certificate, the operator cannot hand clients the authority to check it by, nor renew.",
        },
    };

    private static void Check(PracticeContext context)
    {
        var certificates = context.Spec["certificates"];
        foreach (var (own, authority) in ((string, string)[])[("serverTLSSecret", "serverCASecret"), ("replicationTLSSecret", "clientCASecret")])
        {
            if (certificates[own].Exists && !certificates[authority].Exists)
                context.Report(certificates[own], $"{own} is set without {authority}");
        }
    }
}
