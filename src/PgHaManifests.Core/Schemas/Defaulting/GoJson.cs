using System.Text.Json;
using PgHaManifests.Core.Schemas.Formats;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Schemas.Defaulting;

/// <summary>How Go's <c>encoding/json</c> fits JSON into the fields of a struct.</summary>
internal static class GoJson
{
    /// <summary>Names match in any case; two letters outside ASCII fold to ones inside: the long s and the Kelvin sign.</summary>
    public static bool IsName(JsonProperty member, string name)
    {
        // A name with half a surrogate pair cannot be read as text, and is no field of ours.
        try
        {
            return member.Name.Replace('\u017f', 's').Replace('\u212a', 'k').Equals(name, StringComparison.OrdinalIgnoreCase);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>The value as a tree; of members with one name the last counts. Null when a text in it has half a surrogate pair.</summary>
    public static YamlNode? Tree(JsonElement element)
    {
        try
        {
            return WithLastMembers(JsonValue.FromJson(element));
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static YamlNode WithLastMembers(YamlNode node) => node switch
    {
        YamlMapping mapping => new YamlMapping(
            [.. mapping.Entries.GroupBy(entry => entry.Name, StringComparer.Ordinal).Select(same => new YamlEntry(same.Last().Key, WithLastMembers(same.Last().Value)))]),
        YamlSequence sequence => new YamlSequence([.. sequence.Items.Select(WithLastMembers)]),
        _ => node,
    };

    /// <summary>Digits only, no fraction and no exponent; null changes nothing.</summary>
    public static bool TryInteger(JsonElement value, ref long into)
    {
        if (value.ValueKind == JsonValueKind.Null)
            return true;
        if (value.ValueKind != JsonValueKind.Number || !GoInteger.TryParse(value.GetRawText(), out var number))
            return false;
        into = number;
        return true;
    }
}
