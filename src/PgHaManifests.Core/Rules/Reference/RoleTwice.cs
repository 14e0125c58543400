using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Reference;

internal static class RoleTwice
{
    public static readonly GroupRule Rule = new(
        new Descriptor(
            "PGHA4013", "role-in-both-places", Severity.Error, DiagnosticSource.Reference,
            "A role is described by a DatabaseRole and in its Cluster",
            "keep it in one place")
        {
            Why = "managed.roles of the Cluster wins; the DatabaseRole is never applied.",
        },
        Check);

    private static void Check(GroupContext context)
    {
        foreach (var (group, role) in context.Judged(ObjectKinds.DatabaseRole))
        {
            var spec = Field.Root(role.Judged)["spec"];
            var name = spec["name"].Text ?? role.Name;
            if (context.Around(group).Find(ObjectKinds.Cluster, role.Namespace, spec["cluster"]["name"].TextOrEmpty) is not { } cluster)
                continue;
            var managed = Field.Root(cluster.Root)["spec"]["managed"]["roles"].Items.FirstOrDefault(other => other["name"].Text == name);
            if (managed.Exists)
                context.Report(group, role, spec["name"], $"role {name} also stands in managed.roles of Cluster {cluster.Name}", first: managed.Location);
        }
    }
}
