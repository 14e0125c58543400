namespace PgHaManifests.Core.Schemas.BuiltIn.Pods;

/// <summary>Paths inside volumes. Each answers null for a good path.</summary>
internal static class VolumePaths
{
    /// <summary>A path below the volume's root.</summary>
    public static string? Local(string path) => path.StartsWith('/') ? "expected a relative path" : WithoutBacksteps(path);

    /// <summary>As <see cref="Local"/>; names that begin with two dots are the server's own.</summary>
    public static string? LocalUnreserved(string path) =>
        Local(path) ?? (path.StartsWith("..", StringComparison.Ordinal) ? "a path may not begin with '..'" : null);

    public static string? WithoutBacksteps(string path) => path.Split('/').Contains("..") ? "a path may not contain '..'" : null;
}
