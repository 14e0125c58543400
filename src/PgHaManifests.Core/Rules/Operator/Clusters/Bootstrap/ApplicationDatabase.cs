using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Bootstrap;

/// <summary>
/// A database needs an owner and an owner a database. The defaults fill one in from the other for the method that counts, so that it is the
/// others, and a monolith import, that can lack one.
/// </summary>
internal static class ApplicationDatabase
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4111", "application-database", Severity.Error, DiagnosticSource.Operator,
            "A bootstrap method names a database without its owner, or an owner without a database.",
            "set both database and owner, or neither"),
        ["Cluster"],
        context =>
        {
            foreach (var name in BootstrapMethod.Methods)
            {
                var method = context.Spec["bootstrap"][name];
                var (database, owner) = (method["database"], method["owner"]);
                if (database.TextOrEmpty.Length > 0 && owner.TextOrEmpty.Length == 0)
                    context.Report(owner, $"spec.bootstrap.{name} has the database '{database.Text}' and no owner");
                else if (database.TextOrEmpty.Length == 0 && owner.TextOrEmpty.Length > 0)
                    context.Report(database, $"spec.bootstrap.{name} has the owner '{owner.Text}' and no database");
            }
        });
}
