using System.Globalization;
using PgHaManifests.Core.Rules;

namespace PgHaManifests.Core.Tests.Rules;

/// <summary>Reads what a case says of its environment: one <c>name=value</c> a line.</summary>
internal static class PracticeFacts
{
    public static GroupFacts Read(string file, PolicyLevel policy)
    {
        var facts = new GroupFacts { Policy = policy, OperatorVersion = "1.30.0", KubernetesVersion = "1.35" };
        foreach (var line in File.Exists(file) ? File.ReadAllLines(file) : [])
        {
            var parts = line.Split('=', 2);
            facts = parts[0] switch
            {
                "recovers" => facts with { Recovers = true },
                "zones" => facts with { Zones = int.Parse(parts[1], CultureInfo.InvariantCulture) },
                "gitops" => facts with { GitopsController = parts[1] },
                "operator" => facts with { OperatorVersion = parts[1] },
                "kubernetes" => facts with { KubernetesVersion = parts[1] },
                "vm" => facts with { VmSize = parts[1] },
                "public" => facts with { PublicName = parts[1] },
                "account" => facts with { StorageAccount = parts[1] },
                "nodegroup" => facts with { NodeResourceGroup = parts[1] },
                _ => throw new FormatException($"{file}: no fact is called {parts[0]}"),
            };
        }
        return facts;
    }
}
