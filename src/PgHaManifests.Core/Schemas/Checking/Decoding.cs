using System.Buffers.Text;
using System.Globalization;
using System.Text;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Schemas.Checking;

/// <summary>What the decoders of the server's own value types accept.</summary>
internal static class Decoding
{
    public static bool IsQuantity(YamlScalar scalar) => scalar.Type is not YamlScalarType.Boolean;

    public static bool IsTime(string text) => true;

    public static bool IsMicroTime(string text) => true;

    public static bool IsDuration(string text) => true;

    /// <summary>Line breaks are skipped, padding is required.</summary>
    public static bool IsBase64(string text)
    {
        var plain = text.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);
        return plain.All(c => !char.IsWhiteSpace(c)) && Base64.IsValid(plain);
    }
}
