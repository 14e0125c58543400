using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Schemas.Checking;

/// <summary>A fault of one object, before it is known of which document.</summary>
/// <param name="Path">As the server names the field; null where it names none.</param>
internal sealed record Finding(Descriptor Descriptor, Location? At, string? Path, string Message, string? Help = null);

/// <summary>Collects the findings on one object.</summary>
internal sealed class Findings
{
    public List<Finding> Items { get; } = [];

    public void Add(Descriptor descriptor, FieldPath path, string message, string? help = null) =>
        Items.Add(new Finding(descriptor, path.Location, path.ToString(), message, help));

    /// <summary>A fault for which the server names no field.</summary>
    public void AddUnnamed(Descriptor descriptor, FieldPath path, string message, string? help = null) =>
        Items.Add(new Finding(descriptor, path.Location, null, message, help));

    public void Forget(int count) => Items.RemoveRange(count, Items.Count - count);
}
