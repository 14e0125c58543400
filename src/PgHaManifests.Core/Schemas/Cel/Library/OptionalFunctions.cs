using PgHaManifests.Core.Schemas.Cel.Types;
using PgHaManifests.Core.Schemas.Cel.Values;
using static PgHaManifests.Core.Schemas.Cel.Library.CelOverload;

namespace PgHaManifests.Core.Schemas.Cel.Library;

/// <summary>Optional values.</summary>
internal static class OptionalFunctions
{
    public static IEnumerable<CelOverload> Declarations()
    {
        var optional = CelType.Optional(CelType.A);
        var list = CelType.List(CelType.A);
        return
        [
            Global("optional.of", CelType.A, optional, CelValue.Some),
            Global("optional.none", [], optional, _ => CelValue.None),
            Global("optional.ofNonZeroValue", CelType.A, optional, value => IsZero(value) ? CelValue.None : CelValue.Some(value)),
            Global("optional.unwrap", CelType.List(optional), list, Unwrap),
            Member("unwrapOpt", CelType.List(optional), list, Unwrap),
            Member("hasValue", optional, CelType.Bool, value => CelValue.Of(value.HasValue)),
            Member("value", optional, CelType.A, value => value.HasValue ? value.Held : CelValue.Error("optional.none() dereference")),
            Member("or", [optional, optional], optional),
            Member("orValue", [optional, CelType.A], CelType.A),
            Member("first", list, optional, value => value.AsList.Count == 0 ? CelValue.None : CelValue.Some(value.AsList[0])),
            Member("last", list, optional, value => value.AsList.Count == 0 ? CelValue.None : CelValue.Some(value.AsList[^1])),
        ];
    }

    // Data of a resource is never zero, however empty: the server's values for it do not say.
    private static bool IsZero(CelValue value) => value.Kind switch
    {
        CelKind.Null => true,
        CelKind.Bool or CelKind.Int or CelKind.Uint or CelKind.Duration => value.AsInt == 0,
        CelKind.Double => value.AsDouble == 0,
        CelKind.String => value.AsString.Length == 0,
        CelKind.Bytes => value.AsBytes.Length == 0,
        CelKind.List => value.AsList is not CelSchemaList && value.AsList.Count == 0,
        CelKind.Map => value.AsMap is not CelSchemaMap && value.AsMap.Count == 0,
        CelKind.Optional => !value.HasValue,
        _ => false,
    };

    private static CelValue Unwrap(CelValue optionals)
    {
        var values = new List<CelValue>();
        foreach (var optional in optionals.AsList.ToArray())
        {
            if (optional.Kind != CelKind.Optional)
                return optional.IsError ? optional : CelValue.Error("value is not an optional");
            if (optional.HasValue)
                values.Add(optional.Held);
        }
        return CelValue.Of(new CelList(values));
    }
}
