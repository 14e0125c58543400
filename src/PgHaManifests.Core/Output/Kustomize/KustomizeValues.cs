using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Output.Kustomize;

/// <summary>
/// What kustomize's YAML reader, of go-yaml's third generation, makes of values that Kubernetes' own, of the second, reads otherwise:
/// <c>yes</c>, <c>on</c> and their like are texts, and an unquoted date is a point in time.
/// </summary>
internal sealed class KustomizeValues(SourceText source)
{
    /// <summary>Whether kustomize fails on a key: it builds only what JSON can hold, in which every key is a text.</summary>
    public bool IsRefused(YamlScalar key) => IsPlain(key, out var raw) && key.Type switch
    {
        YamlScalarType.Boolean => IsBoolean(raw),
        YamlScalarType.String => Timestamp.Is(raw),
        _ => true,
    };

    public YamlEntry Of(YamlEntry entry) => new(Key(entry.Key), Of(entry.Value));

    public YamlNode Of(YamlNode node) => node switch
    {
        YamlMapping mapping => new YamlMapping([.. mapping.Entries.Select(Of)]),
        YamlSequence sequence => new YamlSequence([.. sequence.Items.Select(Of)]),
        YamlScalar scalar => Value(scalar),
        _ => node,
    };

    /// <summary>The reader gives a key as JSON has it, <c>true</c> for <c>on</c>; here it is the text that was written.</summary>
    private YamlScalar Key(YamlScalar key) =>
        YamlScalar.OfString(key.Type == YamlScalarType.Boolean && IsPlain(key, out var raw) ? raw.ToString() : key.Text);

    private YamlScalar Value(YamlScalar value)
    {
        if (!IsPlain(value, out var raw))
            return value;
        return value.Type switch
        {
            YamlScalarType.Boolean when !IsBoolean(raw) => YamlScalar.OfString(value.Text),
            YamlScalarType.String when Timestamp.Is(raw) => YamlScalar.OfString(GoTimestamp.ToRfc3339(value.Text)),
            _ => value,
        };
    }

    /// <summary>Whether the scalar stands in the file without quotes and tag: only then does its text decide its type.</summary>
    private bool IsPlain(YamlScalar scalar, out ReadOnlySpan<char> raw)
    {
        raw = source.Of(scalar);
        return scalar.Style == YamlScalarStyle.Plain && raw.Length > 0 && !source.IsTagged(scalar);
    }

    private static bool IsBoolean(ReadOnlySpan<char> raw) => raw is "true" or "True" or "TRUE" or "false" or "False" or "FALSE";
}
