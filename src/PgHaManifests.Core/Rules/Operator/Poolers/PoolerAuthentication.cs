using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Operator.Poolers;

/// <summary>Whoever looks up passwords himself gives the query and what PgBouncer logs in with; the operator gives both or neither.</summary>
internal static class PoolerAuthentication
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4370",
            "pooler-authentication",
            Severity.Error,
            DiagnosticSource.Operator,
            "A Pooler has half of an authentication of its own",
            "set authQuery together with authQuerySecret or serverTLSSecret, or none of them: then the operator sets the login up itself"),
        ["Pooler"],
        Check);

    private static readonly string[] Logins = ["authQuerySecret", "serverTLSSecret"];

    private static void Check(ObjectContext context)
    {
        var bouncer = context.Spec["pgbouncer"];
        if (!bouncer.Exists)
        {
            context.Report(bouncer, "the Pooler has no spec.pgbouncer");
            return;
        }
        var secret = Array.Find(Logins, name => bouncer[name]["name"].TextOrEmpty.Length > 0);
        var query = bouncer["authQuery"].TextOrEmpty.Length > 0;
        if (secret is not null && !query)
            context.Report(bouncer["authQuery"], $"{secret} is set without authQuery");
        if (secret is null && query)
            context.Report(bouncer["authQuerySecret"]["name"].Path, bouncer["authQuery"], "authQuery is set without authQuerySecret or serverTLSSecret");
    }
}
