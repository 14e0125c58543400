using System.Text;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Manifests;
using PgHaManifests.Core.Settings;
using PgHaManifests.Core.Templates;
using PgHaManifests.Core.Tests.Templates;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Generating;

/// <summary>
/// Puts hostile strings into settings that the runbook and Bicep print. Each is refused with a place, or every command has it exactly where
/// a harmless one stood, and no command comes or goes.
/// </summary>
public sealed class HostileTextTests : IDisposable
{
    private const string Harmless = "harmless";
    private static readonly TemplateSet Templates = Everything.Templates();

    private readonly string root = Directory.CreateTempSubdirectory("pgha-hostile-").FullName;

    public HostileTextTests() => Directory.CreateDirectory(Path.Combine(root, "environments"));

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Theory]
    [InlineData("context")]
    [InlineData("database")]
    [InlineData("owner")]
    [InlineData("resourceGroup")]
    [InlineData("container")]
    [InlineData("keyVaultSecret")]
    public void A_hostile_value_is_refused_or_stands_exactly_where_a_harmless_one_stood(string place)
    {
        var baseline = Render(place, Harmless).ShouldNotBeNull();
        var (kept, refused) = (0, 0);
        foreach (var value in HostileStrings.Single)
        {
            if (Render(place, value) is not { } actual)
            {
                refused++;
                continue;
            }
            kept++;
            actual.Commands.Count.ShouldBe(baseline.Commands.Count, value);
            foreach (var (now, expected) in actual.Commands.Zip(baseline.Commands))
                now.ShouldBe(Replaced(expected, value));
            actual.Values.ShouldBe(baseline.Values.Select(text => Replaced(text, value)), value);
        }
        baseline.Commands.Count(word => word.Contains(Harmless, StringComparison.Ordinal)).ShouldBeGreaterThan(0);
        (kept, refused).ShouldSatisfyAllConditions(() => kept.ShouldBeGreaterThan(0), () => refused.ShouldBeGreaterThan(0));
    }

    private static string Replaced(string text, string value) => text.Replace(Harmless, value, StringComparison.Ordinal);

    private sealed record Printed(List<string> Commands, List<string> Values);

    private Printed? Render(string place, string value)
    {
        File.WriteAllText(Path.Combine(root, "environments", "prod.yaml"), Text(place, value));
        var load = SettingsLoader.LoadAll(root);
        var bag = load.Findings(["prod"]);
        var files = load.Good(["prod"]).FirstOrDefault() is { } settings ? EnvironmentRenderer.Render(root, settings, Templates, bag).Files : [];
        if (bag.HasErrors)
        {
            bag.Diagnostics.Where(found => found.Severity == Severity.Error).ShouldAllBe(found => found.Location != null && found.Location.Value.Line > 0);
            return null;
        }
        string Of(string path) => Encoding.UTF8.GetString(files.Single(file => file.Path == path).Content.Span);
        var blocks = Of("RUNBOOK.md").Split("```sh\n").Skip(1).Select(part => part[..part.IndexOf("```\n", StringComparison.Ordinal)]);
        return new Printed(
            [.. blocks.SelectMany(ShellCommands.Read).Select(command => string.Join('\u0001', command.Select(word => word.Text)))],
            [.. BicepParameters.Read(Of("azure/main.bicepparam")).Values.OfType<string>()]);
    }

    private static string Text(string place, string value)
    {
        string At(string name, string otherwise) => name == place ? System.Text.Json.JsonSerializer.Serialize(value) : otherwise;
        return $$"""
            namespace: db
            azure:
              location: westus3
              tenantId: 00000000-0000-0000-0000-000000000002
              resourceGroup: {{At("resourceGroup", "rg-db")}}
              aks: { name: aks, context: {{At("context", "aks")}}, oidcIssuerUrl: https://westus3.oic.prod-aks.azure.com/00000000-0000-0000-0000-000000000002/1111/ }
              identity: { name: mi-pg, clientId: 00000000-0000-0000-0000-000000000003 }
              keyVault: { name: kv-db, identity: { name: mi-secrets, clientId: 00000000-0000-0000-0000-000000000004 } }
              storageAccount: { name: pgbackups, container: {{At("container", "vault")}}, network: { access: public } }
            operators: { cloudNativePg: { version: 1.30.0 }, barmanCloud: { version: 0.13.0 }, certManager: { version: 1.21.1 }, externalSecrets: { version: 2.9.0 } }
            secrets: { provider: externalSecrets, items: { app-pass: { keyVaultSecret: {{At("keyVaultSecret", "app")}}, username: {{At("owner", "app")}} } } }
            clusters:
              pg:
                postgres: { version: "18.4" }
                storage: { size: 64Gi }
                bootstrap: { initdb: { database: {{At("database", "shop")}}, owner: {{At("owner", "app")}}, secret: app-pass } }
                services: { rw: { dnsName: db.example.com, allowedSources: [10.0.0.0/8] } }

            """;
    }
}
