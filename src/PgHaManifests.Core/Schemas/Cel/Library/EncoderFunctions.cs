using PgHaManifests.Core.Schemas.Cel.Types;
using PgHaManifests.Core.Schemas.Cel.Values;
using static PgHaManifests.Core.Schemas.Cel.Library.CelOverload;

namespace PgHaManifests.Core.Schemas.Cel.Library;

/// <summary>Base64.</summary>
internal static class EncoderFunctions
{
    public static IEnumerable<CelOverload> Declarations() =>
    [
        Global("base64.encode", CelType.Bytes, CelType.String, bytes => CelValue.Of(Convert.ToBase64String(bytes.AsBytes))),
        Global("base64.decode", CelType.String, CelType.Bytes, Decode),
    ];

    // Decoding forgives missing padding.
    private static CelValue Decode(CelValue text)
    {
        var padded = text.AsString.TrimEnd('=');
        padded = padded.PadRight((padded.Length + 3) / 4 * 4, '=');
        return CelBase64.TryDecode(padded, out var bytes) ? CelValue.Of(bytes) : CelValue.Error("illegal base64 data");
    }
}
