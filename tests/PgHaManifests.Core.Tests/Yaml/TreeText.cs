using System.Globalization;
using System.Text;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Tests.Yaml;

/// <summary>Trees and documents as text that a test can compare.</summary>
internal static class TreeText
{
    public static YamlSource Source { get; } = new("case.yaml");

    public static string Json(YamlNode? node)
    {
        var text = new StringBuilder();
        Json(text, node);
        return text.ToString();
    }

    /// <summary>The one document of a text.</summary>
    public static YamlDocument Document(string text) => YamlReader.Read(Source, text).Single();

    /// <summary>Reads a text of one document without a fault and gives its tree as JSON.</summary>
    public static string Read(string text)
    {
        var document = Document(text);
        return document.Errors.Count == 0 ? Json(document.Root) : string.Join("; ", document.Errors.Select(error => Finding(error)));
    }

    /// <summary>Everything that was read of a text.</summary>
    public static string Describe(IReadOnlyList<YamlDocument> documents)
    {
        var text = new StringBuilder();
        foreach (var document in documents)
        {
            text.Append(CultureInfo.InvariantCulture, $"document {document.Number} at {At(document.Start)}\n");
            text.Append(CultureInfo.InvariantCulture, $"{Json(document.Root)}\n");
            foreach (var error in document.Errors)
                text.Append(CultureInfo.InvariantCulture, $"error {Finding(error)}\n");
            foreach (var warning in document.Warnings)
                text.Append(CultureInfo.InvariantCulture, $"warning {Finding(warning)}\n");
            foreach (var use in document.Features)
                text.Append(CultureInfo.InvariantCulture, $"uses {use.Feature} {At(use.At)}\n");
        }
        return text.ToString();
    }

    public static string At(Mark mark) => $"{mark.Line}:{mark.Column}";

    private static string Finding(YamlError error) =>
        $"{error.Kind} {At(error.At)}{(error.First is { } first ? $" first {At(first)}" : "")}{(error.Path is null ? "" : $" {error.Path}")}: {error.Message}";

    private static void Json(StringBuilder text, YamlNode? node)
    {
        switch (node)
        {
            case null:
                text.Append("nothing");
                break;
            case YamlMapping mapping:
                var entries = mapping.Entries.Select(entry => $"{String(entry.Name)}:{Json(entry.Value)}");
                text.Append('{').AppendJoin(',', entries).Append('}');
                break;
            case YamlSequence sequence:
                text.Append('[').AppendJoin(',', sequence.Items.Select(Json)).Append(']');
                break;
            case YamlScalar scalar:
                text.Append(Scalar(scalar));
                break;
            default:
                throw new InvalidOperationException(node.GetType().Name);
        }
    }

    private static string Scalar(YamlScalar scalar) => scalar.Type switch
    {
        YamlScalarType.Null => "null",
        YamlScalarType.Boolean => scalar.Boolean ? "true" : "false",
        YamlScalarType.String => String(scalar.Text),
        _ => scalar.JsonNumber ?? $"<{scalar.Text}>",
    };

    private static string String(string value)
    {
        var text = new StringBuilder("\"");
        foreach (var c in value)
        {
            if (c is '"' or '\\')
                text.Append('\\').Append(c);
            else if (c is < ' ' or > '~')
                text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else
                text.Append(c);
        }
        return text.Append('"').ToString();
    }
}
