using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Settings.Model;

namespace PgHaManifests.Core.Settings.Checks;

/// <summary>No two clusters write to the same archive, in one environment or over all of them.</summary>
internal static class ArchiveChecks
{
    /// <param name="judged">Whether the environment's findings are reported.</param>
    public static void Run(IEnumerable<EnvironmentSettings> environments, Func<EnvironmentSettings, bool> judged, DiagnosticBag findings)
    {
        var taken = new Dictionary<(string, string), (EnvironmentSettings Environment, ClusterSettings Cluster)>();
        foreach (var environment in environments)
        {
            foreach (var cluster in environment.Clusters?.Select(entry => entry.Value) ?? [])
            {
                if (cluster.Archive is not { DestinationPath: { } path, ServerName: { } serverName })
                    continue;
                var holder = (environment, cluster);
                // Blob storage tells upper and lower case apart, and so does the archive.
                if (taken.TryAdd((path.Value, serverName.Value), holder))
                    continue;
                var first = taken[(path.Value, serverName.Value)];
                if (judged(environment))
                    findings.Add(Taken(holder, first));
                else if (judged(first.Environment))
                    findings.Add(Taken(first, holder));
            }
        }
    }

    private static Diagnostic Taken((EnvironmentSettings Environment, ClusterSettings Cluster) own, (EnvironmentSettings Environment, ClusterSettings Cluster) other)
    {
        var archive = own.Cluster.Archive!;
        var at = archive.ServerName.Origin.Kind == OriginKind.File ? archive.ServerName.Origin.Location : own.Cluster.Name.Origin.Location;
        return SettingsDiagnostics.ArchiveTaken.At(at,
            $"{own.Environment.Name.Value}/{own.Cluster.Name.Value} archives to {archive.DestinationPath!.Value} under {archive.ServerName.Value}, "
            + $"as {other.Environment.Name.Value}/{other.Cluster.Name.Value} does; each would destroy the other's backups")
            with
        { Related = [new RelatedLocation("the other cluster", other.Cluster.Name.Origin.Location)] };
    }
}
