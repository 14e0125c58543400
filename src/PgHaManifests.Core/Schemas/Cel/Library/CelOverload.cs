using PgHaManifests.Core.Schemas.Cel.Types;
using PgHaManifests.Core.Schemas.Cel.Values;

namespace PgHaManifests.Core.Schemas.Cel.Library;

/// <summary>One signature of a function, with what it does; what the compiler builds itself, such as <c>&amp;&amp;</c>, does nothing here.</summary>
internal sealed class CelOverload
{
    private readonly CelKind?[] kinds;

    private CelOverload(string function, bool isMember, CelType[] parameters, CelType result)
    {
        Function = function;
        IsMember = isMember;
        Parameters = parameters;
        Result = result;
        kinds = Array.ConvertAll(parameters, KindOf);
    }

    public string Function { get; }

    /// <summary>Called as <c>a.f()</c>; the first parameter is what stands before the dot.</summary>
    public bool IsMember { get; }
    public CelType[] Parameters { get; }
    public CelType Result { get; }
    public Func<CelValue, CelValue>? Unary { get; private init; }
    public Func<CelValue, CelValue, CelValue>? Binary { get; private init; }
    public Func<CelValue[], CelValue>? Many { get; private init; }

    public static CelOverload Global(string function, CelType[] parameters, CelType result) => new(function, false, parameters, result);

    public static CelOverload Global(string function, CelType parameter, CelType result, Func<CelValue, CelValue> body) =>
        new(function, false, [parameter], result) { Unary = body };

    public static CelOverload Global(string function, CelType first, CelType second, CelType result, Func<CelValue, CelValue, CelValue> body) =>
        new(function, false, [first, second], result) { Binary = body };

    public static CelOverload Global(string function, CelType[] parameters, CelType result, Func<CelValue[], CelValue> body) =>
        new(function, false, parameters, result) { Many = body };

    public static CelOverload Member(string function, CelType[] parameters, CelType result) => new(function, true, parameters, result);

    public static CelOverload Member(string function, CelType target, CelType result, Func<CelValue, CelValue> body) =>
        new(function, true, [target], result) { Unary = body };

    public static CelOverload Member(string function, CelType target, CelType argument, CelType result, Func<CelValue, CelValue, CelValue> body) =>
        new(function, true, [target, argument], result) { Binary = body };

    public static CelOverload Member(string function, CelType[] parameters, CelType result, Func<CelValue[], CelValue> body) =>
        new(function, true, parameters, result) { Many = body };

    /// <summary>Whether a value may stand at that place at run time; what a list or map holds is not looked at.</summary>
    public bool Takes(int place, CelValue value) => kinds[place] is not { } kind || kind == value.Kind;

    public bool Takes(CelValue[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (!Takes(i, values[i]))
                return false;
        }
        return true;
    }

    private static CelKind? KindOf(CelType type) => type.Kind switch
    {
        CelTypeKind.Null => CelKind.Null,
        CelTypeKind.Bool => CelKind.Bool,
        CelTypeKind.Int => CelKind.Int,
        CelTypeKind.Uint => CelKind.Uint,
        CelTypeKind.Double => CelKind.Double,
        CelTypeKind.String => CelKind.String,
        CelTypeKind.Bytes => CelKind.Bytes,
        CelTypeKind.Timestamp => CelKind.Timestamp,
        CelTypeKind.Duration => CelKind.Duration,
        CelTypeKind.List => CelKind.List,
        CelTypeKind.Map => CelKind.Map,
        CelTypeKind.Type => CelKind.Type,
        CelTypeKind.Opaque when type.IsOptional => CelKind.Optional,
        CelTypeKind.Opaque => type.Name switch
        {
            "kubernetes.Quantity" => CelKind.Quantity,
            "kubernetes.URL" => CelKind.Url,
            "net.IP" => CelKind.Ip,
            "net.CIDR" => CelKind.Cidr,
            "kubernetes.NamedFormat" => CelKind.Format,
            _ => CelKind.Semver,
        },
        _ => null,
    };
}
