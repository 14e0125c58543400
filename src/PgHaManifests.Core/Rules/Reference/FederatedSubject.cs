using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Reference;

internal static class FederatedSubject
{
    private const string Prefix = "system:serviceaccount:";
    private static readonly ObjectKind Credential = new("managedidentity.azure.com", "FederatedIdentityCredential");

    public static readonly GroupRule Rule = new(
        new Descriptor(
            "PGHA4019", "federation-of-nobody", Severity.Error, DiagnosticSource.Reference,
            "A federated credential is for a ServiceAccount that nothing makes",
            "write system:serviceaccount:NAMESPACE:NAME; by default a cluster's ServiceAccount has the cluster's name")
        {
            Why = "Azure compares the subject letter by letter with the pod's ServiceAccount; when they differ no token is given.",
        },
        Check);

    private static void Check(GroupContext context)
    {
        foreach (var (group, credential) in context.Judged(Credential))
        {
            var subject = Field.Root(credential.Judged)["spec"]["subject"];
            if (subject.Text is not { } text)
                continue;
            var parts = text.StartsWith(Prefix, StringComparison.Ordinal) ? text[Prefix.Length..].Split(':') : [];
            if (parts.Length != 2)
                context.Report(group, credential, subject, $"the subject '{text}' names no ServiceAccount");
            else if (!Exists(context.Around(group), parts[0], parts[1]))
                context.Report(group, credential, subject, $"nothing makes a ServiceAccount {parts[1]} in namespace {parts[0]}", partial: Severity.Info);
        }
    }

    /// <summary>The spare credential for a restore is there before its cluster is.</summary>
    private static bool Exists(Neighbours around, string space, string name) =>
        around.Find(ObjectKinds.ServiceAccount, space, name) is not null || around.Find(ObjectKinds.Cluster, space, name) is not null
        || (name.EndsWith("-restore", StringComparison.Ordinal) && around.Find(ObjectKinds.Cluster, space, name[..^"-restore".Length]) is not null);
}
