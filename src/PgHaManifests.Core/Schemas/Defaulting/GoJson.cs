using System.Text.Json;
using PgHaManifests.Core.Schemas.Formats;

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
