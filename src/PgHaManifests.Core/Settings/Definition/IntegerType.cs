using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Settings.Definition;

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
