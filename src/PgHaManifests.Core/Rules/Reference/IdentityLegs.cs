using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Reference;

/// <summary>The plugin binds its Role to a ServiceAccount of the cluster's name only; a shared one needs a binding of its own.</summary>
internal static class IdentityLegs
{
    public static readonly GroupRule Rule = new(
        new Descriptor(
            "PGHA4017", "shared-account-unbound", Severity.Error, DiagnosticSource.Reference,
            "The Barman Cloud plugin's Role does not reach the Cluster's ServiceAccount",
            "add a RoleBinding of Role CLUSTER-barman-cloud to that ServiceAccount, or leave serviceAccountName out")
        {
            Why = "The plugin binds Role CLUSTER-barman-cloud to a ServiceAccount of the cluster's name only. Under another account the sidecar may read neither ObjectStore nor secrets, and every backup fails.",
        },
        Check);

    private static void Check(GroupContext context)
    {
        foreach (var (group, cluster) in context.Judged(ObjectKinds.Cluster))
        {
            var spec = Field.Root(cluster.Judged)["spec"];
            var account = spec["serviceAccountName"];
            if (account.TextOrEmpty.Length == 0 || account.Text == cluster.Name || !UsesPlugin(spec))
                continue;
            if (!IsBound(context.Around(group), cluster, account.Text!))
                context.Report(group, cluster, account, $"no RoleBinding gives Role {cluster.Name}-barman-cloud to ServiceAccount {account.Text}", partial: Severity.Info);
        }
    }

    private static bool UsesPlugin(Field spec) =>
        spec["plugins"].Items.Where(ClusterReading.IsEnabled).Concat(spec["externalClusters"].Items.Select(external => external["plugin"]))
            .Any(plugin => plugin["name"].Text == ClusterLinks.BarmanPlugin);

    /// <summary>Looks under the name that this tool gives first, so that a thousand clusters need no thousand searches.</summary>
    private static bool IsBound(Neighbours around, Subject cluster, string account) =>
        (around.Find(ObjectKinds.RoleBinding, cluster.Namespace, $"{cluster.Name}-barman-cloud-sa") is { } usual && Binds(Field.Root(usual.Judged), cluster, account))
        || around.InNamespace(ObjectKinds.RoleBinding, cluster.Namespace).Any(binding => Binds(Field.Root(binding.Judged), cluster, account));

    private static bool Binds(Field binding, Subject cluster, string account) =>
        binding["roleRef"]["kind"].Text == "Role" && binding["roleRef"]["name"].Text == $"{cluster.Name}-barman-cloud"
        && binding["subjects"].Items.Any(subject => subject["kind"].Text == "ServiceAccount" && subject["name"].Text == account
            && (subject["namespace"].Text ?? cluster.Namespace) == cluster.Namespace);
}
