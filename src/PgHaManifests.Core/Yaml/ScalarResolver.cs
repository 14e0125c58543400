using System.Globalization;

namespace PgHaManifests.Core.Yaml;

/// <summary>Decides what a scalar means to Kubernetes' YAML 1.1 reader.</summary>
public static class ScalarResolver
{
    public static YamlScalar Resolve(string text, YamlScalarStyle style, string? tag, YamlSource? source, Mark start) =>
        new(text, style == YamlScalarStyle.Plain && tag is null ? TypeOfPlain(text) : YamlScalarType.String, style) { Source = source, Start = start };

    /// <summary>The type that an unquoted scalar of this text gets.</summary>
    public static YamlScalarType TypeOfPlain(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => YamlScalarType.Null,
        "true" or "True" or "TRUE" or "false" or "False" or "FALSE" => YamlScalarType.Boolean,
        "yes" or "Yes" or "YES" or "no" or "No" or "NO" or "on" or "On" or "ON" or "off" or "Off" or "OFF" => YamlScalarType.Boolean,
        "y" or "Y" or "n" or "N" => YamlScalarType.Boolean,
        _ when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) => YamlScalarType.Integer,
        _ when text[0] is >= '0' and <= '9' or '-' or '+' or '.'
            && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) => YamlScalarType.Float,
        _ => YamlScalarType.String,
    };
}
