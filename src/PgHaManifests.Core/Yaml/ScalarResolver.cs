using System.Globalization;

namespace PgHaManifests.Core.Yaml;

/// <summary>What an untagged plain scalar is to the YAML 1.1 reader of Kubernetes (go-yaml v2).</summary>
internal enum PlainKind
{
    String,
    Null,
    Boolean,

    /// <summary>A whole number that fits a signed 64-bit integer.</summary>
    Integer,

    /// <summary>A whole number that only fits an unsigned one.</summary>
    Unsigned,
    Float,

    /// <summary>Infinity or not-a-number, which JSON cannot hold.</summary>
    NotFinite,
}

/// <summary>Decides what a scalar means to Kubernetes' YAML 1.1 reader.</summary>
public static class ScalarResolver
{
    public static YamlScalar Resolve(string text, YamlScalarStyle style, string? tag, YamlSource? source, Mark start) =>
        new(text, style == YamlScalarStyle.Plain && tag is null ? TypeOfPlain(text) : YamlScalarType.String, style) { Source = source, Start = start };

    /// <summary>The type that an unquoted scalar of this text gets.</summary>
    public static YamlScalarType TypeOfPlain(string text) => TypeOfPlain(text.AsSpan());

    internal static YamlScalarType TypeOfPlain(ReadOnlySpan<char> text) => TypeOf(KindOf(text), text);

    internal static YamlScalarType TypeOf(PlainKind kind, ReadOnlySpan<char> text) => kind switch
    {
        PlainKind.Null => YamlScalarType.Null,
        PlainKind.Boolean => YamlScalarType.Boolean,
        PlainKind.Integer => YamlScalarType.Integer,
        PlainKind.Unsigned or PlainKind.NotFinite => YamlScalarType.Float,
        PlainKind.Float => IsWhole(text) ? YamlScalarType.Integer : YamlScalarType.Float,
        _ => YamlScalarType.String,
    };

    /// <summary>Only the first character says whether a text may be anything but a string, so most texts are decided by it.</summary>
    internal static PlainKind KindOf(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return PlainKind.Null;
        switch (text[0])
        {
            case 'y' or 'Y' or 'n' or 'N' or 't' or 'T' or 'f' or 'F' or 'o' or 'O' or '~':
                return KindOfWord(text);
            case '.':
                if (text is ".nan" or ".NaN" or ".NAN" or ".inf" or ".Inf" or ".INF")
                    return PlainKind.NotFinite;
                return NumberText.TryParsePointFloat(text, out _) ? PlainKind.Float : PlainKind.String;
            case '+' or '-' or (>= '0' and <= '9'):
                if (text is "+.inf" or "+.Inf" or "+.INF" or "-.inf" or "-.Inf" or "-.INF")
                    return PlainKind.NotFinite;
                return KindOfNumber(text);
            default:
                return PlainKind.String;
        }
    }

    private static PlainKind KindOfWord(ReadOnlySpan<char> text) => text switch
    {
        "~" or "null" or "Null" or "NULL" => PlainKind.Null,
        "true" or "True" or "TRUE" or "false" or "False" or "FALSE" => PlainKind.Boolean,
        "y" or "Y" or "yes" or "Yes" or "YES" or "n" or "N" or "no" or "No" or "NO" => PlainKind.Boolean,
        "on" or "On" or "ON" or "off" or "Off" or "OFF" => PlainKind.Boolean,
        _ => PlainKind.String,
    };

    private static PlainKind KindOfNumber(ReadOnlySpan<char> text)
    {
        if (NumberText.TryParseInteger(text, out var magnitude, out var negative))
            return negative || magnitude <= long.MaxValue ? PlainKind.Integer : PlainKind.Unsigned;
        return NumberText.TryParseFloat(text, out _) ? PlainKind.Float : PlainKind.String;
    }

    internal static bool IsTrue(string text) =>
        text is "true" or "True" or "TRUE" or "y" or "Y" or "yes" or "Yes" or "YES" or "on" or "On" or "ON";

    internal static bool TryGetInt64(string text, out long value)
    {
        if (text.Length < 19 && text[0] is >= '1' and <= '9' && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value))
            return true;
        return long.TryParse(JsonNumber(text), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    internal static bool TryGetDouble(string text, out double value)
    {
        if (NumberText.TryParseInteger(text, out var magnitude, out var negative))
        {
            value = negative ? -(double)magnitude : magnitude;
            return true;
        }
        return text.StartsWith('.') ? NumberText.TryParsePointFloat(text, out value) : NumberText.TryParseFloat(text, out value);
    }

    /// <summary>The number as Go's JSON encoder writes it; null for what JSON cannot hold or is no number.</summary>
    internal static string? JsonNumber(string text)
    {
        if (NumberText.TryParseInteger(text, out var magnitude, out var negative))
            return (negative && magnitude > 0 ? "-" : "") + magnitude.ToString(CultureInfo.InvariantCulture);
        return TryGetDouble(text, out var value) ? GoFloat.Json(value) : null;
    }

    /// <summary>A float as it becomes a JSON key.</summary>
    internal static string? FloatKey(string text) => text switch
    {
        ".nan" or ".NaN" or ".NAN" => ".nan",
        "-.inf" or "-.Inf" or "-.INF" => "-.inf",
        _ when KindOf(text) == PlainKind.NotFinite => ".inf",
        _ => TryGetDouble(text, out var value) ? GoFloat.Key(value) : null,
    };

    private static bool IsWhole(ReadOnlySpan<char> text)
    {
        var parsed = text[0] == '.' ? NumberText.TryParsePointFloat(text, out var value) : NumberText.TryParseFloat(text, out value);
        if (!parsed || value != Math.Truncate(value))
            return false;
        // Up to 2^53 every whole double is exact; beyond, the JSON text is what counts, since that is what Kubernetes parses again.
        return Math.Abs(value) < 1L << 53
            || long.TryParse(GoFloat.Json(value), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
    }
}
