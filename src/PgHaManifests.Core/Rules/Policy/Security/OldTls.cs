using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Security;

internal static class OldTls
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4873", "old-tls", Severity.Warning, DiagnosticSource.Policy,
            "Old versions of TLS are accepted",
            "remove ssl_min_protocol_version")
        {
            Why = "Both ends, the operator's and every current driver, speak TLS 1.3; TLS 1.0 and 1.1 are broken.",
        },
    };

    private static void Check(PracticeContext context)
    {
        var minimum = context.Spec.Parameter("ssl_min_protocol_version");
        if (minimum.Text is not { } version || version.Equals("TLSv1.3", StringComparison.OrdinalIgnoreCase))
            return;
        var broken = !version.Equals("TLSv1.2", StringComparison.OrdinalIgnoreCase);
        context.Report(minimum, $"ssl_min_protocol_version is {(version.Length == 0 ? "empty, so any" : version)}", severity: broken ? Severity.Error : null);
    }
}
