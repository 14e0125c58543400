using System.Globalization;
using System.Text;

namespace PgHaManifests.Benchmarks;

/// <summary>An environment of many clusters that share a ServiceAccount, each with a pooler, a database, backups and monitors.</summary>
internal static class ManyClusters
{
    private const string Head = """
        namespace: cnpg-database
        policy: production
        azure:
          location: westus3
          subscriptionId: 00000000-0000-0000-0000-000000000010
          tenantId: 00000000-0000-0000-0000-000000000001
          resourceGroup: rg-cnpg-many
          aks:
            name: aks-cnpg-many
            kubernetesVersion: "1.35"
            networkPolicy: cilium
            postgresPool: { zones: ["1", "2", "3"] }
          identity: { name: mi-pg, clientId: 00000000-0000-0000-0000-000000000013, serviceAccount: pg }
          storageAccount:
            name: hacnpgpsamany
            network:
              access: vnetRule
              subnetId: /subscriptions/00000000-0000-0000-0000-000000000010/resourceGroups/rg-cnpg-many/providers/Microsoft.Network/virtualNetworks/vnet/subnets/aks
        operators:
          cloudNativePg: { version: 1.30.0 }
          barmanCloud: { version: 0.13.0 }
          prometheusStack: { version: 0.93.0 }
        monitoring: { podMonitor: [prometheus], labels: { release: prometheus } }
        secrets: { provider: existing, items: { db-user-pass: {} } }
        clusterDefaults:
          postgres: { version: "18.4" }
          resources: { cpu: "1", memory: 4Gi }
          storage: { size: 32Gi }
          walStorage: { size: 16Gi }
          bootstrap: { initdb: { database: appdb, owner: app, secret: db-user-pass } }
          poolers: { rw: { poolMode: transaction } }
          databases: { reports: { owner: app } }
        clusters:

        """;

    public static void Write(int count, string folder)
    {
        var text = new StringBuilder(Head);
        for (var i = 0; i < count; i++)
            text.Append(CultureInfo.InvariantCulture, $"  pg-{i:0000}: {{}}\n");
        var environments = Directory.CreateDirectory(Path.Combine(folder, "environments")).FullName;
        File.WriteAllText(Path.Combine(environments, "many.yaml"), text.ToString());
    }
}
