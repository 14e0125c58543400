using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Manifests;

/// <summary>Finds nodes of a tree by their place in the text.</summary>
internal static class NodeAt
{
    public static bool IsAtOrBefore(Mark left, Mark right) => left.Line < right.Line || (left.Line == right.Line && left.Column <= right.Column);

    /// <summary>The entry that holds the place: the last one that starts at or before it.</summary>
    public static int EntryAt(YamlMapping mapping, Mark at)
    {
        var found = 0;
        for (var i = 1; i < mapping.Entries.Count && IsAtOrBefore(mapping.Entries[i].Key.Start, at); i++)
            found = i;
        return found;
    }

    /// <summary>The item that holds the place: the last one that starts at or before it.</summary>
    public static int ItemAt(YamlSequence sequence, Mark at)
    {
        var found = 0;
        for (var i = 1; i < sequence.Items.Count && IsAtOrBefore(sequence.Items[i].Start, at); i++)
            found = i;
        return found;
    }

    /// <summary>The value of the key that starts exactly there; null when no key does.</summary>
    public static YamlNode? ValueOfKey(YamlNode root, Mark at)
    {
        for (YamlNode? node = root; node is not null; node = Child(node, at))
        {
            if (node is YamlMapping { Entries.Count: > 0 } mapping && mapping.Entries[EntryAt(mapping, at)] is var entry && entry.Key.Start == at)
                return entry.Value;
        }
        return null;
    }

    /// <summary>The node that starts exactly there: the scalar, or the outermost mapping or list.</summary>
    public static YamlNode? StartingAt(YamlNode root, Mark at, bool scalar)
    {
        for (YamlNode? node = root; node is not null; node = Child(node, at))
        {
            if (node.Start == at && node is YamlScalar == scalar)
                return node;
        }
        return null;
    }

    /// <summary>
    /// Goes down two trees of the same shape, in one by place, and returns the node of the other that stands there. Nodes made by code have no
    /// place: for them the nearest ancestor that has one.
    /// </summary>
    public static YamlNode Twin(YamlNode placed, YamlNode twin, Mark at)
    {
        var found = twin;
        while (true)
        {
            switch (placed, twin)
            {
                case (YamlMapping { Entries.Count: > 0 } left, YamlMapping right):
                    var entry = EntryAt(left, at);
                    (placed, twin) = (left.Entries[entry].Value, right.Entries[entry].Value);
                    if (left.Entries[entry].Key.Start == at)
                        return twin.Source is null ? found : right.Entries[entry].Key is var key && key.Source == twin.Source ? key : twin;
                    break;
                case (YamlSequence { Items.Count: > 0 } left, YamlSequence right):
                    var item = ItemAt(left, at);
                    if (!IsAtOrBefore(left.Items[item].Start, at))
                        return found;
                    (placed, twin) = (left.Items[item], right.Items[item]);
                    break;
                default:
                    return found;
            }
            if (twin.Source is not null)
                found = twin;
        }
    }

    private static YamlNode? Child(YamlNode node, Mark at)
    {
        if (node is YamlSequence { Items.Count: > 0 } sequence)
            return sequence.Items[ItemAt(sequence, at)];
        if (node is not YamlMapping { Entries.Count: > 0 } mapping)
            return null;
        var entry = mapping.Entries[EntryAt(mapping, at)];
        return IsAtOrBefore(entry.Value.Start, at) ? entry.Value : null;
    }
}
