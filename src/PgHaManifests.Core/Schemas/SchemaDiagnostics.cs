using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Schemas;

/// <summary>Findings about schemas themselves, not about objects.</summary>
public static class SchemaDiagnostics
{
    public static readonly Descriptor NotADefinition = new(
        "PGHA3200", "not-a-definition", Severity.Error, DiagnosticSource.ApiServer,
        "A file given as a schema holds no CustomResourceDefinition.",
        "give the file of a CustomResourceDefinition of apiextensions.k8s.io/v1 with a schema for each served version");

    public static readonly Descriptor UnknownKeyword = new(
        "PGHA3201", "unknown-schema-keyword", Severity.Error, DiagnosticSource.ApiServer,
        "A schema uses a keyword that the checker does not know.",
        "the API server does not take this keyword in a CustomResourceDefinition either; check the definition");

    public static readonly Descriptor Unusable = new(
        "PGHA3202", "unusable-schema", Severity.Error, DiagnosticSource.ApiServer,
        "The schema of a definition cannot be used: a type, pattern or list key of it is wrong.",
        "correct the definition; the API server does not take it as it is");

    public static readonly IReadOnlyList<Descriptor> All = [NotADefinition, UnknownKeyword, Unusable];
}
