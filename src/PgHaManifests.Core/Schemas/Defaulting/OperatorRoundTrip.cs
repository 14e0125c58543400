using PgHaManifests.Core.Schemas.Checking;
using PgHaManifests.Core.Schemas.Formats;
using PgHaManifests.Core.Schemas.Import;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Schemas.Defaulting;

/// <summary>
/// What becomes of a Cluster that the operator's defaulting webhook decodes and writes back: a required field that is missing comes
/// back with the zero of its type, a null in a list as a zero item, a quantity in its canonical form. What the operator's types
/// would leave out stays, since its framework drops such removals.
/// </summary>
internal static class OperatorRoundTrip
{
    /// <summary>Parts of a Cluster that the operator holds by value, so that they always come back.</summary>
    private static readonly string[] AlwaysWritten = ["affinity", "postgresql", "resources", "storage"];

    public static YamlMapping Of(YamlMapping root, Schema schema)
    {
        if (schema.Properties?.GetValueOrDefault("spec") is not { } specSchema)
            return root;
        var spec = root["spec"] as YamlMapping ?? new YamlMapping([]);
        var added = AlwaysWritten.Where(name => spec.Find(name) is null && specSchema.Properties?.ContainsKey(name) == true)
            .Select(name => CrdImport.Entry(name, new YamlMapping([])));
        var filled = Filled(new YamlMapping([.. spec.Entries, .. added]) { Source = spec.Source, Start = spec.Start }, specSchema);
        return root.With("spec", filled);
    }

    private static YamlNode Filled(YamlNode node, Schema schema) => node switch
    {
        YamlMapping mapping => Object(mapping, schema),
        YamlSequence sequence when schema.Items is { } items => List(sequence, items),
        YamlScalar { IsNull: false } scalar when IsQuantity(schema) && Quantity.TryParseJson(scalar.Text, out var quantity) =>
            new YamlScalar(quantity.ToString(), YamlScalarType.String, YamlScalarStyle.DoubleQuoted) { Source = scalar.Source, Start = scalar.Start },
        _ => node,
    };

    private static YamlSequence List(YamlSequence sequence, Schema items)
    {
        var filled = sequence.Items.Select(item => JsonValue.IsNull(item) ? Zero(items) : Filled(item, items));
        return new YamlSequence([.. filled]) { Source = sequence.Source, Start = sequence.Start };
    }

    private static YamlMapping Object(YamlMapping mapping, Schema schema)
    {
        var entries = new List<YamlEntry>(mapping.Entries.Count);
        foreach (var entry in mapping.Entries)
        {
            var child = schema.Properties?.GetValueOrDefault(entry.Name) ?? schema.AdditionalProperties;
            entries.Add(child is null ? entry : new YamlEntry(entry.Key, Filled(entry.Value, child)));
        }
        foreach (var name in schema.Required)
        {
            if (mapping.Find(name) is null && schema.Properties?.GetValueOrDefault(name) is { } required)
                entries.Add(CrdImport.Entry(name, Zero(required)));
        }
        if (IsTypedReference(schema) && mapping.Find("apiGroup") is null)
            entries.Add(CrdImport.Entry("apiGroup", new YamlScalar("null", YamlScalarType.Null)));
        return new YamlMapping(entries) { Source = mapping.Source, Start = mapping.Start };
    }

    /// <summary>The reference to an object of any kind: its group is written even when it is absent, as null.</summary>
    private static bool IsTypedReference(Schema schema) =>
        schema.Properties?.ContainsKey("apiGroup") == true && schema.Required.Contains("kind") && schema.Required.Contains("name");

    private static bool IsQuantity(Schema schema) => schema is { IntOrString: true, Pattern: not null };

    private static YamlNode Zero(Schema schema) => schema.Type switch
    {
        SchemaType.Object when schema.Properties is not null => Object(new YamlMapping([]), schema),
        SchemaType.String when schema.Format is null => YamlScalar.OfString(""),
        SchemaType.Integer or SchemaType.Number => new YamlScalar("0", YamlScalarType.Integer),
        SchemaType.Boolean => new YamlScalar("false", YamlScalarType.Boolean),
        SchemaType.None when IsQuantity(schema) => YamlScalar.OfString("0"),
        SchemaType.None when schema.IntOrString => new YamlScalar("0", YamlScalarType.Integer),
        _ => new YamlScalar("null", YamlScalarType.Null),
    };
}
