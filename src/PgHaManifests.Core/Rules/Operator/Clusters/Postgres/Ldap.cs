using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Postgres;

/// <summary>Authentication by LDAP without a server, or in two ways at once.</summary>
internal static class Ldap
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4247",
            "ldap",
            Severity.Error,
            DiagnosticSource.Operator,
            "The LDAP stanza cannot work.",
            "give ldap.server and one of bindAsAuth and bindSearchAuth, or remove the stanza"),
        ["Cluster"],
        Check);

    private static void Check(ObjectContext context)
    {
        var ldap = context.Spec["postgresql"]["ldap"];
        if (!ldap.Exists)
            return;
        var server = ldap["server"];
        if (server.TextOrEmpty.Length == 0)
            context.Report(ldap.Path, server, "ldap.server is empty; expected the name of a server");
        if (ldap["bindAsAuth"].Exists && ldap["bindSearchAuth"].Exists)
            context.Report(ldap.Path, ldap["bindAsAuth"], "ldap has both bindAsAuth and bindSearchAuth; expected one of them");
    }
}
