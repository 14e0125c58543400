using PgHaManifests.Core.Schemas.Formats;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Schemas.BuiltIn;

/// <summary>
/// Whether two values are the same to the server, which compares decoded objects: an empty list, map or text is as good as none,
/// quantities compare by value.
/// </summary>
internal static class Equality
{
    /// <summary>Fields whose false or zero says something else than their absence.</summary>
    private static readonly HashSet<string> Pointers = new(StringComparer.Ordinal)
    {
        "automountServiceAccountToken", "enableServiceLinks", "runAsNonRoot", "runAsUser", "runAsGroup", "fsGroup", "shareProcessNamespace", "hostUsers",
        "allowPrivilegeEscalation", "privileged", "readOnlyRootFilesystem", "optional", "priority", "tolerationSeconds", "completions", "parallelism",
        "backoffLimitPerIndex", "maxFailedIndexes", "succeededCount", "suspend", "storageClassName", "volumeMode", "apiGroup", "allowVolumeExpansion",
    };

    public static bool AreSame(Field one, Field other) => AreSame(one.Name, one.Node, other.Node);

    /// <param name="parent">Name of the map that the value stands in.</param>
    public static bool AreSame(string name, YamlNode? one, YamlNode? other, string parent = "")
    {
        if (one is null || other is null)
            return (one is null && other is null) || IsNothing(name, one ?? other!);
        return (one, other) switch
        {
            (YamlScalar a, YamlScalar b) => AreSame(a, b, parent is "limits" or "requests" || name is "sizeLimit" or "divisor"),
            (YamlSequence a, YamlSequence b) => a.Items.Count == b.Items.Count && a.Items.Zip(b.Items).All(pair => AreSame("", pair.First, pair.Second)),
            (YamlMapping a, YamlMapping b) => a.Entries.All(entry => AreSame(entry.Name, entry.Value, b[entry.Name], name))
                && b.Entries.All(entry => a[entry.Name] is not null || IsNothing(entry.Name, entry.Value)),
            _ => false,
        };
    }

    private static bool AreSame(YamlScalar one, YamlScalar other, bool areQuantities)
    {
        if (one.Type == other.Type && one.Text == other.Text)
            return true;
        if (areQuantities)
            return Quantity.TryParse(one.Text, out var a) && Quantity.TryParse(other.Text, out var b) && a == b;
        return TreeEquality.AreEqual(one, other);
    }

    private static bool IsNothing(string name, YamlNode node) => node switch
    {
        YamlScalar { IsString: true } scalar => scalar.Text.Length == 0 && !Pointers.Contains(name),
        YamlScalar scalar => !Pointers.Contains(name) && (scalar.Text is "0" or "false"),
        YamlSequence sequence => sequence.Items.Count == 0,
        YamlMapping mapping => mapping.Entries.All(entry => IsNothing(entry.Name, entry.Value)),
        _ => false,
    };
}
