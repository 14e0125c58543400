using System.Reflection;

namespace PgHaManifests.Cli;

/// <summary>The version of this build, as the project file states it.</summary>
internal static class ToolVersion
{
    public static string Text { get; } =
        typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
}
