using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Settings.Definition;

/// <summary>Why a value is not taken.</summary>
/// <param name="Message">A whole sentence in place of "found X; expected Y"; null for that one.</param>
/// <param name="Help">What to do, where it is more exact than the code's own help.</param>
internal sealed record LeafFault(Descriptor Code, string? Message = null, string? Help = null);

/// <summary>What a leaf takes: how it is read, what is expected, and how the editors' schema says so.</summary>
internal abstract class LeafType<T>
    where T : notnull
{
    /// <summary>Completes "expected …".</summary>
    public required string Expected { get; init; }

    public abstract bool TryRead(YamlScalar scalar, [NotNullWhen(true)] out T? value, [NotNullWhen(false)] out LeafFault? fault);

    /// <summary>Writes the members of the JSON Schema of this value into an object that is open.</summary>
    public abstract void WriteSchema(Utf8JsonWriter json);
}
