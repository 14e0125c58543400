using System.Globalization;
using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.PostgreSql.Objects;

/// <summary>How many sessions a database or a role may have: any number from 0, or -1 for no limit.</summary>
internal static class ConnectionLimit
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4533",
            "connection-limit",
            Severity.Error,
            DiagnosticSource.PostgreSql,
            "The connection limit is below -1",
            "write the number of sessions, or -1 for no limit"),
        ["Database", "DatabaseRole"],
        Check);

    private static void Check(ObjectContext context)
    {
        if (context.Spec["connectionLimit"] is { Number: < -1 and var limit } at)
            context.Report(at, string.Create(CultureInfo.InvariantCulture, $"connectionLimit is {limit}; PostgreSQL takes -1 and more"));
    }
}
