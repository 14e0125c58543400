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
        Items.Add(new Finding(descriptor, path.Location, path.ToString() is { Length: > 0 } named ? named : null, message, help));

    /// <summary>A fault for which the server names no field.</summary>
    public void AddUnnamed(Descriptor descriptor, FieldPath path, string message, string? help = null) =>
        Items.Add(new Finding(descriptor, path.Location, null, message, help));

    /// <summary>A field that its object does not have, placed at its key.</summary>
    public void AddUnknown(string name, IEnumerable<string> known, FieldPath path)
    {
        var meant = Suggestion.For(name, known);
        Items.Add(new Finding(
            ObjectDiagnostics.UnknownField, path.KeyLocation, path.ToString(), $"field '{path}' is not known to this kind",
            meant is null ? null : $"did you mean '{meant}'?"));
    }

    /// <summary>A field that is not there, placed at the object that lacks it.</summary>
    public void AddRequired(FieldPath parent, string name) =>
        Items.Add(new Finding(ObjectDiagnostics.Required, parent.KeyLocation, parent.Missing(name).ToString(), $"'{parent.Missing(name)}' is required"));

    public void Forget(int count) => Items.RemoveRange(count, Items.Count - count);
}
