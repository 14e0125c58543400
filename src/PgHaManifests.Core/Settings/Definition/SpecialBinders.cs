using System.Text.Json;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Settings.Values;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Settings.Definition;

/// <summary>A file named relative to the settings file that names it, inside the root.</summary>
internal sealed class FileBinder : ValueBinder<SettingsFile>
{
    private static readonly TextType Text = new()
    {
        Expected = "the path of a file, relative to this settings file, with forward slashes",
        MaximumLength = 1024,
    };

    public override SettingsFile? Bind(YamlNode node, Location at, BindContext context)
    {
        if (context.Read(Text, node) is not { } path)
            return null;
        if (RootPaths.Resolve(node.Source?.File ?? "", path.Value) is { } rootPath)
            return new SettingsFile(path, rootPath);
        context.Report(SettingsDiagnostics.Malformed, node.Location,
            $"{context.Path} is {Shown.Quote(path.Value)}; expected a relative path, with forward slashes, that stays inside the root");
        return null;
    }

    public override void WriteSchema(Utf8JsonWriter json, SchemaDefinitions definitions) => Text.WriteSchema(json);
}

/// <summary>Patches by address. What they say is free, but for secrets.</summary>
internal sealed class OverridesBinder : ValueBinder<SettingsMap<OverridePatch>>
{
    public override SettingsMap<OverridePatch>? Bind(YamlNode node, Location at, BindContext context)
    {
        if (node is not YamlMapping mapping)
        {
            context.WrongShape(node, "a mapping of patches by address, such as 'cluster'");
            return null;
        }
        var entries = new List<SettingsEntry<OverridePatch>>(mapping.Entries.Count);
        foreach (var entry in mapping.Entries)
        {
            context.Enter(entry.Name);
            if (entry.Value is YamlMapping or YamlSequence)
            {
                SecretLiterals.Report(entry.Value, context);
                entries.Add(new SettingsEntry<OverridePatch>(
                    new Setting<string>(entry.Name, Origin.File(BindContext.At(entry.Key))), new OverridePatch(entry.Value, false)));
            }
            else if (entry.Value is not YamlScalar { IsNull: true })
            {
                context.WrongShape(entry.Value, "a merge patch (a mapping) or a list of JSON patch operations");
            }
            context.Leave();
        }
        return new SettingsMap<OverridePatch>(Origin.File(at), entries);
    }

    public override void WriteSchema(Utf8JsonWriter json, SchemaDefinitions definitions)
    {
        LeafSchema.WriteType(json, "object");
        json.WriteStartObject("additionalProperties");
        LeafSchema.WriteType(json, "object", "array");
        json.WriteEndObject();
    }
}
