using System.Globalization;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Schemas.Checking;

/// <summary>The fields that the scale subresource works on; the server names them as the definition writes them, leading dot included.</summary>
internal static class ScalePaths
{
    public static void Check(YamlMapping root, ScaleSubresource scale, Findings findings)
    {
        Replicas(root, scale.SpecReplicasPath, findings);
        Replicas(root, scale.StatusReplicasPath, findings);
        if (scale.LabelSelectorPath is { } selector)
            Selector(root, selector, findings);
    }

    private static void Replicas(YamlMapping root, string path, Findings findings)
    {
        var found = Find(root, path, out var place, out var node);
        if (found && node is null)
            return;
        if (!found || node is not YamlScalar scalar || JsonValue.KindOf(scalar) != JsonKind.Integer)
            Add(findings, path, place, $"'{path}' must be a whole number; scaling works on it");
        else if (JsonValue.Integer(scalar) is < 0 or > int.MaxValue)
            Add(findings, path, place, string.Create(CultureInfo.InvariantCulture, $"'{path}' is {scalar.Text}; expected 0 to {int.MaxValue}"));
    }

    private static void Selector(YamlMapping root, string path, Findings findings)
    {
        var found = Find(root, path, out var place, out var node);
        if (!found || node is not (null or YamlScalar { IsString: true }))
            Add(findings, path, place, $"'{path}' must be a string");
    }

    /// <summary>False when something on the way is no object. The node is null when the field is absent.</summary>
    private static bool Find(YamlMapping root, string path, out FieldPath place, out YamlNode? node)
    {
        place = FieldPath.Root(root);
        node = root;
        foreach (var name in path.TrimStart('.').Split('.'))
        {
            if (node is not YamlMapping mapping)
                return false;
            if (mapping.Find(name) is not { } entry)
            {
                node = null;
                return true;
            }
            place = place.Child(entry);
            node = entry.Value;
        }
        return true;
    }

    private static void Add(Findings findings, string path, FieldPath place, string message) =>
        findings.Items.Add(new Finding(ObjectDiagnostics.Scale, place.Location, path, message));
}
