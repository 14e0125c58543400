using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Azure.Identity;

internal static class ClientIdForm
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster, ObjectKinds.ServiceAccount)
    {
        Descriptor = new Descriptor(
            "PGHA4742", "client-id-malformed", Severity.Error, DiagnosticSource.Azure,
            "A client id is no GUID",
            "write the identity's clientId, as 'az identity show' prints it")
        {
            Why = "Azure knows identities by their client id, not by name or object id; with another text no token is given.",
        },
    };

    private static void Check(PracticeContext context)
    {
        var id = context.Subject.Kind.Kind == "Cluster" ? WorkloadIdentity.OwnClientId(context) : context.Root["metadata"]["annotations"][WorkloadIdentity.ClientId];
        if (id.Exists && !Guid.TryParseExact(id.Text, "D", out _))
            context.Report(id, $"'{id.Text}' is no GUID");
    }
}
