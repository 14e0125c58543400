using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Settings;

/// <summary>How a setting came to its value.</summary>
internal enum OriginKind
{
    /// <summary>Written in a settings file (the environment's own, a layer's, or the environment that a recovery takes over from).</summary>
    File,

    /// <summary>Built in: nobody wrote it.</summary>
    Default,

    /// <summary>Worked out from other settings.</summary>
    Computed,
}

/// <summary>Where a value came from.</summary>
/// <param name="Location">
/// Where a person must edit to change it: the value itself when it was written; the key of the cluster (or of the environment, line 0)
/// when it is a default; the setting that it was worked out from when it is computed.
/// </param>
/// <param name="Note">For a default or a computed value: one short clause that says why or how (<c>policy production</c>, <c>memory / 4</c>).</param>
internal readonly record struct Origin(OriginKind Kind, Location Location, string? Note = null)
{
    public static Origin Default(Location keyOfOwner, string? note = null) => new(OriginKind.Default, keyOfOwner, note);
    public static Origin Computed(Location from, string? note = null) => new(OriginKind.Computed, from, note);
    public static Origin File(Location at) => new(OriginKind.File, at);
}
