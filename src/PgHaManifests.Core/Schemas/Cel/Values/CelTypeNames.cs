namespace PgHaManifests.Core.Schemas.Cel.Values;

/// <summary>Names that <c>type()</c> yields and that expressions may write.</summary>
internal static class CelTypeNames
{
    public const string Timestamp = "google.protobuf.Timestamp";
    public const string Duration = "google.protobuf.Duration";

    /// <summary>The name of a value's type at run time.</summary>
    public static string Of(CelValue value) => value.Kind switch
    {
        CelKind.Null => "null_type",
        CelKind.Bool => "bool",
        CelKind.Int => "int",
        CelKind.Uint => "uint",
        CelKind.Double => "double",
        CelKind.String => "string",
        CelKind.Bytes => "bytes",
        CelKind.List => "list",
        CelKind.Map => "map",
        CelKind.Timestamp => Timestamp,
        CelKind.Duration => Duration,
        CelKind.Type => "type",
        CelKind.Optional => "optional_type",
        CelKind.Quantity => "kubernetes.Quantity",
        CelKind.Url => "kubernetes.URL",
        CelKind.Ip => "net.IP",
        CelKind.Cidr => "net.CIDR",
        CelKind.Format => "kubernetes.NamedFormat",
        CelKind.Semver => "kubernetes.Semver",
        _ => "unknown",
    };
}
