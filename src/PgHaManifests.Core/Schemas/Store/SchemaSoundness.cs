namespace PgHaManifests.Core.Schemas.Store;

/// <summary>Whether a schema can be used in every part, its rules apart: its patterns compile, its lists have the keys that they name.</summary>
internal static class SchemaSoundness
{
    /// <summary>What is wrong, with the place in the schema; empty for a sound one.</summary>
    public static IReadOnlyList<string> FaultsOf(Schema root)
    {
        var faults = new List<string>();
        Visit(root, "schema", faults, []);
        return faults;
    }

    private static void Visit(Schema schema, string place, List<string> faults, HashSet<Schema> seen)
    {
        if (!seen.Add(schema))
            return;
        if (schema.Pattern is not null && !schema.TryPattern(out _, out var error))
            faults.Add($"the pattern {schema.Pattern} at {place} does not compile: {error}");
        if (schema.ListType == ListType.Map && schema.TypeName is null && schema.Items?.TypeName is null)
        {
            foreach (var key in schema.ListMapKeys.Where(key => schema.Items?.Properties?.ContainsKey(key) != true))
                faults.Add($"the list at {place} has the key '{key}', which its items do not have");
        }
        foreach (var (name, child) in schema.Properties ?? new Dictionary<string, Schema>())
            Visit(child, $"{place}.{name}", faults, seen);
        Schema?[] parts = [schema.Items, schema.AdditionalProperties, schema.Not, .. schema.AllOf, .. schema.AnyOf, .. schema.OneOf];
        foreach (var part in parts.OfType<Schema>())
            Visit(part, place + "[]", faults, seen);
    }
}
