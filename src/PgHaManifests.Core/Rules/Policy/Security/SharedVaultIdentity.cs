using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Rules.Azure.Identity;

namespace PgHaManifests.Core.Rules.Policy.Security;

internal static class SharedVaultIdentity
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.SecretStore)
    {
        Descriptor = new Descriptor(
            "PGHA4887", "one-identity-for-vault-and-database", Severity.Warning, DiagnosticSource.Policy,
            "Passwords are read with the identity of the database",
            "give the SecretStore a ServiceAccount and a managed identity of its own (azure.keyVault.identity)")
        {
            Why = "A database that is broken into then reads the vault too; reading secrets wants an identity of its own.",
        },
    };

    private static void Check(PracticeContext context)
    {
        var reference = context.Spec["provider"]["azurekv"]["serviceAccountRef"]["name"];
        if (reference.Text is not { } name || context.Around.Find(ObjectKinds.ServiceAccount, context.Subject.Namespace, name) is not { } account)
            return;
        var id = Field.Root(account.Judged)["metadata"]["annotations"][WorkloadIdentity.ClientId].Text;
        var shared = context.Around.InNamespace(ObjectKinds.Cluster, context.Subject.Namespace).FirstOrDefault(cluster => id is not null && WorkloadIdentity.OwnClientIdOf(cluster) == id);
        if (shared is not null)
            context.Report(reference, $"ServiceAccount {name} signs in as the identity of Cluster {shared.Name}");
    }
}
