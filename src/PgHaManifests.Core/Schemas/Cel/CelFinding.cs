using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Schemas.Cel;

/// <summary>A rule that does not hold at a place of an object.</summary>
/// <param name="At">Where the value stands, or its nearest ancestor that was read from a text.</param>
/// <param name="Path">The field as the server names it; null at the root, where it names none.</param>
internal sealed record CelFinding(Descriptor Descriptor, Location? At, string? Path, string Message)
{
    public Diagnostic ToDiagnostic() => Descriptor.At(At, Message) with { Path = Path };
}
