using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Reference;

internal static class SecretName
{
    private const string CertificateSuffix = "-client-cert";
    private static readonly string[] ClusterSuffixes = ["-app", "-superuser", "-ca", "-server", "-replication", "-pooler"];

    public static readonly GroupRule Rule = new(
        new Descriptor(
            "PGHA4009", "secret-name-taken", Severity.Error, DiagnosticSource.Reference,
            "A Secret has a name that the operator uses for its own",
            "rename the Secret, or name it in the Cluster where it is meant to be used")
        {
            Why = "The operator makes Secrets CLUSTER-app, -superuser, -ca, -server, -replication and -pooler. It takes what is there for its own, or overwrites it.",
        },
        Check);

    private static void Check(GroupContext context)
    {
        foreach (var (group, subject) in context.Judged(ObjectKinds.Secret, ObjectKinds.ExternalSecret))
        {
            var field = subject.Kind.Kind == "Secret" ? Field.Root(subject.Root)["metadata"]["name"] : Field.Root(subject.Root)["spec"]["target"]["name"];
            var name = field.Text ?? subject.Name;
            if (OwnerOf(context.Around(group), subject.Namespace, name) is { } owner)
                context.Report(group, subject, field, $"Secret {name} has the name of one that the operator makes for {owner}");
        }
    }

    private static string? OwnerOf(Neighbours around, string? space, string name)
    {
        foreach (var suffix in ClusterSuffixes)
        {
            if (name.EndsWith(suffix, StringComparison.Ordinal) && around.Find(ObjectKinds.Cluster, space, name[..^suffix.Length]) is { } cluster
                && !ObjectLinks.Of(cluster).Any(link => link.Kind == "Secret" && link.Name == name))
                return $"Cluster {cluster.Name}";
        }
        return name.EndsWith(CertificateSuffix, StringComparison.Ordinal) && around.Find(ObjectKinds.DatabaseRole, space, name[..^CertificateSuffix.Length]) is { } role
            ? $"DatabaseRole {role.Name}" : null;
    }
}
