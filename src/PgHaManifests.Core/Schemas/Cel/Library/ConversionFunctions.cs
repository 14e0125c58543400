using PgHaManifests.Core.Schemas.Cel.Types;
using PgHaManifests.Core.Schemas.Cel.Values;
using static PgHaManifests.Core.Schemas.Cel.Library.CelOverload;

namespace PgHaManifests.Core.Schemas.Cel.Library;

/// <summary>Conversions, <c>dyn</c>, <c>type</c> and <c>size</c>.</summary>
internal static class ConversionFunctions
{
    private static readonly (string Name, CelType Result, CelType[] From, Func<CelValue, CelValue> Body)[] Conversions =
    [
        ("int", CelType.Int, [CelType.Int, CelType.Double, CelType.Duration, CelType.String, CelType.Timestamp, CelType.Uint], CelConversions.ToInt),
        ("uint", CelType.Uint, [CelType.Uint, CelType.Double, CelType.Int, CelType.String], CelConversions.ToUint),
        ("double", CelType.Double, [CelType.Double, CelType.Int, CelType.String, CelType.Uint], CelConversions.ToDouble),
        ("string", CelType.String,
            [CelType.String, CelType.Bool, CelType.Bytes, CelType.Double, CelType.Duration, CelType.Int, CelType.Timestamp, CelType.Uint],
            CelConversions.ToText),
        ("bool", CelType.Bool, [CelType.Bool, CelType.String], CelConversions.ToBool),
        ("bytes", CelType.Bytes, [CelType.Bytes, CelType.String], ToBytes),
        ("timestamp", CelType.Timestamp, [CelType.Timestamp, CelType.Int, CelType.String], CelConversions.ToTimestamp),
        ("duration", CelType.Duration, [CelType.Duration, CelType.Int, CelType.String], CelConversions.ToDuration),
    ];

    public static IEnumerable<CelOverload> Declarations()
    {
        foreach (var (name, result, from, body) in Conversions)
        {
            foreach (var type in from)
                yield return Global(name, type, result, body);
        }
        yield return Global("dyn", CelType.A, CelType.Dyn, value => value);
        yield return Global("type", CelType.A, CelType.TypeOf(CelType.A), value => CelValue.OfType(CelTypeNames.Of(value)));
        foreach (var type in (CelType[])[CelType.String, CelType.Bytes, CelType.List(CelType.A), CelType.Map(CelType.A, CelType.B)])
        {
            yield return Global("size", type, CelType.Int, Size);
            yield return Member("size", type, CelType.Int, Size);
        }
    }

    private static CelValue ToBytes(CelValue value) => value.Kind == CelKind.String ? CelValue.Of(CodePoints.Utf8(value.AsString)) : value;

    private static CelValue Size(CelValue value) => CelValue.Of(value.Kind switch
    {
        CelKind.String => CodePoints.Count(value.AsString),
        CelKind.Bytes => value.AsBytes.Length,
        CelKind.List => value.AsList.Count,
        _ => (long)value.AsMap.Count,
    });
}
