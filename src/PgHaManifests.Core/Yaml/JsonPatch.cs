using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace PgHaManifests.Core.Yaml;

/// <summary>One operation of a JSON patch as it was written.</summary>
/// <param name="Name">add, remove, replace, move, copy or test.</param>
/// <param name="From">For move and copy: where the value is taken from.</param>
/// <param name="Value">For add, replace and test.</param>
/// <param name="Written">The node that the operation was read from.</param>
public sealed record PatchOperation(string Name, string Path, string? From, YamlNode? Value, YamlNode Written);

/// <summary>What became of a patch.</summary>
/// <param name="Result">The changed tree; null when an operation failed.</param>
/// <param name="Failed">The operation that failed.</param>
public sealed record PatchResult(YamlNode? Result, string? Fault, PatchOperation? Failed);

/// <summary>RFC 6902: changes a tree by a list of operations, all or none. Untouched parts are shared with the tree given.</summary>
public static class JsonPatch
{
    private static readonly string[] Names = ["add", "remove", "replace", "move", "copy", "test"];

    /// <summary>Reads one operation; the fault says what is wrong with it.</summary>
    public static bool TryRead(YamlNode node, [NotNullWhen(true)] out PatchOperation? operation, [NotNullWhen(false)] out string? fault)
    {
        var mapping = node as YamlMapping;
        operation = null;
        fault = null;
        var name = Text(mapping, "op");
        var path = Text(mapping, "path");
        var from = Text(mapping, "from");
        if (name is null || !Names.Contains(name))
            fault = $"an operation needs 'op', one of {string.Join(", ", Names)}";
        else if (path is null || JsonPointer.Parse(path) is null)
            fault = $"'{name}' needs 'path', which starts with '/'";
        else if (name is "move" or "copy" && (from is null || JsonPointer.Parse(from) is null))
            fault = $"'{name}' needs 'from', which starts with '/'";
        else if (name is "add" or "replace" or "test" && mapping?.Find("value") is null)
            fault = $"'{name}' needs 'value'";
        else
            operation = new PatchOperation(name, path, from, mapping?["value"], node);
        return fault is null;
    }

    public static PatchResult Apply(YamlNode tree, IReadOnlyList<PatchOperation> operations)
    {
        YamlNode? current = tree;
        foreach (var operation in operations)
        {
            string? fault;
            (current, fault) = Apply(current!, operation);
            if (fault is not null)
                return new PatchResult(null, fault, operation);
        }
        return new PatchResult(current, null, null);
    }

    private static (YamlNode? Tree, string? Fault) Apply(YamlNode tree, PatchOperation operation)
    {
        var path = JsonPointer.Parse(operation.Path)!;
        switch (operation.Name)
        {
            case "add":
                return Changed(tree, path, 0, new Change(ChangeKind.Add, operation.Value));
            case "remove":
                return Changed(tree, path, 0, new Change(ChangeKind.Remove, null));
            case "replace":
                return Changed(tree, path, 0, new Change(ChangeKind.Replace, operation.Value));
            case "test":
                var (found, fault) = Get(tree, path);
                if (found is null)
                    return (null, fault);
                return TreeEquality.AreEqual(found, operation.Value!) ? (tree, null) : (null, $"the value at '{operation.Path}' is not the one tested for");
            default:
                return Moved(tree, path, operation);
        }
    }

    private static (YamlNode? Tree, string? Fault) Moved(YamlNode tree, IReadOnlyList<string> path, PatchOperation operation)
    {
        var from = JsonPointer.Parse(operation.From!)!;
        var (value, fault) = Get(tree, from);
        if (value is null)
            return (null, fault);
        if (operation.Name == "move" && operation.Path.StartsWith(operation.From + "/", StringComparison.Ordinal))
            return (null, $"'{operation.From}' cannot be moved into itself");
        YamlNode? without = tree;
        if (operation.Name == "move")
            (without, fault) = Changed(tree, from, 0, new Change(ChangeKind.Remove, null));
        return fault is null ? Changed(without!, path, 0, new Change(ChangeKind.Add, value)) : (null, fault);
    }

    private enum ChangeKind
    {
        Add,
        Remove,
        Replace,
    }

    private sealed record Change(ChangeKind Kind, YamlNode? Value);

    private static (YamlNode? Node, string? Fault) Changed(YamlNode node, IReadOnlyList<string> path, int step, Change change)
    {
        if (path.Count == 0)
            return change.Kind == ChangeKind.Remove ? (null, "the whole object cannot be removed") : (change.Value, null);
        return node switch
        {
            YamlMapping mapping => InMapping(mapping, path, step, change),
            YamlSequence sequence => InSequence(sequence, path, step, change),
            _ => (null, $"there is nothing below '{PathTo(path, step)}'"),
        };
    }

    private static (YamlNode? Node, string? Fault) InMapping(YamlMapping mapping, IReadOnlyList<string> path, int step, Change change)
    {
        var entries = mapping.Entries.ToList();
        var at = entries.FindIndex(e => e.Name == path[step]);
        var last = step == path.Count - 1;
        if (at < 0 && !(last && change.Kind == ChangeKind.Add))
            return (null, $"there is no '{PathTo(path, step + 1)}'");
        if (!last)
        {
            var (child, fault) = Changed(entries[at].Value, path, step + 1, change);
            if (fault is not null)
                return (null, fault);
            entries[at] = new YamlEntry(entries[at].Key, child!);
        }
        else if (change.Kind == ChangeKind.Remove)
        {
            entries.RemoveAt(at);
        }
        else if (at < 0)
        {
            var key = YamlScalar.OfString(path[step]);
            entries.Add(new YamlEntry(change.Value?.Source is null ? key : KeyAt(key.Text, change.Value), change.Value!));
        }
        else
        {
            entries[at] = new YamlEntry(entries[at].Key, change.Value!);
        }
        return (new YamlMapping(entries) { Source = mapping.Source, Start = mapping.Start }, null);
    }

    private static (YamlNode? Node, string? Fault) InSequence(YamlSequence sequence, IReadOnlyList<string> path, int step, Change change)
    {
        var items = sequence.Items.ToList();
        var last = step == path.Count - 1;
        var adds = last && change.Kind == ChangeKind.Add;
        if (IndexOf(path[step], items.Count, adds) is not { } at)
            return (null, $"'{path[step]}' is no place in the list '{PathTo(path, step)}', which has {items.Count} items");
        if (!last)
        {
            var (child, fault) = Changed(items[at], path, step + 1, change);
            if (fault is not null)
                return (null, fault);
            items[at] = child!;
        }
        else if (change.Kind == ChangeKind.Remove)
        {
            items.RemoveAt(at);
        }
        else if (adds)
        {
            items.Insert(at, change.Value!);
        }
        else
        {
            items[at] = change.Value!;
        }
        return (new YamlSequence(items) { Source = sequence.Source, Start = sequence.Start }, null);
    }

    private static (YamlNode? Node, string? Fault) Get(YamlNode tree, IReadOnlyList<string> path)
    {
        var node = tree;
        for (var i = 0; i < path.Count; i++)
        {
            var next = node switch
            {
                YamlMapping mapping => mapping[path[i]],
                YamlSequence sequence => IndexOf(path[i], sequence.Items.Count, false) is { } at ? sequence.Items[at] : null,
                _ => null,
            };
            if (next is null)
                return (null, $"there is no '{PathTo(path, i + 1)}'");
            node = next;
        }
        return (node, null);
    }

    /// <summary>A place in a list: digits without a leading zero, or <c>-</c> for the end where something is added.</summary>
    private static int? IndexOf(string step, int count, bool adds)
    {
        if (step == "-" && adds)
            return count;
        var plain = step == "0" || (step.Length > 0 && step[0] != '0');
        return plain && int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < count + (adds ? 1 : 0) ? at : null;
    }

    /// <summary>A key that a patch adds stands where its value was written.</summary>
    private static YamlScalar KeyAt(string name, YamlNode value) =>
        new(name, YamlScalarType.String, YamlScalarStyle.DoubleQuoted) { Source = value.Source, Start = value.Start };

    private static string PathTo(IReadOnlyList<string> path, int steps) => "/" + string.Join('/', path.Take(steps));

    private static string? Text(YamlMapping? mapping, string key) => mapping?[key] is YamlScalar { IsString: true } scalar ? scalar.Text : null;
}
