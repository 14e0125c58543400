using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Security;

internal static class NoChecksums
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4875", "no-checksums", Severity.Warning, DiagnosticSource.Policy,
            "Data pages carry no checksums",
            "set bootstrap.initdb.dataChecksums to true")
        {
            Why = "A page that the disk returned wrong is then taken for data. PostgreSQL 18 switches them on by itself, earlier majors do not, and an upgrade keeps what was.",
        },
    };

    private static void Check(PracticeContext context)
    {
        var bootstrap = context.Spec["bootstrap"];
        if (bootstrap["recovery"].Exists || bootstrap["pg_basebackup"].Exists)
            return;
        var checksums = bootstrap["initdb"]["dataChecksums"];
        if (checksums.Flag == false || (!checksums.Exists && context.Spec.Major() < 18))
            context.Report(checksums, checksums.Exists ? "dataChecksums is false" : $"dataChecksums is not set, and PostgreSQL {context.Spec.Major()} starts without");
    }
}
