using PgHaManifests.Core.Schemas.Cel.Types;
using PgHaManifests.Core.Schemas.Cel.Values;
using static PgHaManifests.Core.Schemas.Cel.Library.CelOverload;

namespace PgHaManifests.Core.Schemas.Cel.Library;

/// <summary>The language's mathematics extension.</summary>
internal static class MathFunctions
{
    private const int MostArguments = 8;

    private static readonly CelType[] Numbers = [CelType.Int, CelType.Uint, CelType.Double];

    public static IEnumerable<CelOverload> Declarations() => [.. Extremes(), .. Rounding(), .. Signs(), .. Bits()];

    private static IEnumerable<CelOverload> Extremes()
    {
        foreach (var (name, replaceWhen) in new[] { ("math.least", 1), ("math.greatest", -1) })
        {
            yield return Global(name, CelType.List(CelType.A), CelType.Dyn, list => Extreme(list.AsList.ToArray(), name, replaceWhen));
            foreach (var type in Numbers)
                yield return Global(name, type, type, number => number);
            yield return Global(name, CelType.Dyn, CelType.Dyn, CelType.Dyn, (a, b) => Extreme([a, b], name, replaceWhen));
            for (var count = 3; count <= MostArguments; count++)
                yield return Global(name, [.. Enumerable.Repeat(CelType.Dyn, count)], CelType.Dyn, numbers => Extreme(numbers, name, replaceWhen));
        }
    }

    private static CelValue Extreme(CelValue[] numbers, string name, int replaceWhen)
    {
        if (numbers.Length == 0)
            return CelValue.Error($"{name}(list) argument must not be empty");
        var best = numbers[0];
        foreach (var number in numbers)
        {
            if (!number.IsNumber)
                return CelValue.NoSuchOverload;
            if (!CelEquality.TryOrder(best, number, out var order, out var error))
                return error;
            if (order == replaceWhen)
                best = number;
        }
        return best;
    }

    private static IEnumerable<CelOverload> Rounding()
    {
        foreach (var (name, round) in new (string, Func<double, double>)[]
        {
            ("math.ceil", Math.Ceiling),
            ("math.floor", Math.Floor),
            ("math.round", number => Math.Round(number, MidpointRounding.AwayFromZero)),
            ("math.trunc", Math.Truncate),
        })
        {
            yield return Global(name, CelType.Double, CelType.Double, number => CelValue.Of(round(number.AsDouble)));
        }
        yield return Global("math.isInf", CelType.Double, CelType.Bool, number => CelValue.Of(double.IsInfinity(number.AsDouble)));
        yield return Global("math.isNaN", CelType.Double, CelType.Bool, number => CelValue.Of(double.IsNaN(number.AsDouble)));
        yield return Global("math.isFinite", CelType.Double, CelType.Bool, number => CelValue.Of(double.IsFinite(number.AsDouble)));
        foreach (var type in Numbers)
            yield return Global("math.sqrt", type, CelType.Double, number => CelValue.Of(Math.Sqrt(CelConversions.ToDouble(number).AsDouble)));
    }

    private static IEnumerable<CelOverload> Signs() =>
    [
        Global("math.abs", CelType.Int, CelType.Int, number => OperatorFunctions.Integer(Int128.Abs(number.AsInt))),
        Global("math.abs", CelType.Uint, CelType.Uint, number => number),
        Global("math.abs", CelType.Double, CelType.Double, number => CelValue.Of(Math.Abs(number.AsDouble))),
        Global("math.sign", CelType.Int, CelType.Int, number => CelValue.Of((long)Math.Sign(number.AsInt))),
        Global("math.sign", CelType.Uint, CelType.Uint, number => CelValue.Of(number.AsUint == 0 ? 0UL : 1UL)),
        Global("math.sign", CelType.Double, CelType.Double, number => CelValue.Of(
            double.IsNaN(number.AsDouble) ? double.NaN : (double)Math.Sign(number.AsDouble))),
    ];

    private static IEnumerable<CelOverload> Bits()
    {
        foreach (var (name, combine) in new (string, Func<long, long, long>)[]
        {
            ("math.bitAnd", (a, b) => a & b),
            ("math.bitOr", (a, b) => a | b),
            ("math.bitXor", (a, b) => a ^ b),
        })
        {
            yield return Global(name, CelType.Int, CelType.Int, CelType.Int, (a, b) => CelValue.Of(combine(a.AsInt, b.AsInt)));
            yield return Global(name, CelType.Uint, CelType.Uint, CelType.Uint, (a, b) => CelValue.Of(unchecked((ulong)combine(a.AsInt, b.AsInt))));
        }
        yield return Global("math.bitNot", CelType.Int, CelType.Int, number => CelValue.Of(~number.AsInt));
        yield return Global("math.bitNot", CelType.Uint, CelType.Uint, number => CelValue.Of(~number.AsUint));
        // The right shift of an int is a logical one, so that both kinds shift alike.
        foreach (var (name, shift) in new (string, Func<ulong, int, ulong>)[] { ("math.bitShiftLeft", (a, by) => a << by), ("math.bitShiftRight", (a, by) => a >> by) })
        {
            yield return Global(name, CelType.Int, CelType.Int, CelType.Int, (a, by) => Shifted(a, by, shift, bits => CelValue.Of(unchecked((long)bits))));
            yield return Global(name, CelType.Uint, CelType.Int, CelType.Uint, (a, by) => Shifted(a, by, shift, bits => CelValue.Of(bits)));
        }
    }

    private static CelValue Shifted(CelValue value, CelValue by, Func<ulong, int, ulong> shift, Func<ulong, CelValue> make)
    {
        if (by.AsInt < 0)
            return CelValue.Error($"negative offset: {by}");
        return make(by.AsInt > 63 ? 0 : shift(value.AsUint, (int)by.AsInt));
    }
}
