using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Settings;
using PgHaManifests.Core.Settings.Model;
using Shouldly;

namespace PgHaManifests.Core.Tests.Settings;

/// <summary>A root of its own with settings files, gone after the test.</summary>
internal sealed class SettingsSandbox : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("pgha-settings-").FullName;

    public SettingsSandbox Write(string file, string text) => Write(file, System.Text.Encoding.UTF8.GetBytes(text));

    public SettingsSandbox Write(string file, byte[] bytes)
    {
        var path = Path.Combine(Root, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return this;
    }

    /// <summary>Writes <c>environments/NAME.yaml</c>.</summary>
    public SettingsSandbox Environment(string name, string text) => Write($"environments/{name}.yaml", text);

    public SettingsLoad Load() => SettingsLoader.LoadAll(Root);

    /// <summary>The settings of an environment that must be good.</summary>
    public EnvironmentSettings Good(string name)
    {
        var loaded = Load().Environments[name];
        loaded.Findings.Diagnostics.Where(found => found.Severity == Severity.Error).Select(Show).ShouldBeEmpty();
        return loaded.Settings.ShouldNotBeNull();
    }

    /// <summary>All findings in their order, as <c>file:line:column CODE message</c>.</summary>
    public string[] Findings(params string[] named) => [.. Load().Findings(named).Sorted().Select(Show)];

    public static string Show(Diagnostic found) => $"{found.Location} {found.Code} {found.Message}";

    public void Dispose() => Directory.Delete(Root, recursive: true);

    /// <summary>A development environment with one cluster; what is given is added to the cluster.</summary>
    public static string Development(string cluster = "", string environment = "") =>
        $$"""
        namespace: db
        policy: development
        operators: { cloudNativePg: { version: 1.30.0 }, barmanCloud: { version: 0.13.0 } }
        {{environment}}
        clusters:
          pg:
            postgres: { version: "18.4" }
            storage: { size: 8Gi }
        {{Indent(cluster, 4)}}
        """;

    /// <summary>A production environment with one cluster; what is given is added to the cluster.</summary>
    public static string Production(string cluster = "", string environment = "", string postgres = "version: \"18.4\"") =>
        $$"""
        namespace: db
        azure:
          location: westus3
          subscriptionId: 00000000-0000-0000-0000-000000000001
          tenantId: 00000000-0000-0000-0000-000000000002
          resourceGroup: rg-db
          identity: { name: mi-pg, clientId: 00000000-0000-0000-0000-000000000003 }
          storageAccount: { name: pgbackups }
          publicIp: { name: pip-pg, dnsLabel: pg-example }
        operators: { cloudNativePg: { version: 1.30.0 }, barmanCloud: { version: 0.13.0 } }
        {{environment}}
        clusters:
          pg:
            postgres: { {{postgres}} }
            storage: { size: 64Gi }
        {{Indent(cluster, 4)}}
        """;

    private static string Indent(string text, int by) =>
        string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Length == 0 ? line : new string(' ', by) + line));
}
