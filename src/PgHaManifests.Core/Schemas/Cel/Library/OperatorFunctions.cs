using PgHaManifests.Core.Schemas.Cel.Types;
using PgHaManifests.Core.Schemas.Cel.Values;
using static PgHaManifests.Core.Schemas.Cel.Library.CelOverload;

namespace PgHaManifests.Core.Schemas.Cel.Library;

/// <summary>Operators: their signatures, and the arithmetic behind some. The compiler makes nodes of its own for the others.</summary>
internal static class OperatorFunctions
{
    private static readonly CelType[] Ordered =
        [CelType.Bool, CelType.Int, CelType.Uint, CelType.Double, CelType.String, CelType.Bytes, CelType.Timestamp, CelType.Duration];

    private static readonly CelType[] Numbers = [CelType.Int, CelType.Uint, CelType.Double];

    public static IEnumerable<CelOverload> Declarations() =>
    [
        .. Logic(),
        .. Comparisons(),
        .. Access(),
        .. Arithmetic(),
        .. Time(),
    ];

    private static IEnumerable<CelOverload> Logic() =>
    [
        Global("_&&_", [CelType.Bool, CelType.Bool], CelType.Bool),
        Global("_||_", [CelType.Bool, CelType.Bool], CelType.Bool),
        Global("!_", [CelType.Bool], CelType.Bool),
        Global("_?_:_", [CelType.Bool, CelType.A, CelType.A], CelType.A),
        Global("_==_", [CelType.A, CelType.A], CelType.Bool),
        Global("_!=_", [CelType.A, CelType.A], CelType.Bool),
    ];

    private static IEnumerable<CelOverload> Comparisons()
    {
        foreach (var name in (string[])["_<_", "_<=_", "_>_", "_>=_"])
        {
            foreach (var type in Ordered)
                yield return Global(name, [type, type], CelType.Bool);
            foreach (var left in Numbers)
            {
                foreach (var right in Numbers)
                {
                    if (left != right)
                        yield return Global(name, [left, right], CelType.Bool);
                }
            }
        }
    }

    private static IEnumerable<CelOverload> Access()
    {
        var (list, map) = (CelType.List(CelType.A), CelType.Map(CelType.A, CelType.B));
        return
        [
            Global("@in", [CelType.A, list], CelType.Bool),
            Global("@in", [CelType.A, map], CelType.Bool),
            Global("_[_]", [list, CelType.Int], CelType.A),
            Global("_[_]", [map, CelType.A], CelType.B),
            Global("_[_]", [CelType.Optional(list), CelType.Int], CelType.Optional(CelType.A)),
            Global("_[_]", [CelType.Optional(map), CelType.A], CelType.Optional(CelType.B)),
            Global("_[?_]", [list, CelType.Int], CelType.Optional(CelType.A)),
            Global("_[?_]", [map, CelType.A], CelType.Optional(CelType.B)),
            Global("_[?_]", [CelType.Optional(list), CelType.Int], CelType.Optional(CelType.A)),
            Global("_[?_]", [CelType.Optional(map), CelType.A], CelType.Optional(CelType.B)),
        ];
    }

    private static IEnumerable<CelOverload> Arithmetic() =>
    [
        Global("_+_", CelType.Int, CelType.Int, CelType.Int, AddInt),
        Global("_+_", CelType.Uint, CelType.Uint, CelType.Uint, (a, b) =>
            a.AsUint <= ulong.MaxValue - b.AsUint ? CelValue.Of(a.AsUint + b.AsUint) : UnsignedOverflow),
        Global("_+_", CelType.Double, CelType.Double, CelType.Double, (a, b) => CelValue.Of(a.AsDouble + b.AsDouble)),
        Global("_+_", CelType.String, CelType.String, CelType.String, (a, b) => CelValue.Of(a.AsString + b.AsString)),
        Global("_+_", CelType.Bytes, CelType.Bytes, CelType.Bytes, (a, b) => CelValue.Of((byte[])[.. a.AsBytes, .. b.AsBytes])),
        Global("_+_", CelType.List(CelType.A), CelType.List(CelType.A), CelType.List(CelType.A), (a, b) => a.AsList.Add(b.AsList)),
        Global("_-_", CelType.Int, CelType.Int, CelType.Int, (a, b) => Integer((Int128)a.AsInt - b.AsInt)),
        Global("_-_", CelType.Uint, CelType.Uint, CelType.Uint, (a, b) => a.AsUint >= b.AsUint ? CelValue.Of(a.AsUint - b.AsUint) : UnsignedOverflow),
        Global("_-_", CelType.Double, CelType.Double, CelType.Double, (a, b) => CelValue.Of(a.AsDouble - b.AsDouble)),
        Global("_*_", CelType.Int, CelType.Int, CelType.Int, (a, b) => Integer((Int128)a.AsInt * b.AsInt)),
        Global("_*_", CelType.Uint, CelType.Uint, CelType.Uint, (a, b) =>
            (UInt128)a.AsUint * b.AsUint is var product && product <= ulong.MaxValue ? CelValue.Of((ulong)product) : UnsignedOverflow),
        Global("_*_", CelType.Double, CelType.Double, CelType.Double, (a, b) => CelValue.Of(a.AsDouble * b.AsDouble)),
        Global("_/_", CelType.Int, CelType.Int, CelType.Int, (a, b) => b.AsInt == 0 ? ByZero : Integer((Int128)a.AsInt / b.AsInt)),
        Global("_/_", CelType.Uint, CelType.Uint, CelType.Uint, (a, b) => b.AsUint == 0 ? ByZero : CelValue.Of(a.AsUint / b.AsUint)),
        Global("_/_", CelType.Double, CelType.Double, CelType.Double, (a, b) => CelValue.Of(a.AsDouble / b.AsDouble)),
        Global("_%_", CelType.Int, CelType.Int, CelType.Int, ModuloInt),
        Global("_%_", CelType.Uint, CelType.Uint, CelType.Uint, (a, b) => b.AsUint == 0 ? ModuloByZero : CelValue.Of(a.AsUint % b.AsUint)),
        Global("-_", CelType.Int, CelType.Int, a => Integer(-(Int128)a.AsInt)),
        Global("-_", CelType.Double, CelType.Double, a => CelValue.Of(-a.AsDouble)),
    ];

    private static IEnumerable<CelOverload> Time() =>
    [
        Global("_+_", CelType.Duration, CelType.Duration, CelType.Duration, (a, b) => Span((Int128)a.Nanoseconds + b.Nanoseconds)),
        Global("_+_", CelType.Duration, CelType.Timestamp, CelType.Timestamp, (a, b) => Moment(b.AsTime.Plus(a.Nanoseconds))),
        Global("_+_", CelType.Timestamp, CelType.Duration, CelType.Timestamp, (a, b) => Moment(a.AsTime.Plus(b.Nanoseconds))),
        Global("_-_", CelType.Duration, CelType.Duration, CelType.Duration, (a, b) => Span((Int128)a.Nanoseconds - b.Nanoseconds)),
        Global("_-_", CelType.Timestamp, CelType.Timestamp, CelType.Duration, (a, b) => Span(
            ((Int128)(a.AsTime.Seconds - b.AsTime.Seconds) * CelDuration.Second) + a.AsTime.Nanoseconds - b.AsTime.Nanoseconds)),
        Global("_-_", CelType.Timestamp, CelType.Duration, CelType.Timestamp, (a, b) =>
            b.Nanoseconds == long.MinValue ? IntegerOverflow : Moment(a.AsTime.Plus(-b.Nanoseconds))),
    ];

    internal static readonly CelValue IntegerOverflow = CelValue.Error("integer overflow");
    private static readonly CelValue UnsignedOverflow = CelValue.Error("unsigned integer overflow");
    private static readonly CelValue ByZero = CelValue.Error("division by zero");
    private static readonly CelValue ModuloByZero = CelValue.Error("modulus by zero");

    private static CelValue AddInt(CelValue left, CelValue right)
    {
        var sum = unchecked(left.AsInt + right.AsInt);
        return ((left.AsInt ^ sum) & (right.AsInt ^ sum)) < 0 ? IntegerOverflow : CelValue.Of(sum);
    }

    private static CelValue ModuloInt(CelValue left, CelValue right)
    {
        if (right.AsInt == 0)
            return ModuloByZero;
        // The framework cannot divide the smallest integer by -1; the server calls it an overflow.
        return left.AsInt == long.MinValue && right.AsInt == -1 ? IntegerOverflow : CelValue.Of(left.AsInt % right.AsInt);
    }

    internal static CelValue Integer(Int128 exact) => exact >= long.MinValue && exact <= long.MaxValue ? CelValue.Of((long)exact) : IntegerOverflow;

    private static CelValue Span(Int128 exact) => exact >= long.MinValue && exact <= long.MaxValue ? CelValue.OfDuration((long)exact) : IntegerOverflow;

    private static CelValue Moment(CelTime time) => time.IsInRange ? CelValue.Of(time) : CelValue.Error("timestamp overflow");
}
