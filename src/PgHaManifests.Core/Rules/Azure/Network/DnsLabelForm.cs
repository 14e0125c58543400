using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Azure.Network;

internal static class DnsLabelForm
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Service, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4705", "dns-label-malformed", Severity.Error, DiagnosticSource.Azure,
            "A DNS label is none that Azure takes",
            "correct the label")
        {
            Why = "A label has 3 to 63 lowercase letters, digits and hyphens, starts with a letter and does not end with a hyphen.",
        },
    };

    private static void Check(PracticeContext context)
    {
        foreach (var service in LoadBalancer.Of(context))
        {
            var label = service.Annotation("azure-dns-label-name");
            if (label.TextOrEmpty is { Length: > 0 } text && !AzureNames.IsDnsLabel(text))
                context.Report(label, $"'{text}' is no DNS label");
        }
    }
}
