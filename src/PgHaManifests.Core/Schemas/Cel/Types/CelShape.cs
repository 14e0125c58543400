using PgHaManifests.Core.Schemas.Cel.Values;

namespace PgHaManifests.Core.Schemas.Cel.Types;

internal enum CelShapeKind
{
    /// <summary>Nothing that rules can see.</summary>
    Untyped,
    IntOrString,
    Object,
    Map,
    List,
    String,
    Bytes,
    Duration,
    Date,
    DateTime,
    Number,
    Integer,
    Boolean,
}

/// <summary>
/// What a rule sees of one schema node: its type for the checker and how its data becomes values. Built lazily from the schema,
/// then shared by all evaluations; two threads may build the same part twice, with the same outcome.
/// </summary>
internal sealed class CelShape
{
    private static readonly Schema Text = new() { Type = SchemaType.String };

    /// <summary>What every resource shows of its metadata, whatever its own schema says.</summary>
    private static readonly Schema Metadata = new()
    {
        Type = SchemaType.Object,
        Properties = new Dictionary<string, Schema>(StringComparer.Ordinal) { ["name"] = Text, ["generateName"] = Text },
    };

    private readonly Lock building = new();
    private Dictionary<string, CelShape>? fields;
    private Dictionary<string, CelShape>? exposed;
    private CelShape? element;

    public CelShape(Schema schema, bool isResource = false)
    {
        Schema = schema;
        isResource |= schema.EmbeddedResource;
        Properties = isResource ? WithMetadata(schema.Properties) : schema.Properties;
        Kind = KindOf(schema);
        // Data under both fields and a map schema is an object; the checker sees the map.
        ElementSchema = Kind == CelShapeKind.List ? schema.Items : schema.AdditionalProperties;
        Type = TypeOf();
    }

    public Schema Schema { get; }
    public CelShapeKind Kind { get; }

    /// <summary>The type for the checker; null where rules cannot see the node.</summary>
    public CelType? Type { get; }

    public IReadOnlyDictionary<string, Schema>? Properties { get; }

    private Schema? ElementSchema { get; }

    /// <summary>The shape of list items or map values.</summary>
    public CelShape? Element
    {
        get
        {
            if (element is not null || ElementSchema is null)
                return element;
            lock (building)
                return element ??= new CelShape(ElementSchema);
        }
    }

    /// <summary>The shape of a property by its own name.</summary>
    public CelShape? Field(string property)
    {
        if (fields is null)
            Build();
        return fields!.GetValueOrDefault(property);
    }

    /// <summary>The shape of a property by its escaped name, if rules can see it.</summary>
    public CelShape? ExposedField(string escaped)
    {
        if (exposed is null)
            Build();
        return exposed!.GetValueOrDefault(escaped);
    }

    private void Build()
    {
        lock (building)
        {
            if (exposed is not null)
                return;
            var all = new Dictionary<string, CelShape>(StringComparer.Ordinal);
            var visible = new Dictionary<string, CelShape>(StringComparer.Ordinal);
            foreach (var (name, schema) in Properties ?? new Dictionary<string, Schema>())
            {
                var shape = new CelShape(schema);
                all.Add(name, shape);
                if (shape.Type is not null && CelEscaping.Escape(name) is { } escaped)
                    visible[escaped] = shape;
            }
            Volatile.Write(ref fields, all);
            Volatile.Write(ref exposed, visible);
        }
    }

    private static CelShapeKind KindOf(Schema schema)
    {
        if (schema.IntOrString)
            return CelShapeKind.IntOrString;
        return schema.Type switch
        {
            SchemaType.Object => schema.AdditionalProperties is not null && schema.Properties is null && !schema.EmbeddedResource ? CelShapeKind.Map : CelShapeKind.Object,
            SchemaType.Array => CelShapeKind.List,
            SchemaType.String => schema.Format switch
            {
                "byte" => CelShapeKind.Bytes,
                "duration" => CelShapeKind.Duration,
                "date" => CelShapeKind.Date,
                "date-time" => CelShapeKind.DateTime,
                _ => CelShapeKind.String,
            },
            SchemaType.Number => CelShapeKind.Number,
            SchemaType.Integer => CelShapeKind.Integer,
            SchemaType.Boolean => CelShapeKind.Boolean,
            _ => CelShapeKind.Untyped,
        };
    }

    private CelType? TypeOf()
    {
        switch (Kind)
        {
            case CelShapeKind.Untyped:
                return null;
            case CelShapeKind.IntOrString:
                return CelType.Dyn;
            case CelShapeKind.Object when Schema.AdditionalProperties is null:
                return new CelObjectType(this);
            case CelShapeKind.Object or CelShapeKind.Map:
                return Element?.Type is { } value ? CelType.Map(CelType.String, value) : null;
            case CelShapeKind.List:
                return Element?.Type is { } item ? CelType.List(item) : null;
            case CelShapeKind.Bytes:
                return CelType.Bytes;
            case CelShapeKind.Duration:
                return CelType.Duration;
            case CelShapeKind.Date or CelShapeKind.DateTime:
                return CelType.Timestamp;
            case CelShapeKind.Number:
                return CelType.Double;
            case CelShapeKind.Integer:
                return CelType.Int;
            case CelShapeKind.Boolean:
                return CelType.Bool;
            default:
                return CelType.String;
        }
    }

    private static IReadOnlyDictionary<string, Schema> WithMetadata(IReadOnlyDictionary<string, Schema>? properties)
    {
        if (properties is not null && IsText(properties, "kind") && IsText(properties, "apiVersion")
            && properties.GetValueOrDefault("metadata") is { Type: SchemaType.Object, Properties: { } metadata }
            && IsText(metadata, "name") && IsText(metadata, "generateName"))
        {
            return properties;
        }
        var all = properties is null ? new Dictionary<string, Schema>(StringComparer.Ordinal) : new Dictionary<string, Schema>(properties, StringComparer.Ordinal);
        (all["kind"], all["apiVersion"], all["metadata"]) = (Text, Text, Metadata);
        return all;
    }

    private static bool IsText(IReadOnlyDictionary<string, Schema> properties, string name) =>
        properties.GetValueOrDefault(name)?.Type == SchemaType.String;
}
