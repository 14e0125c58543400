using System.Text.Json;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Schemas.Store;

/// <summary>A stored schema that cannot be used: a keyword, type or reference that the checker does not know.</summary>
internal sealed class SchemaFormatException(string message) : Exception(message);

/// <summary>Builds <see cref="Schema"/> from its stored JSON. Equal sub-schemas that the file names once become one instance.</summary>
/// <param name="definition">Finds the JSON that a <c>$ref</c> names, or null.</param>
/// <param name="namesAreTypes">The names are API types of built-in kinds, not just names inside one file.</param>
internal sealed class SchemaReader(Func<string, JsonElement?> definition, bool namesAreTypes = false)
{
    private readonly Dictionary<string, Schema> named = new(StringComparer.Ordinal);

    public Schema Read(JsonElement element)
    {
        if (element.TryGetProperty("$ref", out var reference))
            return Named(reference.GetString()!);
        var schema = new Schema();
        Fill(schema, element);
        return schema;
    }

    /// <summary>The schema of a name; built on first use, registered before it is filled since a type may contain itself.</summary>
    public Schema Named(string name)
    {
        if (named.TryGetValue(name, out var known))
            return known;
        var element = definition(name) ?? throw new SchemaFormatException($"no definition is called '{name}'");
        var schema = new Schema { TypeName = namesAreTypes ? name : null };
        named.Add(name, schema);
        Fill(schema, element);
        return schema;
    }

    private void Fill(Schema schema, JsonElement element)
    {
        foreach (var member in element.EnumerateObject())
        {
            if (!Structure(schema, member.Name, member.Value) && !Constraint(schema, member.Name, member.Value))
                throw new SchemaFormatException($"keyword '{member.Name}' is not known");
        }
    }

    private bool Structure(Schema schema, string keyword, JsonElement value)
    {
        switch (keyword)
        {
            case "type": schema.Type = TypeOf(value.GetString()); break;
            case "nullable": schema.Nullable = value.GetBoolean(); break;
            case "x-kubernetes-int-or-string": schema.IntOrString = value.GetBoolean(); break;
            case "x-kubernetes-preserve-unknown-fields": schema.PreserveUnknownFields = value.GetBoolean(); break;
            case "x-kubernetes-embedded-resource": schema.EmbeddedResource = value.GetBoolean(); break;
            case "x-kubernetes-list-type": schema.ListType = ListTypeOf(value.GetString()); break;
            case "x-kubernetes-list-map-keys": schema.ListMapKeys = Texts(value); break;
            case "x-kubernetes-validations": schema.Rules = Rules(value); break;
            case "properties": schema.Properties = Properties(value); break;
            case "items": schema.Items = Read(value); break;
            case "additionalProperties" when value.ValueKind == JsonValueKind.Object: schema.AdditionalProperties = Read(value); break;
            case "additionalProperties": schema.AdditionalPropertiesAllowed = value.GetBoolean(); break;
            case "allOf": schema.AllOf = Schemas(value); break;
            case "anyOf": schema.AnyOf = Schemas(value); break;
            case "oneOf": schema.OneOf = Schemas(value); break;
            case "not": schema.Not = Read(value); break;
            case "default": schema.Default = JsonValue.FromJson(value); break;
            default: return false;
        }
        return true;
    }

    private static bool Constraint(Schema schema, string keyword, JsonElement value)
    {
        switch (keyword)
        {
            case "format": schema.Format = value.GetString(); break;
            case "pattern": schema.Pattern = value.GetString(); break;
            case "required": schema.Required = Texts(value); break;
            case "enum": schema.Enum = [.. value.EnumerateArray().Select(JsonValue.FromJson)]; break;
            case "minimum": schema.Minimum = value.GetDouble(); break;
            case "maximum": schema.Maximum = value.GetDouble(); break;
            case "exclusiveMinimum": schema.ExclusiveMinimum = value.GetBoolean(); break;
            case "exclusiveMaximum": schema.ExclusiveMaximum = value.GetBoolean(); break;
            case "multipleOf": schema.MultipleOf = value.GetDouble(); break;
            case "minLength": schema.MinLength = value.GetInt64(); break;
            case "maxLength": schema.MaxLength = value.GetInt64(); break;
            case "minItems": schema.MinItems = value.GetInt64(); break;
            case "maxItems": schema.MaxItems = value.GetInt64(); break;
            case "minProperties": schema.MinProperties = value.GetInt64(); break;
            case "maxProperties": schema.MaxProperties = value.GetInt64(); break;
            case "uniqueItems": schema.UniqueItems = value.GetBoolean(); break;
            default: return false;
        }
        return true;
    }

    private Dictionary<string, Schema> Properties(JsonElement value)
    {
        var properties = new Dictionary<string, Schema>(StringComparer.Ordinal);
        foreach (var property in value.EnumerateObject())
            properties.Add(property.Name, Read(property.Value));
        return properties;
    }

    private Schema[] Schemas(JsonElement value) => [.. value.EnumerateArray().Select(Read)];

    private static string[] Texts(JsonElement value) => [.. value.EnumerateArray().Select(item => item.GetString()!)];

    private static CelRule[] Rules(JsonElement value) =>
    [
        .. value.EnumerateArray().Select(rule => new CelRule(
            rule.GetProperty("rule").GetString()!,
            TextOf(rule, "messageExpression"),
            TextOf(rule, "reason"),
            TextOf(rule, "fieldPath"),
            rule.TryGetProperty("optionalOldSelf", out var optional) && optional.GetBoolean())),
    ];

    private static string? TextOf(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static SchemaType TypeOf(string? name) => name switch
    {
        "object" => SchemaType.Object,
        "array" => SchemaType.Array,
        "string" => SchemaType.String,
        "integer" => SchemaType.Integer,
        "number" => SchemaType.Number,
        "boolean" => SchemaType.Boolean,
        _ => throw new SchemaFormatException($"type '{name}' is not known"),
    };

    private static ListType ListTypeOf(string? name) => name switch
    {
        "atomic" => ListType.Atomic,
        "set" => ListType.Set,
        "map" => ListType.Map,
        _ => throw new SchemaFormatException($"list type '{name}' is not known"),
    };
}
