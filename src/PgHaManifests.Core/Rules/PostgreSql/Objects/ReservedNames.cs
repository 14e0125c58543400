using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Settings.Values;

namespace PgHaManifests.Core.Rules.PostgreSql.Objects;

/// <summary>Names that PostgreSQL keeps for itself: of roles public and none, of schemas whatever starts with pg_.</summary>
internal static class ReservedNames
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4532",
            "reserved-name",
            Severity.Error,
            DiagnosticSource.PostgreSql,
            "PostgreSQL reserves this name",
            "choose another name"),
        ["Cluster", "Database", "DatabaseRole"],
        Check);

    private static void Check(ObjectContext context)
    {
        foreach (var role in RolesOf(context))
        {
            if (role.Text is "public" or "none")
                context.Report(role, $"no role can be called {role.Text}");
        }
        if (context.Subject.Kind.Kind != "Database")
            return;
        foreach (var schema in context.Spec["schemas"].Items)
        {
            var name = schema["name"];
            if (schema["ensure"].Text != "absent" && name.TextOrEmpty.StartsWith("pg_", StringComparison.Ordinal))
                context.Report(name, $"no schema can be called {Shown.Quote(name.TextOrEmpty)}: pg_ is PostgreSQL's own");
        }
    }

    private static IEnumerable<Field> RolesOf(ObjectContext context) => context.Subject.Kind.Kind switch
    {
        "DatabaseRole" => [context.Spec["name"]],
        "Database" => [context.Spec["owner"]],
        _ => [.. context.Spec["managed"]["roles"].Items.Select(role => role["name"]), context.Spec["bootstrap"]["initdb"]["owner"]],
    };
}
