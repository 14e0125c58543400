using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Settings.Definition;

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
