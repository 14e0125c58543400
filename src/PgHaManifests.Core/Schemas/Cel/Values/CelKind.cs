namespace PgHaManifests.Core.Schemas.Cel.Values;

/// <summary>What a value is while an expression runs.</summary>
internal enum CelKind : byte
{
    /// <summary>A failed evaluation; it travels upwards until a logical operator absorbs it or the rule fails.</summary>
    Error,
    Null,
    Bool,
    Int,
    Uint,
    Double,
    String,
    Bytes,
    List,
    Map,
    Timestamp,
    Duration,
    Type,
    Optional,
    Quantity,
    Url,
    Ip,
    Cidr,
    Format,
    Semver,

    /// <summary>Data under <c>x-kubernetes-preserve-unknown-fields</c>: it can only be compared.</summary>
    Preserved,
}
