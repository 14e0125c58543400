using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Settings.Values;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Managed;

/// <summary>Roles that a Cluster keeps as it lists them. The operator names the list, never the role.</summary>
internal static class ManagedRole
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4325",
            "managed-role",
            Severity.Error,
            DiagnosticSource.Operator,
            "A managed role is listed twice, reserved, or contradicts itself",
            "list each role once, leave postgres, streaming_replica, pg_… and cnpg_… to the operator, and either give a passwordSecret or disable the password"),
        ["Cluster"],
        Check);

    private static void Check(ObjectContext context)
    {
        var roles = context.Spec["managed"]["roles"];
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var role in roles.Items)
        {
            var at = role["name"];
            var name = at.TextOrEmpty;
            if (!names.Add(name))
                context.Report(roles.Path, at, $"the role {Shown.Quote(name)} is listed before");
            if (role["connectionLimit"] is { Number: < -1 and var limit } limited)
                context.Report(roles.Path, limited, $"connectionLimit of the role {Shown.Quote(name)} is {limit}; expected a number from 0, or -1 for no limit");
            if (IsReserved(name))
                context.Report(roles.Path, at, $"the role {Shown.Quote(name)} is reserved");
            if (role["disablePassword"].IsTrue && role["passwordSecret"].Exists)
                context.Report(roles.Path, role["disablePassword"], $"the role {Shown.Quote(name)} has a passwordSecret and disablePassword: true");
        }
    }

    private static bool IsReserved(string name) =>
        name is "postgres" or "streaming_replica"
        || name.StartsWith("pg_", StringComparison.Ordinal)
        || name.StartsWith("cnpg_", StringComparison.Ordinal);
}
