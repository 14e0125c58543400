using PgHaManifests.Core.Schemas.Formats;

namespace PgHaManifests.Core.Schemas.Checking;

/// <summary>Which formats the server keeps of a definition; it strips all others and never looks at them.</summary>
internal static class ServerFormats
{
    private static readonly HashSet<string> Numbers = new(StringComparer.Ordinal) { "int32", "int64", "uint32", "uint64", "float", "double" };

    /// <param name="minor">36 for Kubernetes 1.36.</param>
    public static bool IsKept(string format, int minor) => Numbers.Contains(format) || StringFormats.IsChecked(format, minor);
}
