using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Settings.Derived;
using PgHaManifests.Core.Settings.Model;

namespace PgHaManifests.Core.Settings.Checks;

/// <summary>What only shows between the keys of one environment.</summary>
internal static class EnvironmentChecks
{
    public static void Run(CheckContext context)
    {
        var environment = context.Environment;
        if (environment.Clusters is null or { Count: 0 })
            context.Missing("clusters", environment.Origin.Location, "an environment has at least one cluster");
        AzureChecks.Run(context);
        MonitoringChecks.Run(context);
        GitopsChecks.Run(context);
        OperatorChecks.Run(context);
        BackupChecks.RunEnvironment(context);
        SecretChecks.Run(context);
        FileChecks.Run(context);
        foreach (var cluster in environment.Clusters?.Select(entry => entry.Value) ?? [])
        {
            ClusterChecks.Run(cluster, context);
            BootstrapChecks.Run(cluster, context);
            BackupChecks.Run(cluster, context);
            ServiceChecks.Run(cluster, context);
            DatabaseChecks.Run(cluster, context);
            NameChecks.Run(cluster, context);
        }
        ServiceChecks.RunAddresses(context);
        NameChecks.RunCatalogs(context);
    }
}
