using System.Globalization;
using System.Text;

namespace PgHaManifests.Core.Schemas.Cel.Values;

/// <summary>Conversions between types, with the limits of the language.</summary>
internal static class CelConversions
{
    private static readonly CelValue OutOfRange = CelValue.Error("integer overflow");
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>The integer of exactly that value, or null.</summary>
    public static long? LosslessInt(CelValue value) => value.Kind switch
    {
        CelKind.Int => value.AsInt,
        CelKind.Uint => value.AsUint <= long.MaxValue ? (long)value.AsUint : null,
        CelKind.Double => value.AsDouble >= -9223372036854775808.0 && value.AsDouble < 9223372036854775808.0 && Math.Truncate(value.AsDouble) == value.AsDouble
            ? (long)value.AsDouble
            : null,
        _ => null,
    };

    /// <summary>The unsigned integer of exactly that value, or null.</summary>
    public static ulong? LosslessUint(CelValue value) => value.Kind switch
    {
        CelKind.Int => value.AsInt >= 0 ? (ulong)value.AsInt : null,
        CelKind.Uint => value.AsUint,
        CelKind.Double => value.AsDouble >= 0 && value.AsDouble < 18446744073709551616.0 && Math.Truncate(value.AsDouble) == value.AsDouble
            ? (ulong)value.AsDouble
            : null,
        _ => null,
    };

    public static CelValue ToInt(CelValue value)
    {
        switch (value.Kind)
        {
            case CelKind.Uint:
                return value.AsUint <= long.MaxValue ? CelValue.Of((long)value.AsUint) : OutOfRange;
            case CelKind.Double:
                // Both ends are refused: the nearest doubles may stand for integers beyond.
                return value.AsDouble > -9223372036854775808.0 && value.AsDouble < 9223372036854775808.0 ? CelValue.Of((long)value.AsDouble) : OutOfRange;
            case CelKind.String:
                return long.TryParse(value.AsString, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer) && IsPlain(value.AsString)
                    ? CelValue.Of(integer)
                    : Failed(value, "int");
            case CelKind.Timestamp:
                return CelValue.Of(value.AsTime.Seconds);
            case CelKind.Duration:
                return CelValue.Of(value.Nanoseconds);
            default:
                return value;
        }
    }

    public static CelValue ToUint(CelValue value)
    {
        switch (value.Kind)
        {
            case CelKind.Int:
                return value.AsInt >= 0 ? CelValue.Of((ulong)value.AsInt) : CelValue.Error("unsigned integer overflow");
            case CelKind.Double:
                return value.AsDouble >= 0 && value.AsDouble < 18446744073709551616.0
                    ? CelValue.Of((ulong)value.AsDouble)
                    : CelValue.Error("unsigned integer overflow");
            case CelKind.String:
                return ulong.TryParse(value.AsString, NumberStyles.None, CultureInfo.InvariantCulture, out var integer) && IsPlain(value.AsString)
                    ? CelValue.Of(integer)
                    : Failed(value, "uint");
            default:
                return value;
        }
    }

    // The framework takes trailing zero characters for nothing.
    private static bool IsPlain(string text) => !text.Contains('\0', StringComparison.Ordinal);

    public static CelValue ToDouble(CelValue value) => value.Kind switch
    {
        CelKind.Int => CelValue.Of((double)value.AsInt),
        CelKind.Uint => CelValue.Of((double)value.AsUint),
        CelKind.String => TryDouble(value.AsString, out var number) ? CelValue.Of(number) : Failed(value, "double"),
        _ => value,
    };

    // Go reads decimals, infinities and NaN by several names; not blanks, not group separators.
    private static bool TryDouble(string text, out double number)
    {
        var sign = text.StartsWith('-') ? -1.0 : 1.0;
        var bare = text.StartsWith('-') || text.StartsWith('+') ? text[1..] : text;
        switch (bare.ToLowerInvariant())
        {
            case "inf" or "infinity":
                number = sign * double.PositiveInfinity;
                return true;
            case "nan":
                number = double.NaN;
                return text == bare;
        }
        const NumberStyles style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        number = 0;
        return bare.Length > 0 && (char.IsAsciiDigit(bare[0]) || bare[0] == '.') && IsPlain(text)
            && double.TryParse(text, style, CultureInfo.InvariantCulture, out number) && !double.IsInfinity(number);
    }

    public static CelValue ToText(CelValue value) => value.Kind switch
    {
        CelKind.Bytes => TryUtf8(value.AsBytes, out var text) ? CelValue.Of(text) : CelValue.Error("invalid UTF-8 in bytes, cannot convert to string"),
        CelKind.String => value,
        _ => CelValue.Of(value.ToString()),
    };

    private static bool TryUtf8(byte[] bytes, out string text)
    {
        text = "";
        if (!System.Text.Unicode.Utf8.IsValid(bytes))
            return false;
        text = StrictUtf8.GetString(bytes);
        return true;
    }

    public static CelValue ToBool(CelValue value) => value.Kind != CelKind.String ? value : value.AsString switch
    {
        "1" or "t" or "T" or "true" or "TRUE" or "True" => CelValue.True,
        "0" or "f" or "F" or "false" or "FALSE" or "False" => CelValue.False,
        _ => Failed(value, "bool"),
    };

    public static CelValue ToTimestamp(CelValue value)
    {
        switch (value.Kind)
        {
            case CelKind.String:
                return CelTime.TryParse(value.AsString, out var time) && time.IsInRange ? CelValue.Of(time) : Failed(value, "timestamp");
            case CelKind.Int:
                var moment = new CelTime(value.AsInt, 0);
                return moment.IsInRange ? CelValue.Of(moment) : CelValue.Error("timestamp overflow");
            default:
                return value;
        }
    }

    public static CelValue ToDuration(CelValue value) => value.Kind switch
    {
        CelKind.String => CelDuration.TryParse(value.AsString, out var nanoseconds) ? CelValue.OfDuration(nanoseconds) : Failed(value, "duration"),
        CelKind.Int => CelValue.OfDuration(value.AsInt),
        _ => value,
    };

    private static CelValue Failed(CelValue value, string type) => CelValue.Error($"type conversion error from '{value}' to '{type}'");
}
