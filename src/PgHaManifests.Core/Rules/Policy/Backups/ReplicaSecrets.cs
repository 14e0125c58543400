using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Backups;

internal static class ReplicaSecrets
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4845", "replica-without-secrets", Severity.Warning, DiagnosticSource.Policy,
            "A replica cluster brings no password of its source",
            "name the same secrets on both sides: bootstrap secret, superuserSecret where superuser access is on")
        {
            Why = "Each side of a distributed topology makes a password of its own; after a promotion clients are refused.",
        },
    };

    private static void Check(PracticeContext context)
    {
        var spec = context.Spec;
        if (!spec["replica"].Exists)
            return;
        var bootstrap = spec["bootstrap"];
        var method = bootstrap.Entries.Select(entry => entry.Value).FirstOrDefault();
        if (!method.Exists || !method["secret"]["name"].Exists)
            context.Report(spec["replica"], "the cluster takes part in a distributed topology, and its application secret is generated");
        else if (spec["enableSuperuserAccess"].IsTrue && !spec["superuserSecret"]["name"].Exists)
            context.Report(spec["replica"], "the cluster takes part in a distributed topology, and its superuser secret is generated");
    }
}
