using PgHaManifests.Core.Schemas.Formats;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Schemas.Checking;

/// <summary>Objects inside an object, marked as such by the schema: each needs an apiVersion, a kind and well-formed metadata.</summary>
internal sealed class EmbeddedObjects(Findings findings)
{
    public void Check(YamlNode root, Schema schema) => Node(root, schema, FieldPath.Root(root), isRoot: true);

    private void Node(YamlNode node, Schema schema, FieldPath path, bool isRoot = false)
    {
        if (node is YamlSequence sequence)
        {
            for (var i = 0; schema.Items is not null && i < sequence.Items.Count; i++)
                Node(sequence.Items[i], schema.Items, path.Item(i, sequence.Items[i]));
        }
        else if (node is YamlMapping mapping)
        {
            if (schema.EmbeddedResource && !isRoot)
                Embedded(mapping, path);
            foreach (var entry in mapping.Entries)
            {
                if (entry.Value is YamlScalar)
                    continue;
                if (schema.Properties?.TryGetValue(entry.Name, out var child) == true)
                    Node(entry.Value, child, path.Child(entry));
                else if (schema.AdditionalProperties is not null)
                    Node(entry.Value, schema.AdditionalProperties, path.Key(entry));
            }
        }
    }

    private void Embedded(YamlMapping mapping, FieldPath path)
    {
        Text(mapping, "apiVersion", path);
        Text(mapping, "kind", path);
    }

    private void Text(YamlMapping mapping, string name, FieldPath path)
    {
        if (mapping.Find(name) is not { } entry || entry.Value is YamlScalar { IsString: true, Text: "" })
            findings.AddRequired(path, name);
        else if (entry.Value is not YamlScalar { IsString: true } scalar)
            findings.Add(ObjectDiagnostics.EmbeddedObject, path.Child(entry), $"'{path.Child(entry)}' must be a string");
        else if (name == "apiVersion" && scalar.Text.Count(c => c == '/') > 1)
            findings.Add(ObjectDiagnostics.EmbeddedObject, path.Child(entry), $"'{path.Child(entry)}' is '{scalar.Text}'; expected GROUP/VERSION");
        else if (name == "kind" && NameRules.StrictLabel(scalar.Text.ToLowerInvariant()) is { } fault)
            findings.Add(ObjectDiagnostics.EmbeddedObject, path.Child(entry), $"'{path.Child(entry)}' is '{scalar.Text}', which is no kind: {fault}");
    }
}
