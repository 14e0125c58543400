using PgHaManifests.Core.Schemas.Cel.Types;
using PgHaManifests.Core.Schemas.Cel.Values;
using static PgHaManifests.Core.Schemas.Cel.Library.CelOverload;

namespace PgHaManifests.Core.Schemas.Cel.Library;

/// <summary>Kubernetes quantities.</summary>
internal static class QuantityFunctions
{
    public static IEnumerable<CelOverload> Declarations()
    {
        var quantity = CelType.Quantity;
        return
        [
            Global("quantity", CelType.String, quantity, Parse),
            Global("isQuantity", CelType.String, CelType.Bool, text => CelValue.Of(CelQuantity.Parse(text.AsString) is not null)),
            // Declared as a function of its own, not as a method, by the server.
            Global("sign", quantity, CelType.Int, value => CelValue.Of((long)Of(value).Amount.Sign)),
            Member("isInteger", quantity, CelType.Bool, value => CelValue.Of(Of(value).AsInteger() is not null)),
            Member("asInteger", quantity, CelType.Int, AsInteger),
            Member("asApproximateFloat", quantity, CelType.Double, value => CelValue.Of(Of(value).AsApproximateFloat())),
            Member("add", quantity, quantity, quantity, (a, b) => Sum(Of(a).Plus(Of(b)))),
            Member("add", quantity, CelType.Int, quantity, (a, b) => Sum(Of(a).Plus(CelQuantity.Of(b.AsInt)))),
            Member("sub", quantity, quantity, quantity, (a, b) => Sum(Of(a).Plus(Of(b), -1))),
            Member("sub", quantity, CelType.Int, quantity, (a, b) => Sum(Of(a).Plus(CelQuantity.Of(b.AsInt), -1))),
            Member("isLessThan", quantity, quantity, CelType.Bool, (a, b) => CelValue.Of(Compare(a, b) < 0)),
            Member("isGreaterThan", quantity, quantity, CelType.Bool, (a, b) => CelValue.Of(Compare(a, b) > 0)),
            Member("compareTo", quantity, quantity, CelType.Int, (a, b) => CelValue.Of((long)Math.Sign(Compare(a, b)))),
        ];
    }

    private static CelQuantity Of(CelValue value) => value.As<CelQuantity>();

    private static CelValue Wrap(CelQuantity quantity) => CelValue.OfObject(CelKind.Quantity, quantity);

    private static CelValue Sum(CelQuantity? sum) => sum is null ? CelValue.NotEvaluable("quantities of thousands of digits") : Wrap(sum);

    private static CelValue Parse(CelValue text) => CelQuantity.Parse(text.AsString) is { } quantity
        ? Wrap(quantity)
        : CelValue.Error($"\"{text.AsString}\" is no quantity");

    private static CelValue AsInteger(CelValue value) =>
        Of(value).AsInteger() is { } whole ? CelValue.Of(whole) : CelValue.Error("cannot convert value to integer");

    private static int Compare(CelValue left, CelValue right) => Of(left).Amount.CompareTo(Of(right).Amount);
}
