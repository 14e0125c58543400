using System.Globalization;

namespace PgHaManifests.Core.Yaml;

/// <summary>
/// The JSON type that a scalar becomes. Numbers are told apart as Kubernetes does after it has turned YAML into JSON: <c>5432.0</c>,
/// <c>3e0</c> and <c>0x1F</c> are integers, and what does not fit a signed 64-bit integer is a float.
/// </summary>
public enum YamlScalarType
{
    Null,
    Boolean,
    Integer,
    Float,
    String,
}

/// <summary>How the scalar was written.</summary>
public enum YamlScalarStyle
{
    Plain,
    SingleQuoted,
    DoubleQuoted,
    Literal,
    Folded,
}

/// <summary>A scalar: its text after unquoting, and its type as Kubernetes reads it.</summary>
public sealed class YamlScalar(string text, YamlScalarType type, YamlScalarStyle style = YamlScalarStyle.Plain) : YamlNode
{
    /// <summary>
    /// The text as written, quotes and escapes undone: <c>1.30</c> stays <c>1.30</c>. Of a <c>!!binary</c> value what it decodes to, of a
    /// mapping's key the JSON key.
    /// </summary>
    public string Text { get; } = text;

    /// <summary>The JSON type. A key keeps the type that its text has as YAML, though a JSON key is always a string.</summary>
    public YamlScalarType Type { get; } = type;

    public YamlScalarStyle Style { get; } = style;

    public bool IsString => Type == YamlScalarType.String;
    public bool IsNull => Type == YamlScalarType.Null;

    /// <summary>The value of a Boolean; false for every other type.</summary>
    public bool Boolean => Type == YamlScalarType.Boolean && ScalarResolver.IsTrue(Text);

    /// <summary>The number as JSON writes it (<c>0x1F</c> is 31, <c>1_000.50</c> is 1000.5); null for what is no number.</summary>
    public string? JsonNumber => Type switch
    {
        YamlScalarType.Integer when TryGetInt64(out var integer) => integer.ToString(CultureInfo.InvariantCulture),
        YamlScalarType.Integer or YamlScalarType.Float => ScalarResolver.JsonNumber(Text),
        _ => null,
    };

    /// <summary>The value of an Integer.</summary>
    public bool TryGetInt64(out long value)
    {
        value = 0;
        return Type == YamlScalarType.Integer && ScalarResolver.TryGetInt64(Text, out value);
    }

    /// <summary>The value of a whole number from 0 to 2^64-1, beyond the range of Integer too.</summary>
    public bool TryGetUInt64(out ulong value)
    {
        value = 0;
        return Type is YamlScalarType.Integer or YamlScalarType.Float
            && ulong.TryParse(JsonNumber, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>The value of an Integer or a Float.</summary>
    public bool TryGetDouble(out double value)
    {
        value = 0;
        return Type is YamlScalarType.Integer or YamlScalarType.Float && ScalarResolver.TryGetDouble(Text, out value);
    }

    public static YamlScalar OfString(string text) => new(text, YamlScalarType.String, YamlScalarStyle.DoubleQuoted);

    public static YamlScalar OfInteger(long value) => new(value.ToString(CultureInfo.InvariantCulture), YamlScalarType.Integer);

    public static YamlScalar OfBoolean(bool value) => new(value ? "true" : "false", YamlScalarType.Boolean);

    public static YamlScalar OfNull() => new("null", YamlScalarType.Null);
}
