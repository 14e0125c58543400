using PgHaManifests.Core.Schemas.Checking;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Schemas.Cel.Values;

/// <summary>Equality and order of values.</summary>
internal static class CelEquality
{
    /// <summary>Whether two values are equal: a bool, or an error where the comparison itself fails.</summary>
    public static CelValue Compare(CelValue left, CelValue right)
    {
        if (left.IsError)
            return left;
        if (right.IsError)
            return right;
        if (left.Kind == CelKind.Null || right.Kind == CelKind.Null)
            return CelValue.Of(left.Kind == right.Kind);
        switch (left.Kind)
        {
            case CelKind.List:
                return left.AsList.EqualTo(right);
            case CelKind.Map:
                return left.AsMap.EqualTo(right);
            case CelKind.Preserved:
                return CelValue.Of(right.Kind == CelKind.Preserved && JsonEquality.Exact(left.As<YamlNode>(), right.As<YamlNode>()));
            case CelKind.Optional when right.Kind == CelKind.Optional:
                return left.HasValue && right.HasValue ? Compare(left.Held, right.Held) : CelValue.Of(left.HasValue == right.HasValue);
        }
        if (left.IsNumber && right.IsNumber)
            return CelValue.Of(TryOrderNumbers(left, right, out var order) && order == 0);
        return CelValue.Of(left.Kind == right.Kind && SameScalar(left, right));
    }

    private static bool SameScalar(CelValue left, CelValue right) => left.Kind switch
    {
        CelKind.Bool or CelKind.Duration => left.AsInt == right.AsInt,
        CelKind.String or CelKind.Type => left.AsString == right.AsString,
        CelKind.Bytes => left.AsBytes.AsSpan().SequenceEqual(right.AsBytes),
        CelKind.Timestamp => left.AsTime == right.AsTime,
        _ => left.As<object>().Equals(right.As<object>()),
    };

    /// <summary>Orders two values of comparable types; otherwise gives the error.</summary>
    public static bool TryOrder(CelValue left, CelValue right, out int order, out CelValue error)
    {
        order = 0;
        error = CelValue.NoSuchOverload;
        if (left.IsError || right.IsError)
        {
            error = left.IsError ? left : right;
            return false;
        }
        if (left.IsNumber && right.IsNumber)
        {
            if (TryOrderNumbers(left, right, out order))
                return true;
            error = CelValue.Error("NaN values cannot be ordered");
            return false;
        }
        if (left.Kind != right.Kind)
            return false;
        switch (left.Kind)
        {
            case CelKind.Bool or CelKind.Duration:
                order = left.AsInt.CompareTo(right.AsInt);
                return true;
            case CelKind.String:
                order = CodePoints.Compare(left.AsString, right.AsString);
                return true;
            case CelKind.Bytes:
                order = left.AsBytes.AsSpan().SequenceCompareTo(right.AsBytes);
                return true;
            case CelKind.Timestamp:
                order = left.AsTime.CompareTo(right.AsTime);
                return true;
            default:
                return false;
        }
    }

    private static bool TryOrderNumbers(CelValue left, CelValue right, out int order)
    {
        order = 0;
        if ((left.Kind == CelKind.Double && double.IsNaN(left.AsDouble)) || (right.Kind == CelKind.Double && double.IsNaN(right.AsDouble)))
            return false;
        order = (left.Kind, right.Kind) switch
        {
            (CelKind.Int, CelKind.Int) => left.AsInt.CompareTo(right.AsInt),
            (CelKind.Int, CelKind.Uint) => CelNumbers.Compare(left.AsInt, right.AsUint),
            (CelKind.Int, _) => CelNumbers.Compare(left.AsInt, right.AsDouble),
            (CelKind.Uint, CelKind.Int) => -CelNumbers.Compare(right.AsInt, left.AsUint),
            (CelKind.Uint, CelKind.Uint) => left.AsUint.CompareTo(right.AsUint),
            (CelKind.Uint, _) => CelNumbers.Compare(left.AsUint, right.AsDouble),
            (_, CelKind.Int) => -CelNumbers.Compare(right.AsInt, left.AsDouble),
            (_, CelKind.Uint) => -CelNumbers.Compare(right.AsUint, left.AsDouble),
            // == first: 0.0 and -0.0 are the same number.
            _ => left.AsDouble == right.AsDouble ? 0 : left.AsDouble.CompareTo(right.AsDouble),
        };
        return true;
    }
}
