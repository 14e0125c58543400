using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Reference;

internal static class ClientIdentity
{
    private const string Annotation = "azure.workload.identity/client-id";

    public static readonly GroupRule Rule = new(
        new Descriptor(
            "PGHA4018", "identity-of-nobody", Severity.Error, DiagnosticSource.Reference,
            "A ServiceAccount signs in as an identity that the settings do not name",
            "write the clientId of azure.identity or azure.keyVault.identity")
        {
            Why = "Role assignments and federated credentials are made for the identities of the settings; another one has neither, and gets no token or no access.",
        },
        Check);

    private static void Check(GroupContext context)
    {
        foreach (var (group, subject) in context.Judged(ObjectKinds.Cluster, ObjectKinds.ServiceAccount))
        {
            var root = Field.Root(subject.Root);
            var metadata = subject.Kind.Kind == "Cluster" ? root["spec"]["serviceAccountTemplate"]["metadata"] : root["metadata"];
            var id = metadata["annotations"][Annotation];
            if (group.Facts.ClientIds.Length > 0 && id.Text is { } written && !group.Facts.ClientIds.Contains(written, StringComparer.OrdinalIgnoreCase))
                context.Report(group, subject, id, $"client id {written} is that of no identity of the environment");
        }
    }
}
