using System.Text.Json;
using PgHaManifests.Core.Schemas.Formats;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Replication;

/// <summary>
/// The text of a promotion token: JSON in base64, as Go's decoders read them. Names of fields are found in any case, an unknown field
/// is skipped, null leaves what was there, the last of several counts.
/// </summary>
internal static class PromotionTokenText
{
    /// <summary>Go's decoder goes no deeper.</summary>
    private const int DeepestNesting = 10_000;

    private static readonly string[] Fields =
    [
        "latestCheckpointTimelineID", "redoWalFile", "databaseSystemIdentifier", "latestCheckpointREDOLocation", "timeOfLatestCheckpoint", "operatorVersion",
    ];

    /// <summary>What is wrong with the token, in a clause; null for a good one.</summary>
    public static string? Fault(string token)
    {
        if (!Base64Text.TryDecodedLength(token, out _))
            return "is not base64";
        var json = Convert.FromBase64String(token);
        bool[]? filled;
        try
        {
            filled = Filled(json);
        }
        catch (JsonException)
        {
            return "does not hold JSON";
        }
        if (filled is null)
            return "does not hold a JSON object of texts";
        var empty = Fields.Where((_, i) => !filled[i]).ToList();
        return empty.Count == 0 ? null : $"holds no {string.Join(", ", empty)}";
    }

    /// <summary>Which fields have a text that is not empty; null when something is of another type.</summary>
    private static bool[]? Filled(byte[] json)
    {
        var filled = new bool[Fields.Length];
        var fits = true;
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = DeepestNesting });
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            fits = reader.TokenType == JsonTokenType.Null;
            reader.Skip();
        }
        else
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var field = FieldNamed(reader.ValueSpan, reader.ValueIsEscaped);
                reader.Read();
                if (field >= 0 && reader.TokenType == JsonTokenType.String)
                    filled[field] = reader.ValueSpan.Length > 0;
                else if (field >= 0 && reader.TokenType != JsonTokenType.Null)
                    fits = false;
                reader.Skip();
            }
        }
        // Text after the value is a fault of its syntax.
        while (reader.Read())
        {
        }
        return fits ? filled : null;
    }

    private static int FieldNamed(ReadOnlySpan<byte> name, bool isEscaped)
    {
        var folded = Folded(isEscaped ? Unescaped(name) : System.Text.Encoding.UTF8.GetString(name));
        return Array.FindIndex(Fields, field => string.Equals(field, folded, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The two letters beyond ASCII that count as an ASCII letter in another case.</summary>
    private static string Folded(string name) => name.Replace('\u017F', 's').Replace('\u212A', 'k');

    private static string Unescaped(ReadOnlySpan<byte> name)
    {
        var reader = new Utf8JsonReader([(byte)'"', .. name, (byte)'"']);
        reader.Read();
        try
        {
            return reader.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair: no field has such a name.
            return "";
        }
    }
}
