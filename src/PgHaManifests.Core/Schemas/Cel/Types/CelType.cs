namespace PgHaManifests.Core.Schemas.Cel.Types;

internal enum CelTypeKind
{
    Dyn,
    Null,
    Bool,
    Int,
    Uint,
    Double,
    String,
    Bytes,
    Timestamp,
    Duration,
    List,
    Map,

    /// <summary>The type of a type.</summary>
    Type,

    /// <summary>An object of the schema.</summary>
    Object,

    /// <summary>A type of a library, with or without parameters, such as an optional.</summary>
    Opaque,

    /// <summary>A parameter in a declaration, such as the T of list(T).</summary>
    Parameter,

    /// <summary>A type not yet known while an expression is checked.</summary>
    Variable,
}

/// <summary>A type that the checker knows an expression by.</summary>
internal class CelType(CelTypeKind kind, string name, params CelType[] parameters)
{
    public static readonly CelType Dyn = new(CelTypeKind.Dyn, "dyn");
    public static readonly CelType Null = new(CelTypeKind.Null, "null");
    public static readonly CelType Bool = new(CelTypeKind.Bool, "bool");
    public static readonly CelType Int = new(CelTypeKind.Int, "int");
    public static readonly CelType Uint = new(CelTypeKind.Uint, "uint");
    public static readonly CelType Double = new(CelTypeKind.Double, "double");
    public static readonly CelType String = new(CelTypeKind.String, "string");
    public static readonly CelType Bytes = new(CelTypeKind.Bytes, "bytes");
    public static readonly CelType Timestamp = new(CelTypeKind.Timestamp, "timestamp");
    public static readonly CelType Duration = new(CelTypeKind.Duration, "duration");
    public static readonly CelType Quantity = new(CelTypeKind.Opaque, "kubernetes.Quantity");
    public static readonly CelType Url = new(CelTypeKind.Opaque, "kubernetes.URL");
    public static readonly CelType Ip = new(CelTypeKind.Opaque, "net.IP");
    public static readonly CelType Cidr = new(CelTypeKind.Opaque, "net.CIDR");
    public static readonly CelType NamedFormat = new(CelTypeKind.Opaque, "kubernetes.NamedFormat");
    public static readonly CelType Semver = new(CelTypeKind.Opaque, "kubernetes.Semver");

    /// <summary>The parameters of declarations.</summary>
    public static readonly CelType A = new(CelTypeKind.Parameter, "A");
    public static readonly CelType B = new(CelTypeKind.Parameter, "B");

    private const string OptionalName = "optional_type";

    public CelTypeKind Kind { get; } = kind;
    public string Name { get; } = name;
    public CelType[] Parameters { get; } = parameters;

    public bool IsDyn => Kind == CelTypeKind.Dyn;
    public bool IsOptional => Kind == CelTypeKind.Opaque && Name == OptionalName;

    public static CelType List(CelType element) => new(CelTypeKind.List, "list", element);
    public static CelType Map(CelType key, CelType value) => new(CelTypeKind.Map, "map", key, value);
    public static CelType Optional(CelType held) => new(CelTypeKind.Opaque, OptionalName, held);
    public static CelType TypeOf(CelType described) => new(CelTypeKind.Type, "type", described);

    public override string ToString() => Parameters.Length == 0 ? Name : $"{Name}({string.Join(", ", Parameters.Select(parameter => parameter.ToString()))})";
}

/// <summary>A type not yet known; the checker binds it.</summary>
internal sealed class CelTypeVariable(int number) : CelType(CelTypeKind.Variable, $"?{number}")
{
    public int Number { get; } = number;
}

/// <summary>The type of an object that a schema describes; two places of a schema have two types, even where they look alike.</summary>
internal sealed class CelObjectType(CelShape shape) : CelType(CelTypeKind.Object, "object")
{
    public CelShape Shape { get; } = shape;

    /// <summary>The type of a field by its escaped name, or null where rules cannot see such a field.</summary>
    public CelType? Field(string escaped) => Shape.ExposedField(escaped)?.Type;
}
