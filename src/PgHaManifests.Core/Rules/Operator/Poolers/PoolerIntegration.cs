using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Operator.Poolers;

/// <summary>With an authentication of one's own the operator makes no role and no function for PgBouncer in the cluster.</summary>
internal static class PoolerIntegration
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4375",
            "pooler-integration",
            Severity.Warning,
            DiagnosticSource.Operator,
            "The operator does not connect this Pooler with its cluster",
            "create the role and the lookup function in each database yourself, or remove authQuery, authQuerySecret and serverTLSSecret"),
        ["Pooler"],
        Check);

    private static void Check(ObjectContext context)
    {
        var bouncer = context.Spec["pgbouncer"];
        Field[] own = [bouncer["authQuery"], bouncer["authQuerySecret"]["name"], bouncer["serverTLSSecret"]["name"]];
        foreach (var field in own)
        {
            if (field.TextOrEmpty.Length == 0)
                continue;
            context.Report(field, $"{field.Path["spec.pgbouncer.".Length..]} is set: the operator leaves PgBouncer's login in the cluster to you");
            return;
        }
    }
}
