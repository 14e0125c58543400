using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Operator.Poolers;

/// <summary>A certificate took the place of the password that PgBouncer logs in with.</summary>
internal static class PoolerAuthQuerySecret
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4376",
            "pooler-auth-query-secret",
            Severity.Warning,
            DiagnosticSource.Operator,
            "authQuerySecret is deprecated",
            "use serverTLSSecret, a client certificate of the role that runs authQuery"),
        ["Pooler"],
        Check);

    private static void Check(ObjectContext context)
    {
        var secret = context.Spec["pgbouncer"]["authQuerySecret"];
        if (secret["name"].TextOrEmpty.Length > 0)
            context.Report(secret, "pgbouncer.authQuerySecret is deprecated");
    }
}
