using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Schemas;

/// <summary>JSON type that a schema asks for; None where it names no type.</summary>
public enum SchemaType
{
    None,
    Object,
    Array,
    String,
    Integer,
    Number,
    Boolean,
}

/// <summary><c>x-kubernetes-list-type</c>.</summary>
public enum ListType
{
    Atomic,
    Set,
    Map,
}

/// <summary>One CEL rule of <c>x-kubernetes-validations</c>; the message text of the CRD is not kept.</summary>
/// <param name="Rule">The expression.</param>
/// <param name="MessageExpression">CEL that builds the message, or null.</param>
/// <param name="Reason">FieldValueInvalid, FieldValueForbidden, FieldValueRequired, FieldValueDuplicate, or null.</param>
/// <param name="FieldPath">Where below the node the server reports the failure, or null for the node itself.</param>
/// <param name="OptionalOldSelf">The rule also runs on create, with an optional <c>oldSelf</c>.</param>
public sealed record CelRule(string Rule, string? MessageExpression, string? Reason, string? FieldPath, bool OptionalOldSelf);

/// <summary>
/// A structural schema as the API server uses it: structure, constraints, defaults and <c>x-kubernetes-*</c>; no descriptions.
/// Built once when its kind is first needed, never changed afterwards.
/// </summary>
public sealed class Schema
{
    public SchemaType Type { get; init; }
    public bool Nullable { get; init; }
    public bool IntOrString { get; init; }
    public bool PreserveUnknownFields { get; init; }
    public bool EmbeddedResource { get; init; }
    public string? Format { get; init; }
    public string? Pattern { get; init; }

    /// <summary>Null when the schema names no properties; order as published.</summary>
    public IReadOnlyDictionary<string, Schema>? Properties { get; init; }
    public Schema? AdditionalProperties { get; init; }

    /// <summary><c>additionalProperties: true</c>.</summary>
    public bool AdditionalPropertiesAllowed { get; init; }
    public Schema? Items { get; init; }
    public IReadOnlyList<string> Required { get; init; } = [];
    public IReadOnlyList<YamlNode>? Enum { get; init; }

    /// <summary>The default that the API server fills in; null when there is none.</summary>
    public YamlNode? Default { get; init; }

    public double? Minimum { get; init; }
    public double? Maximum { get; init; }
    public bool ExclusiveMinimum { get; init; }
    public bool ExclusiveMaximum { get; init; }
    public double? MultipleOf { get; init; }
    public long? MinLength { get; init; }
    public long? MaxLength { get; init; }
    public long? MinItems { get; init; }
    public long? MaxItems { get; init; }
    public long? MinProperties { get; init; }
    public long? MaxProperties { get; init; }
    public bool UniqueItems { get; init; }

    public ListType ListType { get; init; }
    public IReadOnlyList<string> ListMapKeys { get; init; } = [];

    public IReadOnlyList<Schema> AllOf { get; init; } = [];
    public IReadOnlyList<Schema> AnyOf { get; init; } = [];
    public IReadOnlyList<Schema> OneOf { get; init; } = [];
    public Schema? Not { get; init; }

    public IReadOnlyList<CelRule> Rules { get; init; } = [];
}
