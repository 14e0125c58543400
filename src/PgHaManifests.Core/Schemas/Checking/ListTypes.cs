using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Schemas.Checking;

/// <summary>Holds lists that are sets or have keys to what that promises: no item twice.</summary>
internal sealed class ListTypes(Findings findings)
{
    public void Check(YamlNode root, Schema schema) => Node(root, schema, FieldPath.Root(root));

    private void Node(YamlNode node, Schema schema, FieldPath path)
    {
        if (node is YamlMapping mapping)
        {
            foreach (var entry in mapping.Entries)
            {
                if (schema.AdditionalProperties is not null && entry.Value is not YamlScalar)
                    Node(entry.Value, schema.AdditionalProperties, path.Key(entry));
                if (schema.Properties?.TryGetValue(entry.Name, out var child) == true && entry.Value is not YamlScalar)
                    Node(entry.Value, child, path.Child(entry));
            }
        }
        else if (node is YamlSequence sequence)
        {
            List(sequence, schema, path);
        }
    }

    private void List(YamlSequence list, Schema schema, FieldPath path)
    {
        if (schema.ListType == ListType.Set)
            Unique(list, path, ListKeys.Of);
        else if (schema.ListType == ListType.Map && AreObjects(list, path))
            Unique(list, path, item => ListKeys.Of(item, schema.ListMapKeys));
        if (schema.Items is null)
            return;
        for (var i = 0; i < list.Items.Count; i++)
        {
            if (list.Items[i] is not YamlScalar)
                Node(list.Items[i], schema.Items, path.Item(i, list.Items[i]));
        }
    }

    private bool AreObjects(YamlSequence list, FieldPath path)
    {
        for (var i = 0; i < list.Items.Count; i++)
        {
            var item = list.Items[i];
            if (item is YamlMapping || JsonValue.IsNull(item))
                continue;
            findings.Add(ObjectDiagnostics.NotAMapItem, path.Item(i, item), $"'{path.Item(i, item)}' is no object; its list tells items apart by their keys");
            return false;
        }
        return true;
    }

    /// <summary>Of items that are alike the server names the second, and none after it.</summary>
    private void Unique(YamlSequence list, FieldPath path, Func<YamlNode, string> keyOf)
    {
        if (list.Items.Count < 2)
            return;
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < list.Items.Count; i++)
        {
            var key = keyOf(list.Items[i]);
            var times = seen[key] = seen.GetValueOrDefault(key) + 1;
            if (times == 2)
                findings.Add(ObjectDiagnostics.DuplicateItem, path.Item(i, list.Items[i]), $"'{path.Item(i, list.Items[i])}' repeats an earlier item of its list");
        }
    }
}
