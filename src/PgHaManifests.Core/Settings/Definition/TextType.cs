using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Settings.Definition;

/// <summary>Which unquoted scalars a text key takes beside text, kept as they are written.</summary>
internal enum Unquoted
{
    /// <summary>None: a number or boolean must be quoted, for nobody can see what it would become.</summary>
    TextOnly,

    /// <summary>Numbers: versions, quantities.</summary>
    Numbers,

    /// <summary>Numbers and booleans: values of PostgreSQL parameters.</summary>
    Anything,
}

/// <summary>A text with a form.</summary>
internal sealed class TextType : LeafType<string>
{
    /// <summary>Null when the text is good.</summary>
    public Func<string, LeafFault?>? Check { get; init; }

    /// <summary>Brings a good text into the one form that is emitted.</summary>
    public Func<string, string>? Canonical { get; init; }
    public Unquoted Takes { get; init; }

    /// <summary>Line breaks and tabs are part of the text.</summary>
    public bool Multiline { get; init; }

    /// <summary>An empty text is good.</summary>
    public bool Empty { get; init; }

    /// <summary>For the editors' schema: an ECMA pattern, or the only values.</summary>
    public string? Pattern { get; init; }
    public IReadOnlyList<string> Values { get; init; } = [];
    public int? MaximumLength { get; init; }

    /// <summary>What to do about a text that is not taken, where a fault does not say it better.</summary>
    public string? Help { get; init; }

    public override bool TryRead(YamlScalar scalar, [NotNullWhen(true)] out string? value, [NotNullWhen(false)] out LeafFault? fault)
    {
        value = null;
        fault = TypeFault(scalar) ?? CharacterFault(scalar.Text) ?? Check?.Invoke(scalar.Text);
        if (fault is not null)
        {
            fault = fault with { Help = fault.Help ?? Help };
            return false;
        }
        value = Canonical is null ? scalar.Text : Canonical(scalar.Text);
        return true;
    }

    public override void WriteSchema(Utf8JsonWriter json)
    {
        if (Values.Count > 0)
        {
            LeafSchema.WriteEnum(json, Values);
            return;
        }
        switch (Takes)
        {
            case Unquoted.Numbers:
                LeafSchema.WriteType(json, "string", "number");
                break;
            case Unquoted.Anything:
                LeafSchema.WriteType(json, "string", "number", "boolean");
                break;
            default:
                LeafSchema.WriteType(json, "string");
                break;
        }
        if (Pattern is not null)
            json.WriteString("pattern", Pattern);
        if (MaximumLength is { } most)
            json.WriteNumber("maxLength", most);
    }

    private LeafFault? TypeFault(YamlScalar scalar)
    {
        var taken = scalar.Type switch
        {
            YamlScalarType.String => true,
            YamlScalarType.Integer or YamlScalarType.Float => Takes != Unquoted.TextOnly,
            YamlScalarType.Boolean => Takes == Unquoted.Anything,
            _ => false,
        };
        if (!taken)
            return new LeafFault(SettingsDiagnostics.WrongType, Help: $"If the text is meant, write it in quotes: \"{scalar.Text}\".");
        return scalar.Text.Length == 0 && !Empty ? new LeafFault(SettingsDiagnostics.Malformed) : null;
    }

    private LeafFault? CharacterFault(string text)
    {
        if (MaximumLength is { } most && text.Length > most)
            return new LeafFault(SettingsDiagnostics.Malformed, FormattableString.Invariant($"has {text.Length} characters; at most {most} are allowed"));
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
                continue;
            }
            var refused = char.IsSurrogate(c) || c is '\u007f' or '\ufffe' or '\uffff' || (c < ' ' && !(Multiline && c is '\n' or '\t'));
            if (refused)
                return new LeafFault(SettingsDiagnostics.Malformed, FormattableString.Invariant($"holds the character U+{(int)c:X4}, which is not allowed here"));
        }
        return null;
    }
}
