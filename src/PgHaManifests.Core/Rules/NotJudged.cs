using System.Collections.Immutable;

namespace PgHaManifests.Core.Rules;

/// <summary>Good practice that no manifest shows, with the reason: for the page of rules, so that nobody takes it for judged.</summary>
public static class NotJudged
{
    public static readonly ImmutableArray<(string What, string Why)> All =
    [
        ("failoverQuorum with two instances before CloudNativePG 1.27.1", "the bug is in releases that are not supported; any release before 1.28 is an error by itself"),
        ("ObjectStore with configuration.serverName", "the schema of ObjectStore refuses it, as the API server does"),
        ("version of the Azure disk driver (resizing before 1.11)", "AKS brings the driver; no manifest names its version"),
        ("encryption of disks by their class", "Azure encrypts every managed disk at rest; whether by a key of your own is a choice that no rule can make"),
        ("identical passwords on both sides of a distributed topology", "values of secrets are never read; that both sides name secrets is judged"),
        ("a taint of the node pool that no toleration matches", "taints are set on the node pool in Azure; the settings hold the tolerations only"),
        ("max_slot_wal_keep_size -1 while upgrading to PostgreSQL 17.0 to 17.5", "it is meant for the time of one upgrade; the finding can be waived for that time"),
        ("a scrape by a secret, and the selector role=primary, in scripts", "scripts and scrape configurations are no objects of the tree"),
        ("a dataSource without apiGroup", "what the operator's defaulting makes of it is judged as the API server would"),
        ("what cnpg.io/podPatch does to a pod", "the patch is a finding by itself; its result is not computed"),
    ];
}
