using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Rules.PostgreSql.Parameters;
using PgHaManifests.Core.Settings.Values;

namespace PgHaManifests.Core.Rules.PostgreSql.Objects;

/// <summary>A database is stored in a character set that the server itself can work with; some are for clients only.</summary>
internal static class EncodingName
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4530",
            "database-encoding",
            Severity.Error,
            DiagnosticSource.PostgreSql,
            "PostgreSQL cannot store a database in this character set",
            "write UTF8, or leave the encoding out"),
        ["Cluster", "Database"],
        Check);

    private static void Check(ObjectContext context)
    {
        var at = context.Subject.Kind.Kind == "Cluster" ? context.Spec["bootstrap"]["initdb"]["encoding"] : context.Spec["encoding"];
        var name = at.TextOrEmpty;
        if (name.Length > 0 && !EncodingNames.IsForServers(name))
            context.Report(at, $"the encoding is {Shown.Quote(name)}, which is {(EncodingNames.IsKnown(name) ? "for clients only" : "not known")}; no database would be created");
    }
}
