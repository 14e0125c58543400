using System.Text;
using PgHaManifests.Core.Schemas.Formats;
using PgHaManifests.Core.Yaml;
using static PgHaManifests.Core.Schemas.BuiltIn.BuiltInDiagnostics;

namespace PgHaManifests.Core.Schemas.BuiltIn.Kinds;

/// <summary>ConfigMaps.</summary>
internal static class ConfigMapCheck
{
    public const int MaxBytes = 1024 * 1024;

    public static void Check(Field root)
    {
        var (data, binary) = (root["data"], root["binaryData"]);
        long total = 0;
        foreach (var entry in data.Entries())
        {
            if (NameRules.DataKey(entry.Name) is { } fault)
                entry.Refuse(DataKey, $"is no good key; {fault}");
            if (binary.Key(entry.Name).IsSet)
                entry.Refuse(DataKey, "stands in binaryData too");
            total += Encoding.UTF8.GetByteCount(entry.Text);
        }
        foreach (var entry in binary.Entries())
        {
            if (NameRules.DataKey(entry.Name) is { } fault)
                entry.Refuse(DataKey, $"is no good key; {fault}");
            total += LengthOf(entry.Node);
        }
        if (total > MaxBytes)
            root.Refuse(DataSize, data, $"and binaryData hold {total} bytes; at most {MaxBytes} are allowed");
    }

    public static void Update(Field root, Field old)
    {
        if (!old["immutable"].IsTrue)
            return;
        if (!root["immutable"].IsTrue)
            root["immutable"].Refuse(Immutable, "must stay true: the stored ConfigMap is immutable");
        foreach (var name in (ReadOnlySpan<string>)["data", "binaryData"])
        {
            if (!Equality.AreSame(root[name], old[name]))
                root[name].Refuse(Immutable, "may not change: the stored ConfigMap is immutable");
        }
    }

    /// <summary>Bytes are written in base64, or as a list of numbers.</summary>
    public static int LengthOf(YamlNode? node) => node switch
    {
        YamlScalar scalar when Base64Text.TryDecodedLength(scalar.Text, out var length) => length,
        YamlSequence sequence => sequence.Items.Count,
        _ => 0,
    };
}
