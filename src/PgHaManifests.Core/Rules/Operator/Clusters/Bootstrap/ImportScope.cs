using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Bootstrap;

/// <summary>A microservice import takes one database and no roles; a monolith import takes any, but runs no SQL afterwards.</summary>
internal static class ImportScope
{
    private const string Wildcard = "*";

    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4114", "import-scope", Severity.Error, DiagnosticSource.Operator,
            "An import asks for databases, roles or SQL that its type does not allow.",
            "microservice: exactly one database, by name, and no roles; monolith: at least one database, * only on its own, no postImportApplicationSQL"),
        ["Cluster"],
        context =>
        {
            var import = context.Spec["bootstrap"]["initdb"]["import"];
            if (!import.Exists)
                return;
            if (import["type"].TextOrEmpty == "microservice")
                Microservice(context, import["databases"], import["roles"]);
            else if (import["type"].TextOrEmpty == "monolith")
                Monolith(context, import);
            else
                context.Report(import["type"], $"the type of this import is '{import["type"].Text}'; expected microservice or monolith");
        });

    private static void Microservice(ObjectContext context, Field databases, Field roles)
    {
        if (databases.Count != 1)
            context.Report(databases, $"a microservice import takes exactly one database; this one has {databases.Count}");
        if (roles.Count > 0)
            context.Report(roles, "a microservice import takes no roles");
        if (databases.Count == 1 && databases[0].TextOrEmpty.Contains(Wildcard, StringComparison.Ordinal))
            context.Report($"{databases.Path}.0", databases[0], $"a microservice import takes no wildcard; its database is '{databases[0].Text}'");
    }

    private static void Monolith(ObjectContext context, Field import)
    {
        var (databases, roles, sql) = (import["databases"], import["roles"], import["postImportApplicationSQL"]);
        if (databases.Count == 0)
            context.Report(databases, "a monolith import takes at least one database");
        if (databases.Count > 1 && databases.Items.Any(IsWildcard))
            context.Report(databases, "the wildcard * stands beside names of databases; it must stand alone");
        if (roles.Count > 1 && roles.Items.Any(IsWildcard))
            context.Report(roles, "the wildcard * stands beside names of roles; it must stand alone");
        if (sql.Count > 0)
            context.Report(sql, "a monolith import runs no postImportApplicationSQL");
    }

    private static bool IsWildcard(Field item) => item.Text == Wildcard;
}
