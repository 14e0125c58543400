using PgHaManifests.Core.Schemas.Formats;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Storage;

/// <summary>How large a volume is to be.</summary>
internal static class VolumeQuantity
{
    /// <summary>Its size, which comes before the request of its claim; null when it cannot be told.</summary>
    public static Quantity? Of(Field storage)
    {
        if (storage["size"].TextOrEmpty is { Length: > 0 } size)
            return Quantity.TryParse(size, out var quantity) ? quantity : null;
        return storage["pvcTemplate"].Exists ? Request(storage) ?? default(Quantity) : null;
    }

    /// <summary>What the claim's template asks for; null when there is no such request.</summary>
    public static Quantity? Request(Field storage) =>
        storage["pvcTemplate"]["resources"]["requests"]["storage"].Node is YamlScalar { IsNull: false } scalar && Quantity.TryParseJson(scalar.Text, out var request)
            ? request
            : null;
}
