namespace PgHaManifests.Core.Yaml;

/// <summary>Whether two trees hold the same JSON value: the order of keys, the style and the place do not matter, numbers compare by value.</summary>
public static class TreeEquality
{
    public static bool AreEqual(YamlNode one, YamlNode other)
    {
        if (ReferenceEquals(one, other))
            return true;
        return (one, other) switch
        {
            (YamlScalar a, YamlScalar b) => Scalars(a, b),
            (YamlSequence a, YamlSequence b) => a.Items.Count == b.Items.Count && a.Items.Zip(b.Items).All(pair => AreEqual(pair.First, pair.Second)),
            (YamlMapping a, YamlMapping b) => a.Entries.Count == b.Entries.Count
                && a.Entries.All(entry => b[entry.Name] is { } value && AreEqual(entry.Value, value)),
            _ => false,
        };
    }

    private static bool Scalars(YamlScalar one, YamlScalar other)
    {
        if (IsNumber(one) && IsNumber(other))
            return one.JsonNumber is { } number && number == other.JsonNumber;
        return one.Type == other.Type && (one.IsNull || (one.Type == YamlScalarType.Boolean ? one.Boolean == other.Boolean : one.Text == other.Text));
    }

    private static bool IsNumber(YamlScalar scalar) => scalar.Type is YamlScalarType.Integer or YamlScalarType.Float;
}
