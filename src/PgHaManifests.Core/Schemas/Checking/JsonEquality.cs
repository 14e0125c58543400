using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Schemas.Checking;

/// <summary>Compares values as the API server does.</summary>
internal static class JsonEquality
{
    /// <summary>Equal in every part; an integer and a float of the same value differ.</summary>
    public static bool Exact(YamlNode one, YamlNode other)
    {
        if (ReferenceEquals(one, other))
            return true;
        return (one, other) switch
        {
            (YamlScalar a, YamlScalar b) => Scalars(a, b),
            (YamlSequence a, YamlSequence b) => Sequences(a, b),
            (YamlMapping a, YamlMapping b) => Mappings(a, b),
            _ => false,
        };
    }

    /// <summary>Whether a value is one of an enumeration: numbers compare by value.</summary>
    public static bool IsOneOf(YamlNode value, IReadOnlyList<YamlNode> choices)
    {
        foreach (var choice in choices)
        {
            if (Exact(value, choice) || (NumberOf(value) is { } number && NumberOf(choice) == number))
                return true;
        }
        return false;
    }

    private static bool Scalars(YamlScalar one, YamlScalar other)
    {
        var kind = JsonValue.KindOf(one);
        return kind == JsonValue.KindOf(other) && kind switch
        {
            JsonKind.Null => true,
            JsonKind.Boolean => JsonValue.Boolean(one) == JsonValue.Boolean(other),
            JsonKind.Integer => JsonValue.Integer(one) == JsonValue.Integer(other),
            JsonKind.Number => JsonValue.Number(one).Equals(JsonValue.Number(other)),
            _ => one.Text == other.Text,
        };
    }

    private static bool Sequences(YamlSequence one, YamlSequence other)
    {
        if (one.Items.Count != other.Items.Count)
            return false;
        for (var i = 0; i < one.Items.Count; i++)
        {
            if (!Exact(one.Items[i], other.Items[i]))
                return false;
        }
        return true;
    }

    private static bool Mappings(YamlMapping one, YamlMapping other)
    {
        if (one.Entries.Count != other.Entries.Count)
            return false;
        foreach (var entry in one.Entries)
        {
            if (other[entry.Name] is not { } value || !Exact(entry.Value, value))
                return false;
        }
        return true;
    }

    private static double? NumberOf(YamlNode node) =>
        node is YamlScalar scalar && JsonValue.KindOf(scalar) is JsonKind.Integer or JsonKind.Number ? JsonValue.Number((YamlScalar)node) : null;
}
