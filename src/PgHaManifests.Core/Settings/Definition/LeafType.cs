using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Settings.Definition;

/// <summary>Why a value is not taken.</summary>
/// <param name="Message">A whole sentence in place of "found X; expected Y"; null for that one.</param>
/// <param name="Help">What to do, where it is more exact than the code's own help.</param>
internal sealed record LeafFault(Descriptor Code, string? Message = null, string? Help = null);

/// <summary>What a leaf takes: how it is read, what is expected, and how the editors' schema says so.</summary>
internal abstract class LeafType<T>
    where T : notnull
{
    /// <summary>Completes "expected …".</summary>
    public required string Expected { get; init; }

    public abstract bool TryRead(YamlScalar scalar, [NotNullWhen(true)] out T? value, [NotNullWhen(false)] out LeafFault? fault);

    /// <summary>Writes the members of the JSON Schema of this value into an object that is open.</summary>
    public abstract void WriteSchema(Utf8JsonWriter json);
}

internal sealed class FlagType : LeafType<bool>
{
    public static readonly FlagType Instance = new() { Expected = "true or false" };

    public override bool TryRead(YamlScalar scalar, out bool value, [NotNullWhen(false)] out LeafFault? fault)
    {
        value = scalar.Text is "true" or "True" or "TRUE";
        // Of YAML 1.1's many booleans only these two: whoever writes 'yes' may well mean a text.
        var taken = scalar.Type == YamlScalarType.Boolean && (value || scalar.Text is "false" or "False" or "FALSE");
        fault = taken ? null : new LeafFault(SettingsDiagnostics.WrongType);
        return taken;
    }

    public override void WriteSchema(Utf8JsonWriter json) => LeafSchema.WriteType(json, "boolean");
}

/// <summary>A whole number within a range.</summary>
internal sealed class IntegerType : LeafType<int>
{
    public required int Minimum { get; init; }
    public required int Maximum { get; init; }

    public static IntegerType Between(int minimum, int maximum, string? unit = null) => new()
    {
        Minimum = minimum,
        Maximum = maximum,
        Expected = maximum == int.MaxValue
            ? FormattableString.Invariant($"a whole number of at least {minimum}{Unit(unit)}")
            : FormattableString.Invariant($"a whole number from {minimum} to {maximum}{Unit(unit)}"),
    };

    public override bool TryRead(YamlScalar scalar, out int value, [NotNullWhen(false)] out LeafFault? fault)
    {
        value = 0;
        if (scalar.Type != YamlScalarType.Integer
            || !long.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            fault = new LeafFault(SettingsDiagnostics.WrongType, Help: scalar.Type == YamlScalarType.Integer ? "Write the number in plain decimal digits." : null);
            return false;
        }
        fault = number < Minimum || number > Maximum ? new LeafFault(SettingsDiagnostics.OutOfRange) : null;
        value = fault is null ? (int)number : 0;
        return fault is null;
    }

    public override void WriteSchema(Utf8JsonWriter json)
    {
        LeafSchema.WriteType(json, "integer");
        json.WriteNumber("minimum", Minimum);
        if (Maximum != int.MaxValue)
            json.WriteNumber("maximum", Maximum);
    }

    private static string Unit(string? unit) => unit is null ? "" : " " + unit;
}

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

    public override bool TryRead(YamlScalar scalar, [NotNullWhen(true)] out string? value, [NotNullWhen(false)] out LeafFault? fault)
    {
        value = null;
        fault = TypeFault(scalar) ?? CharacterFault(scalar.Text) ?? Check?.Invoke(scalar.Text);
        if (fault is not null)
            return false;
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

/// <summary>A whole number of 64 bits, not negative.</summary>
internal sealed class LongType : LeafType<long>
{
    public static readonly LongType AtLeastZero = new() { Expected = "a whole number of at least 0" };

    public override bool TryRead(YamlScalar scalar, out long value, [NotNullWhen(false)] out LeafFault? fault)
    {
        value = 0;
        var isNumber = scalar.Type == YamlScalarType.Integer && long.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
        fault = !isNumber ? new LeafFault(SettingsDiagnostics.WrongType) : value < 0 ? new LeafFault(SettingsDiagnostics.OutOfRange) : null;
        return fault is null;
    }

    public override void WriteSchema(Utf8JsonWriter json)
    {
        LeafSchema.WriteType(json, "integer");
        json.WriteNumber("minimum", 0);
    }
}
