using System.Runtime.InteropServices;

namespace PgHaManifests.Core.Yaml.Parsing;

/// <summary>A mapping that is being read: where its entries begin in the shared list, and past a size where each key stands there.</summary>
internal struct MappingFrame(int first)
{
    public int First { get; } = first;
    public Dictionary<string, int>? Index { get; set; }
}

/// <summary>Entries of mappings and items of lists: keys as JSON has them, duplicates, merges.</summary>
internal ref partial struct YamlParser
{
    /// <summary>Up to this many entries a key is looked up by going through them.</summary>
    private const int FewEntries = 24;

    private void Add(ref MappingFrame frame, YamlNode key, YamlNode value, Mark keyMark)
    {
        if (failed)
            return;
        if (mergeKey is not null && ReferenceEquals(key, mergeKey))
        {
            findings.Use(YamlFeature.MergeKey, keyMark);
            // A merge key is no node to go-yaml's count.
            count--;
            Merge(ref frame, value, keyMark);
            return;
        }
        CheckFinite(value);
        if (key is not YamlScalar scalar)
            Report(YamlErrorKind.Key, keyMark, key is YamlMapping ? "a mapping cannot be a key: quote the text if it is meant to begin with '{'" : "a list cannot be a key: quote the text if it is meant to begin with '['");
        else if (TryGetJsonKey(scalar, keyMark, out var name))
            Put(ref frame, new YamlEntry(name, value), keyMark, merged: false);
    }

    private readonly void CheckFinite(YamlNode value)
    {
        if (value is YamlScalar { Type: YamlScalarType.Float } scalar && scalar.JsonNumber is null)
            Report(YamlErrorKind.Value, scalar.Start, $"JSON has no number for '{scalar.Text}': quote it if it is meant as text");
    }

    /// <summary>The key as it stands in JSON: <c>0777</c> becomes <c>511</c>, <c>yes</c> becomes <c>true</c>.</summary>
    private readonly bool TryGetJsonKey(YamlScalar key, Mark at, out YamlScalar name)
    {
        name = key;
        string? text;
        var type = key.Type;
        switch (type)
        {
            case YamlScalarType.String:
                return true;
            case YamlScalarType.Null:
                Report(YamlErrorKind.Key, at, "null cannot be a key: quote it if it is meant as text");
                return false;
            case YamlScalarType.Boolean:
                text = key.Boolean ? "true" : "false";
                break;
            default:
                var kind = ScalarResolver.KindOf(key.Text);
                if (kind == PlainKind.Unsigned)
                {
                    Report(YamlErrorKind.Key, at, "a whole number beyond 2^63-1 cannot be a key: quote it");
                    return false;
                }
                text = kind == PlainKind.Integer ? key.JsonNumber : ScalarResolver.FloatKey(key.Text);
                type = kind == PlainKind.Integer ? YamlScalarType.Integer : YamlScalarType.Float;
                break;
        }
        if (text != key.Text || type != key.Type)
            name = new YamlScalar(text ?? key.Text, type, key.Style) { Source = key.Source, Start = key.Start, End = key.End };
        return true;
    }

    /// <summary>Adds an entry; of two with the same key the later counts, as it does for Kubernetes.</summary>
    private void Put(ref MappingFrame frame, YamlEntry entry, Mark at, bool merged)
    {
        var entries = CollectionsMarshal.AsSpan(buffers.Entries)[frame.First..];
        var found = Find(ref frame, entries, entry.Name);
        if (found < 0)
        {
            frame.Index?.Add(entry.Name, entries.Length);
            buffers.Entries.Add(entry);
            return;
        }
        var before = entries[found].Key;
        entries[found] = entry;
        if (before.Type == entry.Key.Type)
        {
            var brought = merged ? ", which the merge brings in," : "";
            var message = $"key \"{entry.Name}\"{brought} is already set in line {before.Start.Line}";
            findings.Errors.Add(new YamlError(YamlErrorKind.DuplicateKey, at, message, before.Start, PathOf(entry.Name)));
        }
        else
        {
            findings.Warnings.Add(new YamlError(YamlErrorKind.AmbiguousKey, at, $"the key here and the one in line {before.Start.Line} are both \"{entry.Name}\" in JSON: Kubernetes takes either of them", before.Start, PathOf(entry.Name)));
        }
    }

    /// <summary>The path of a key in the mapping being read, whose last step may be the very key or a merge key.</summary>
    private readonly string PathOf(string key)
    {
        var last = buffers.Path[^1];
        buffers.Path[^1] = new PathStep(key, 0);
        var path = PathText();
        buffers.Path[^1] = last;
        return path ?? key;
    }

    private static int Find(ref MappingFrame frame, ReadOnlySpan<YamlEntry> entries, string name)
    {
        if (entries.Length > FewEntries)
        {
            if (frame.Index is null)
            {
                frame.Index = new Dictionary<string, int>(StringComparer.Ordinal);
                for (var i = 0; i < entries.Length; i++)
                    frame.Index.Add(entries[i].Name, i);
            }
            return frame.Index.TryGetValue(name, out var at) ? at : -1;
        }
        for (var i = 0; i < entries.Length; i++)
        {
            if (entries[i].Key.Text == name)
                return i;
        }
        return -1;
    }

    /// <summary>Takes over the entries of a mapping, or of several in a list, of which the first has precedence.</summary>
    private void Merge(ref MappingFrame frame, YamlNode value, Mark at)
    {
        if (value is YamlMapping mapping)
        {
            foreach (var entry in mapping.Entries)
                Put(ref frame, entry, at, merged: true);
            return;
        }
        // A list is taken only where it is written out, not by way of an alias.
        if (value is not YamlSequence list || ReferenceEquals(list, lastAliased) || list.Items.Any(item => item is not YamlMapping))
        {
            Report(YamlErrorKind.Key, at, "the merge key '<<' takes a mapping or a list of mappings: quote it if it is meant as text");
            return;
        }
        for (var i = list.Items.Count - 1; i >= 0; i--)
            Merge(ref frame, list.Items[i], at);
    }

    private void AddItem(YamlNode item)
    {
        if (failed)
            return;
        CheckFinite(item);
        buffers.Items.Add(item);
    }

    /// <param name="stop">After a flow mapping's brace; a block mapping ends where its last value does.</param>
    private readonly YamlMapping Complete(ref MappingFrame frame, Properties properties, Mark mark, int counted, Mark? stop = null)
    {
        var entries = CollectionsMarshal.AsSpan(buffers.Entries)[frame.First..].ToArray();
        buffers.Entries.RemoveRange(frame.First, buffers.Entries.Count - frame.First);
        var last = entries.Length == 0 ? mark : entries[^1].Value.End;
        var node = new YamlMapping(entries) { Source = source, Start = mark, End = stop ?? last };
        Define(properties, node, counted);
        return node;
    }

    private readonly YamlSequence CompleteItems(int first, Properties properties, Mark mark, int counted, Mark? stop = null)
    {
        var items = CollectionsMarshal.AsSpan(buffers.Items)[first..].ToArray();
        buffers.Items.RemoveRange(first, buffers.Items.Count - first);
        var node = new YamlSequence(items) { Source = source, Start = mark, End = stop ?? (items.Length == 0 ? mark : items[^1].End) };
        Define(properties, node, counted);
        return node;
    }
}
