using System.Text.Json;
using PgHaManifests.Core.Schemas.Formats;
using PgHaManifests.Core.Yaml;
using static PgHaManifests.Core.Schemas.BuiltIn.BuiltInDiagnostics;

namespace PgHaManifests.Core.Schemas.BuiltIn.Kinds;

/// <summary>Secrets. What stands in stringData counts as data.</summary>
internal static class SecretCheck
{
    private const string AccountAnnotation = "kubernetes.io/service-account.name";

    public static void Check(Field root)
    {
        long total = 0;
        foreach (var entry in Data(root))
        {
            if (NameRules.DataKey(entry.Name) is { } fault)
                DataKeyOf(root, entry).Refuse(DataKey, entry, $"is no good key; {fault}");
            total += BytesOf(entry).Length;
        }
        if (total > ConfigMapCheck.MaxBytes)
            root.Refuse(DataSize, root["data"], $"and stringData hold {total} bytes; at most {ConfigMapCheck.MaxBytes} are allowed");
        Type(root);
    }

    public static void Update(Field root, Field old)
    {
        if (root["type"].Text != old["type"].Text)
            root["type"].Refuse(Immutable, $"is {root["type"].Shown}; the stored Secret is of type {old["type"].Shown}, which cannot change");
        if (!old["immutable"].IsTrue)
            return;
        if (!root["immutable"].IsTrue)
            root["immutable"].Refuse(Immutable, "must stay true: the stored Secret is immutable");
        if (!HasSameData(root, old))
            root["data"].Refuse(Immutable, "may not change: the stored Secret is immutable");
    }

    private static void Type(Field root)
    {
        switch (root["type"].Text)
        {
            case "kubernetes.io/service-account-token":
                var account = root["metadata"]["annotations"].Key(AccountAnnotation);
                if (account.Text.Length == 0)
                    account.Require(SecretData, "by type kubernetes.io/service-account-token");
                break;
            case "kubernetes.io/dockercfg":
                Json(root, ".dockercfg");
                break;
            case "kubernetes.io/dockerconfigjson":
                Json(root, ".dockerconfigjson");
                break;
            case "kubernetes.io/basic-auth":
                if (Find(root, "username") is null && Find(root, "password") is null)
                {
                    Required(root, "username");
                    Required(root, "password");
                }
                break;
            case "kubernetes.io/ssh-auth":
                if (Find(root, "ssh-privatekey") is not { } key || BytesOf(key).Length == 0)
                    Required(root, "ssh-privatekey");
                break;
            case "kubernetes.io/tls":
                foreach (var name in (ReadOnlySpan<string>)["tls.crt", "tls.key"])
                {
                    if (Find(root, name) is null)
                        Required(root, name);
                }
                break;
        }
    }

    private static void Required(Field root, string key) =>
        root["data"].Key(key).Require(SecretData, $"by type {root["type"].Text}");

    private static void Json(Field root, string key)
    {
        if (Find(root, key) is not { } entry)
            Required(root, key);
        else if (!IsJsonObject(BytesOf(entry)))
            DataKeyOf(root, entry).Refuse(SecretData, entry, "is no JSON object");
    }

    private static bool IsJsonObject(byte[] bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            return document.RootElement.ValueKind is JsonValueKind.Object or JsonValueKind.Null;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>The entries that count: those of stringData before those of data.</summary>
    private static List<Field> Data(Field root)
    {
        var text = root["stringData"];
        var entries = root["data"].Entries().Where(entry => !text.Key(entry.Name).IsSet).ToList();
        entries.AddRange(text.Entries());
        return entries;
    }

    private static Field? Find(Field root, string key) => Data(root).Find(entry => entry.Name == key);

    /// <summary>The server knows data only.</summary>
    private static Field DataKeyOf(Field root, Field entry) => entry.Path.StartsWith("stringData", StringComparison.Ordinal) ? root["data"].Key(entry.Name) : entry;

    private static byte[] BytesOf(Field entry)
    {
        if (entry.Path.StartsWith("stringData", StringComparison.Ordinal))
            return System.Text.Encoding.UTF8.GetBytes(entry.Text);
        if (entry.Node is YamlSequence sequence)
            return [.. sequence.Items.Select(item => (byte)JsonValue.Integer((YamlScalar)item))];
        return Base64Text.TryDecodedLength(entry.Text, out _) ? Convert.FromBase64String(entry.Text) : [];
    }

    private static bool HasSameData(Field root, Field old)
    {
        var (now, before) = (Data(root), Data(old));
        return now.Count == before.Count
            && now.All(entry => before.Find(other => other.Name == entry.Name) is { } other && BytesOf(entry).AsSpan().SequenceEqual(BytesOf(other)));
    }
}
