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

    /// <summary>What a list holds is not looked at before the call.</summary>
    public bool TakesAnyList { get; private init; }

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

    public static CelOverload MemberOfAnyList(string function, CelType target, CelType result, Func<CelValue, CelValue> body) =>
        new(function, true, [target], result) { Unary = body, TakesAnyList = true };

    /// <summary>Whether a value may stand at that place at run time; a list or map is known by the first thing that it holds.</summary>
    public bool Takes(int place, CelValue value)
    {
        if (kinds[place] is not { } kind)
            return true;
        return kind == value.Kind && (TakesAnyList || kind is not (CelKind.List or CelKind.Map) || Holds(Parameters[place], value));
    }

    private static bool Holds(CelType type, CelValue value)
    {
        if (KindOf(type) is not { } kind)
            return true;
        if (kind != value.Kind)
            return false;
        switch (kind)
        {
            case CelKind.List:
                return value.AsList.Count == 0 || KindOf(type.Parameters[0]) is null || Holds(type.Parameters[0], value.AsList[0]);
            case CelKind.Map when KindOf(type.Parameters[0]) is not null || KindOf(type.Parameters[1]) is not null:
                foreach (var key in value.AsMap.Keys)
                    return Holds(type.Parameters[0], key) && value.AsMap.TryGet(key, out var held) && Holds(type.Parameters[1], held);
                return true;
            default:
                return true;
        }
    }

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
