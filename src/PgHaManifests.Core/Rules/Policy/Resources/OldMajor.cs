using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Resources;

internal static class OldMajor
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4864", "old-major", Severity.Warning, DiagnosticSource.Policy,
            "The PostgreSQL major is out of support, or about to be",
            "plan the upgrade to a later major")
        {
            Why = "PostgreSQL 13 had its last release on 2025-11-13, PostgreSQL 14 has it on 2026-11-12. After that no security fix comes.",
        },
    };

    private static void Check(PracticeContext context)
    {
        if (context.Spec.Major() is { } major && major <= LastEndingMajor)
            context.Report(context.Spec[context.Spec["imageCatalogRef"].Exists ? "imageCatalogRef" : "imageName"], $"PostgreSQL {major} is at or near the end of its support");
    }

    private const int LastEndingMajor = 14;
}
