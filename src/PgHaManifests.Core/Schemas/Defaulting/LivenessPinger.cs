using System.Text.Json;

namespace PgHaManifests.Core.Schemas.Defaulting;

/// <summary>What the annotation of the liveness pinger says; timeouts in milliseconds.</summary>
internal sealed record LivenessPinger(bool Enabled, long RequestTimeout, long ConnectionTimeout)
{
    public const string Annotation = "alpha.cnpg.io/livenessPinger";

    /// <summary>Also what a timeout of 0 stands for.</summary>
    public const long DefaultTimeout = 1000;

    /// <summary>
    /// Read as Go reads JSON into a struct: names in any case, unknown ones skipped, the last of several counts, null leaves a number as it
    /// was and takes a boolean back. Null when it cannot be read or says nothing of <c>enabled</c>.
    /// </summary>
    public static LivenessPinger? Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 10_000 });
            return document.RootElement.ValueKind == JsonValueKind.Object ? Read(document.RootElement) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static LivenessPinger? Read(JsonElement root)
    {
        bool? enabled = null;
        var (request, connection) = (0L, 0L);
        foreach (var member in root.EnumerateObject())
        {
            var fits = GoJson.IsName(member, "enabled") ? TryFlag(member.Value, ref enabled)
                : GoJson.IsName(member, "requestTimeout") ? GoJson.TryInteger(member.Value, ref request)
                : !GoJson.IsName(member, "connectionTimeout") || GoJson.TryInteger(member.Value, ref connection);
            if (!fits)
                return null;
        }
        return enabled is { } isOn ? new LivenessPinger(isOn, OrDefault(request), OrDefault(connection)) : null;
    }

    private static long OrDefault(long timeout) => timeout == 0 ? DefaultTimeout : timeout;

    private static bool TryFlag(JsonElement value, ref bool? flag)
    {
        flag = value.ValueKind == JsonValueKind.Null ? null : value.ValueKind == JsonValueKind.True;
        return value.ValueKind is JsonValueKind.Null or JsonValueKind.True or JsonValueKind.False;
    }
}
