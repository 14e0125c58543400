using PgHaManifests.Core.Schemas.Formats;
using static PgHaManifests.Core.Schemas.BuiltIn.BuiltInDiagnostics;

namespace PgHaManifests.Core.Schemas.BuiltIn.Pods;

/// <summary>How a pod resolves names.</summary>
internal static class DnsCheck
{
    private const int MaxServers = 3;
    private const int MaxSearches = 32;
    private const int MaxSearchLength = 2048;

    public static void Check(Field spec)
    {
        var (policy, config) = (spec["dnsPolicy"], spec["dnsConfig"]);
        policy.RequireOneOf(PodField, "ClusterFirstWithHostNet", "ClusterFirst", "Default", "None");
        if (policy.Text == "None" && !config.IsSet)
            config.Require(PodField, "by dnsPolicy None");
        else if (policy.Text == "None" && config["nameservers"].Count == 0)
            config["nameservers"].Require(PodField, "by dnsPolicy None");
        if (config.IsSet)
            Config(config);
    }

    private static void Config(Field config)
    {
        var (servers, searches) = (config["nameservers"], config["searches"]);
        if (servers.Count > MaxServers)
            servers.Refuse(PodField, $"holds {servers.Count} servers; at most {MaxServers} are allowed");
        foreach (var server in servers.Items())
            Addresses.Check(server);
        if (searches.Count > MaxSearches)
            searches.Refuse(PodField, $"holds {searches.Count} domains; at most {MaxSearches} are allowed");
        if (string.Join(' ', searches.Texts()).Length > MaxSearchLength)
            searches.Refuse(PodField, $"is longer than {MaxSearchLength} characters");
        foreach (var search in searches.Items())
        {
            // A search domain may hold underscores and end with a dot.
            var domain = search.Text == "." ? "a" : search.Text.EndsWith('.') ? search.Text[..^1] : search.Text;
            search.RefuseIf(PodField, NameRules.Subdomain(string.Join('.', domain.Split('.').Select(WithoutUnderscores))));
        }
        foreach (var option in config["options"].Items())
        {
            if (option["name"].Text.Length == 0)
                option.Refuse(PodField, "has no name");
        }
    }

    private static string WithoutUnderscores(string part) =>
        (part.StartsWith('_') && part.Length > 1 ? part[1..] : part) is var rest && rest.Length > 1 ? rest[..^1].Replace('_', '-') + rest[^1] : rest;
}
