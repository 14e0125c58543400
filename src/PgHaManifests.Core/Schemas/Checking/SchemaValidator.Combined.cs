using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Schemas.Checking;

internal sealed partial class SchemaValidator
{
    /// <summary>
    /// anyOf, oneOf, allOf and not. Of alternatives that all fail the server reports the faults of the one that came furthest;
    /// for the combination itself it names no field.
    /// </summary>
    private int Combined(YamlNode node, Schema schema, FieldPath path, YamlNode? old)
    {
        var matches = 1;
        if (schema.AnyOf.Count > 0)
            matches += AnyOf(node, schema.AnyOf, path, old);
        if (schema.OneOf.Count > 0)
            matches += OneOf(node, schema.OneOf, path, old);
        if (schema.AllOf.Count > 0)
            matches += AllOf(node, schema.AllOf, path, old);
        if (schema.Not is not null && Try(node, schema.Not, path, old).Faults.Count == 0)
            findings.AddUnnamed(ObjectDiagnostics.Excluded, path, $"'{path}' is what its schema excludes");
        return matches;
    }

    private int AnyOf(YamlNode node, IReadOnlyList<Schema> schemas, FieldPath path, YamlNode? old)
    {
        Attempt? best = null;
        foreach (var schema in schemas)
        {
            var attempt = Try(node, schema, path, old);
            if (attempt.Faults.Count == 0)
                return attempt.Matches;
            if (best is null || attempt.Matches > best.Matches)
                best = attempt;
        }
        findings.AddUnnamed(ObjectDiagnostics.NoAlternative, path, $"'{path}' fits none of the alternatives that its schema allows");
        findings.Items.AddRange(best!.Faults);
        return best.Matches;
    }

    private int OneOf(YamlNode node, IReadOnlyList<Schema> schemas, FieldPath path, YamlNode? old)
    {
        Attempt? best = null;
        Attempt? fitting = null;
        var fits = 0;
        foreach (var schema in schemas)
        {
            var attempt = Try(node, schema, path, old);
            if (attempt.Faults.Count == 0)
            {
                fits++;
                fitting ??= attempt;
            }
            else if (best is null || attempt.Matches > best.Matches)
            {
                best = attempt;
            }
        }
        if (fits == 1)
            return fitting!.Matches;
        findings.AddUnnamed(
            ObjectDiagnostics.OneAlternative, path, $"'{path}' fits {(fits == 0 ? "none" : fits)} of the alternatives of its schema; expected exactly one");
        if (fits > 0 || best is null)
            return 0;
        findings.Items.AddRange(best.Faults);
        return best.Matches;
    }

    private int AllOf(YamlNode node, IReadOnlyList<Schema> schemas, FieldPath path, YamlNode? old)
    {
        var matches = 0;
        var before = findings.Items.Count;
        foreach (var schema in schemas)
            matches += Value(node, schema, path, old);
        if (findings.Items.Count > before)
            findings.AddUnnamed(ObjectDiagnostics.AllParts, path, $"'{path}' does not fit all parts of its schema");
        return matches;
    }

    private sealed record Attempt(List<Finding> Faults, int Matches);

    private Attempt Try(YamlNode node, Schema schema, FieldPath path, YamlNode? old)
    {
        var found = new Findings();
        var matches = new SchemaValidator(found, minor).Value(node, schema, path, old);
        return new Attempt(found.Items, matches);
    }
}
