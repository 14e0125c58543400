using System.Diagnostics.CodeAnalysis;
using PgHaManifests.Core.Schemas.Patterns;
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
/// Built once when its kind is first needed, never changed afterwards. A type of a built-in kind may contain itself.
/// </summary>
public sealed class Schema
{
    /// <summary>For built-in kinds the API type, such as <c>core.v1.PodSpec</c>; null elsewhere.</summary>
    public string? TypeName { get; internal set; }
    public SchemaType Type { get; internal set; }
    public bool Nullable { get; internal set; }
    public bool IntOrString { get; internal set; }
    public bool PreserveUnknownFields { get; internal set; }
    public bool EmbeddedResource { get; internal set; }
    public string? Format { get; internal set; }
    public string? Pattern { get; internal set; }

    /// <summary>Null when the schema names no properties; order as published.</summary>
    public IReadOnlyDictionary<string, Schema>? Properties { get; internal set; }
    public Schema? AdditionalProperties { get; internal set; }

    /// <summary><c>additionalProperties: true</c>.</summary>
    public bool AdditionalPropertiesAllowed { get; internal set; }
    public Schema? Items { get; internal set; }
    public IReadOnlyList<string> Required { get; internal set; } = [];
    public IReadOnlyList<YamlNode>? Enum { get; internal set; }

    /// <summary>The default that the API server fills in; null when there is none.</summary>
    public YamlNode? Default { get; internal set; }

    public double? Minimum { get; internal set; }
    public double? Maximum { get; internal set; }
    public bool ExclusiveMinimum { get; internal set; }
    public bool ExclusiveMaximum { get; internal set; }
    public double? MultipleOf { get; internal set; }
    public long? MinLength { get; internal set; }
    public long? MaxLength { get; internal set; }
    public long? MinItems { get; internal set; }
    public long? MaxItems { get; internal set; }
    public long? MinProperties { get; internal set; }
    public long? MaxProperties { get; internal set; }
    public bool UniqueItems { get; internal set; }

    public ListType ListType { get; internal set; }
    public IReadOnlyList<string> ListMapKeys { get; internal set; } = [];

    public IReadOnlyList<Schema> AllOf { get; internal set; } = [];
    public IReadOnlyList<Schema> AnyOf { get; internal set; } = [];
    public IReadOnlyList<Schema> OneOf { get; internal set; } = [];
    public Schema? Not { get; internal set; }

    public IReadOnlyList<CelRule> Rules { get; internal set; } = [];

    private IReadOnlyList<KeyValuePair<string, Schema>>? defaulted;
    private Re2Pattern? compiledPattern;

    /// <summary>The properties that have a default; computed once, since every object is filled up with them.</summary>
    internal IReadOnlyList<KeyValuePair<string, Schema>> DefaultedProperties =>
        defaulted ??= Properties is null ? [] : [.. Properties.Where(property => property.Value.Default is not null)];

    /// <summary>Compiles <see cref="Pattern"/> on first use; false when it is no pattern that RE2 takes.</summary>
    internal bool TryPattern([NotNullWhen(true)] out Re2Pattern? compiled, [NotNullWhen(false)] out string? error)
    {
        error = null;
        compiled = compiledPattern;
        return compiled is not null || (Re2Pattern.TryCompile(Pattern ?? "", out compiled, out error) && (compiledPattern = compiled) is not null);
    }
}
