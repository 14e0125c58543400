using PgHaManifests.Core.Schemas.Formats;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Rules.Operator.Clusters.PodPatches;

/// <summary>
/// Applies a JSON patch as the operator's library does, which is wider than RFC 6902: what stands before the first slash of a path is not
/// looked at, places of lists may count from the end, an absent value tests equal to null.
/// </summary>
internal static class PodPatcher
{
    private enum Step
    {
        Add,
        Remove,
        Replace,
    }

    /// <summary>The patched object; null with a fault where an operation does not apply.</summary>
    public static YamlNode? Apply(YamlNode pod, IReadOnlyList<PatchOperation> operations, out string? fault)
    {
        fault = null;
        var now = pod;
        foreach (var operation in operations)
        {
            var next = Apply(now, operation, pod);
            if (next is null)
            {
                fault = $"the operation {operation.Name} does not apply at '{(operation.From is { } from && operation.Name is "move" or "copy" ? $"{operation.From}' or '" : "")}{operation.Path}'";
                return null;
            }
            now = next;
        }
        return now;
    }

    private static YamlNode? Apply(YamlNode pod, PatchOperation operation, YamlNode original) => operation.Name switch
    {
        "add" when operation.Path.Length == 0 => operation.Value is YamlMapping or YamlSequence ? operation.Value : null,
        "replace" when operation.Path.Length == 0 => operation.Value is YamlMapping or YamlSequence ? operation.Value : pod,
        "add" => Changed(pod, operation.Path, Step.Add, operation.Value),
        "replace" => Changed(pod, operation.Path, Step.Replace, operation.Value),
        "remove" => Changed(pod, operation.Path, Step.Remove, null),
        "test" => IsAsTested(pod, operation) ? pod : null,
        "copy" => (operation.From!.Length == 0 ? original : Found(pod, operation.From)) is { } value ? Changed(pod, operation.Path, Step.Add, value) : null,
        _ => operation.From!.Length > 0 && Found(pod, operation.From) is { } moved && Changed(pod, operation.From, Step.Remove, null) is { } without
            ? Changed(without, operation.Path, Step.Add, moved)
            : null,
    };

    private static YamlNode? Changed(YamlNode pod, string path, Step step, YamlNode? value) =>
        path.Length == 0 ? InContainer(pod, "", step, value) : Keys(path) is { } keys ? Changed(pod, keys, 0, step, value) : null;

    private static YamlNode? Changed(YamlNode container, string[] keys, int at, Step step, YamlNode? value)
    {
        if (at == keys.Length - 1)
            return InContainer(container, keys[at], step, value);
        return Member(container, keys[at]) is (YamlMapping or YamlSequence) and { } inner && Changed(inner, keys, at + 1, step, value) is { } changed
            ? InContainer(container, keys[at], Step.Replace, changed)
            : null;
    }

    private static YamlNode? InContainer(YamlNode container, string key, Step step, YamlNode? value) => container switch
    {
        YamlMapping mapping => InMapping(mapping, key, step, value),
        YamlSequence sequence => InSequence([.. sequence.Items], key, step, value),
        _ => null,
    };

    private static YamlMapping? InMapping(YamlMapping mapping, string key, Step step, YamlNode? value)
    {
        var known = mapping.Find(key);
        // The empty key is always there to be replaced.
        if (known is null && step != Step.Add && (step == Step.Remove || key.Length > 0))
            return null;
        var others = mapping.Entries.Where(entry => !ReferenceEquals(entry, known));
        return new YamlMapping(step == Step.Remove ? [.. others] : [.. others, new YamlEntry(YamlScalar.OfString(key), value!)]);
    }

    private static YamlSequence? InSequence(List<YamlNode> items, string key, Step step, YamlNode? value)
    {
        if (step == Step.Add && key == "-")
            return new YamlSequence([.. items, value!]);
        if (Index(key, items.Count + (step == Step.Add ? 1 : 0)) is not { } at)
            return null;
        if (step == Step.Add)
            items.Insert(at, value!);
        else if (step == Step.Remove)
            items.RemoveAt(at);
        else
            items[at] = value!;
        return new YamlSequence(items);
    }

    private static bool IsAsTested(YamlNode pod, PatchOperation operation)
    {
        var wanted = operation.Value is YamlScalar { IsNull: true } ? null : operation.Value;
        if (operation.Path.Length == 0)
            return wanted is not null && AreEqual(pod, wanted);
        if (Keys(operation.Path) is not { } keys || Container(pod, keys) is not { } container)
            return false;
        var found = Member(container, keys[^1]);
        // A place that a list does not have is a fault, whatever is tested for.
        if (found is null && container is YamlSequence && keys[^1].Length > 0)
            return false;
        found = found is YamlScalar { IsNull: true } ? null : found;
        return found is null || wanted is null ? found is null && wanted is null : AreEqual(found, wanted);
    }

    private static YamlNode? Found(YamlNode pod, string path) =>
        Keys(path) is { } keys && Container(pod, keys) is { } container ? Member(container, keys[^1]) : null;

    private static YamlNode? Container(YamlNode pod, string[] keys)
    {
        YamlNode? container = pod;
        foreach (var key in keys.AsSpan(0, keys.Length - 1))
            container = container is null ? null : Member(container, key);
        return container is YamlMapping or YamlSequence ? container : null;
    }

    private static YamlNode? Member(YamlNode container, string key) => container switch
    {
        YamlMapping mapping => mapping[key],
        YamlSequence sequence => Index(key, sequence.Items.Count) is { } at ? sequence.Items[at] : null,
        _ => null,
    };

    private static int? Index(string key, int count) =>
        !GoInteger.TryParse(key, out var at) || at >= count || at < -count ? null : (int)(at < 0 ? at + count : at);

    /// <summary>Null for a path without a slash.</summary>
    private static string[]? Keys(string path) =>
        path.Split('/') is { Length: > 1 } parts
            ? [.. parts[1..].Select(part => part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal))]
            : null;

    /// <summary>Numbers are equal when they are written alike.</summary>
    private static bool AreEqual(YamlNode one, YamlNode other) => (one, other) switch
    {
        (YamlMapping a, YamlMapping b) => a.Entries.Count == b.Entries.Count && a.Entries.All(entry => b[entry.Name] is { } value && AreEqual(entry.Value, value)),
        (YamlSequence a, YamlSequence b) => a.Items.Count == b.Items.Count && a.Items.Zip(b.Items).All(pair => AreEqual(pair.First, pair.Second)),
        (YamlScalar a, YamlScalar b) => a.IsString == b.IsString && a.Text == b.Text,
        _ => false,
    };
}
