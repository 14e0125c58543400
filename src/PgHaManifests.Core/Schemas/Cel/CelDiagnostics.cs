using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Schemas.Cel;

/// <summary>What the rules of a schema can say, one code for each reason that the server gives.</summary>
internal static class CelDiagnostics
{
    public static readonly Descriptor NotSatisfied = Of(
        "PGHA3300", "rule-not-satisfied", "A rule of the schema does not hold.", "change the fields that the rule names until it holds");

    public static readonly Descriptor Forbidden = Of(
        "PGHA3301", "rule-forbids", "A rule of the schema forbids a field.", "remove the field");

    public static readonly Descriptor Required = Of(
        "PGHA3302", "rule-requires", "A rule of the schema asks for a field.", "add the field");

    public static readonly Descriptor Duplicate = Of(
        "PGHA3303", "rule-finds-duplicate", "A rule of the schema finds a value twice.", "remove one of the two");

    public static readonly Descriptor Failed = Of(
        "PGHA3304", "rule-failed", "A rule of the schema cannot be evaluated on this object, which the server takes for a refusal.",
        "most often a field is missing that the rule reads: set it");

    public static readonly Descriptor Uncompilable = Of(
        "PGHA3305", "rule-does-not-compile", "A rule of the schema is no valid expression for the schema's types.",
        "the server refuses such a CustomResourceDefinition: take one that it accepts");

    /// <summary>On an update the server lets pass, with a warning, what was broken before and has not been touched.</summary>
    public static readonly Descriptor Ratcheted = new(
        "PGHA3306", "rule-not-satisfied-before", Severity.Warning, DiagnosticSource.ApiServer,
        "A rule of the schema does not hold, as it did not before this update.", "change the fields that the rule names until it holds");

    public static readonly IReadOnlyList<Descriptor> All = [NotSatisfied, Forbidden, Required, Duplicate, Failed, Uncompilable, Ratcheted];

    /// <summary>The descriptor for a rule's <c>reason</c>.</summary>
    public static Descriptor ForReason(string? reason) => reason switch
    {
        "FieldValueForbidden" => Forbidden,
        "FieldValueRequired" => Required,
        "FieldValueDuplicate" => Duplicate,
        _ => NotSatisfied,
    };

    private static Descriptor Of(string code, string slug, string title, string help) =>
        new(code, slug, Severity.Error, DiagnosticSource.ApiServer, title, help);
}
