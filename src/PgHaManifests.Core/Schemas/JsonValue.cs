using System.Globalization;
using System.Text.Json;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Schemas;

/// <summary>What a node is to the API server once YAML has become JSON.</summary>
public enum JsonKind
{
    Null,
    Boolean,

    /// <summary>A number that the server holds as a 64-bit integer.</summary>
    Integer,

    /// <summary>Any other number; the server holds it as a 64-bit float.</summary>
    Number,
    String,
    Array,
    Object,
}

/// <summary>Reads nodes as the JSON values that the API server sees.</summary>
public static class JsonValue
{
    private static readonly string[] TrueWords = ["true", "yes", "on", "y"];

    public static JsonKind KindOf(YamlNode node) => node switch
    {
        YamlMapping => JsonKind.Object,
        YamlSequence => JsonKind.Array,
        YamlScalar scalar => KindOf(scalar),
        _ => throw new InvalidOperationException($"unknown node {node.GetType()}"),
    };

    public static JsonKind KindOf(YamlScalar scalar) => scalar.Type switch
    {
        YamlScalarType.String => JsonKind.String,
        YamlScalarType.Null => JsonKind.Null,
        YamlScalarType.Boolean => JsonKind.Boolean,
        YamlScalarType.Integer => TryInteger(scalar.Text, out _) ? JsonKind.Integer : JsonKind.Number,
        _ => JsonKind.Number,
    };

    /// <summary>The kind in the words of the server's messages.</summary>
    public static string NameOf(JsonKind kind) => kind switch
    {
        JsonKind.Null => "null",
        JsonKind.Boolean => "boolean",
        JsonKind.Integer => "integer",
        JsonKind.Number => "number",
        JsonKind.String => "string",
        JsonKind.Array => "array",
        _ => "object",
    };

    public static bool IsNull(YamlNode node) => node is YamlScalar { IsNull: true };

    public static bool Boolean(YamlScalar scalar) => TrueWords.Contains(scalar.Text, StringComparer.OrdinalIgnoreCase);

    public static long Integer(YamlScalar scalar) =>
        TryInteger(scalar.Text, out var value) ? value : throw new InvalidOperationException($"'{scalar.Text}' is no 64-bit integer");

    public static double Number(YamlScalar scalar) =>
        TryInteger(scalar.Text, out var integer)
            ? integer
            : double.Parse(scalar.Text.Replace("_", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>Reads the integer forms of YAML 1.1: decimal, <c>0x</c>, <c>0o</c> or leading <c>0</c>, <c>0b</c>, with <c>_</c> anywhere.</summary>
    public static bool TryInteger(string text, out long value)
    {
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value) && !HasLeadingZero(text))
            return true;
        var digits = text.Replace("_", "", StringComparison.Ordinal);
        var negative = digits.StartsWith('-');
        if (negative || digits.StartsWith('+'))
            digits = digits[1..];
        var radix = RadixOf(ref digits);
        UInt128 magnitude = 0;
        foreach (var character in digits)
        {
            var digit = char.IsAsciiHexDigit(character) ? Convert.ToInt32(character.ToString(), 16) : radix;
            if (digit >= radix || magnitude > long.MaxValue)
                return WholeFloat(text, out value);
            magnitude = (magnitude * (uint)radix) + (uint)digit;
        }
        if (digits.Length == 0 || magnitude > (UInt128)long.MaxValue + (negative ? 1u : 0u))
            return WholeFloat(text, out value);
        value = negative ? (long)-(Int128)magnitude : (long)magnitude;
        return true;
    }

    /// <summary>Builds nodes from JSON; they have no place.</summary>
    public static YamlNode FromJson(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => new YamlMapping([.. element.EnumerateObject().Select(p => new YamlEntry(YamlScalar.OfString(p.Name), FromJson(p.Value)))]),
        JsonValueKind.Array => new YamlSequence([.. element.EnumerateArray().Select(FromJson)]),
        JsonValueKind.String => YamlScalar.OfString(element.GetString()!),
        JsonValueKind.Number => new YamlScalar(element.GetRawText(), element.TryGetInt64(out _) ? YamlScalarType.Integer : YamlScalarType.Float),
        JsonValueKind.True => new YamlScalar("true", YamlScalarType.Boolean),
        JsonValueKind.False => new YamlScalar("false", YamlScalarType.Boolean),
        _ => new YamlScalar("null", YamlScalarType.Null),
    };

    /// <summary>A float of YAML that is whole is written to JSON without a fraction, so that the server reads an integer.</summary>
    private static bool WholeFloat(string text, out long value)
    {
        value = 0;
        if (!double.TryParse(text.Replace("_", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return false;
        if (Math.Floor(number) != number || Math.Abs(number) >= 9.2e18)
            return false;
        value = (long)number;
        return true;
    }

    private static bool HasLeadingZero(string text)
    {
        var first = text.Length > 0 && text[0] is '-' or '+' ? 1 : 0;
        return text.Length > first + 1 && text[first] == '0';
    }

    private static int RadixOf(ref string digits)
    {
        if (digits.Length < 2 || digits[0] != '0')
            return 10;
        var radix = digits[1] switch { 'x' or 'X' => 16, 'o' or 'O' => 8, 'b' or 'B' => 2, _ => 0 };
        digits = digits[(radix == 0 ? 1 : 2)..];
        return radix == 0 ? 8 : radix;
    }
}
