using System.Text;

namespace PgHaManifests.Core.Yaml.Parsing;

/// <summary>What a tag makes of a scalar. Tags that YAML 1.1 does not define, and tags of collections, mean nothing to Kubernetes.</summary>
internal ref partial struct YamlParser
{
    private readonly (string Text, YamlScalarType Type) Tagged(ReadOnlySpan<char> value, string tag, Mark at)
    {
        var text = value.ToString();
        var name = tag.StartsWith(StandardPrefix, StringComparison.Ordinal) ? tag[StandardPrefix.Length..] : "";
        if (name == "binary")
            return (Decoded(text, at), YamlScalarType.String);
        if (name is not ("int" or "float" or "bool" or "null" or "timestamp"))
            return (text, YamlScalarType.String);
        var kind = ScalarResolver.KindOf(value);
        var fits = name switch
        {
            "int" => kind is PlainKind.Integer or PlainKind.Unsigned,
            "float" => kind is PlainKind.Float or PlainKind.NotFinite or PlainKind.Integer,
            "bool" => kind == PlainKind.Boolean,
            "null" => kind == PlainKind.Null,
            _ => false,
        };
        if (name == "timestamp" && Timestamp.Is(value))
            return (text, YamlScalarType.String);
        if (!fits)
        {
            Report(YamlErrorKind.Tag, at, $"'{text}' is no !!{name}: correct the value or leave the tag out");
            return (text, YamlScalarType.String);
        }
        if (name == "float" && kind == PlainKind.Integer && ScalarResolver.TryGetInt64(text, out var whole) && Math.Abs((double)whole) >= 1L << 53)
            text = GoFloat.Json(whole) ?? text;
        return (text, ScalarResolver.TypeOfPlain(text));
    }

    private readonly string Decoded(string text, Mark at)
    {
        var bytes = new byte[text.Length];
        if (text.AsSpan().ContainsAny(' ', '\t') || !Convert.TryFromBase64String(text, bytes, out var length))
        {
            Report(YamlErrorKind.Tag, at, "a !!binary value must be base64");
            return text;
        }
        return Encoding.UTF8.GetString(bytes, 0, length);
    }
}
