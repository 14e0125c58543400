using System.Collections.Immutable;
using System.Text;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Manifests;
using PgHaManifests.Core.Settings.Model;
using PgHaManifests.Core.Templates.Model;
using PgHaManifests.Core.Templates.Text;
using PgHaManifests.Core.Tests.Generating;
using PgHaManifests.Core.Tests.Settings;
using PgHaManifests.Core.Yaml;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Monitoring;

/// <summary>The rule groups of Azure Monitor beside the PrometheusRules.</summary>
public sealed class AzureRuleTests : IDisposable
{
    private const string Workspace = "monitorWorkspaceId: /subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Monitor/accounts/amw";
    private readonly SettingsSandbox sandbox = new();

    [Fact]
    public void Both_hold_the_same_alerts_with_the_same_expressions()
    {
        var files = Render(Settings($"{Workspace}\n", "monitoring: { podMonitor: [azure, prometheus] }"));
        var bicep = Bicep(files).ShouldNotBeNull();
        var rules = files.Where(file => file.Path.Contains("prometheus-rule", StringComparison.Ordinal) && file.Path.EndsWith(".yaml", StringComparison.Ordinal))
            .SelectMany(file => YamlReader.Read(new YamlSource(""), file.Content.ToArray())[0].Root.Get("spec", "groups").Items())
            .SelectMany(group => group.Get("rules").Items()).ToArray();

        rules.Length.ShouldBeGreaterThan(30);
        Count(bicep, "\n        alert: '").ShouldBe(rules.Length);
        foreach (var rule in rules)
        {
            bicep.ShouldContain($"alert: {Literal(rule.Get("alert").Text()!)}\n");
            bicep.ShouldContain($"expression: {Literal(rule.Get("expr").Text()!)}\n");
            bicep.ShouldContain($"description: {Literal(rule.Get("annotations", "description").Text()!)}\n");
        }
    }

    [Fact]
    public void A_workspace_makes_azure_the_one_that_alerts()
    {
        var files = Render(Settings($"{Workspace}\n", ""));

        Bicep(files).ShouldNotBeNull();
        files.ShouldNotContain(file => file.Path.EndsWith("prometheus-rule.yaml", StringComparison.Ordinal));
        files.ShouldContain(file => file.Path.EndsWith("pod-monitor-azure.yaml", StringComparison.Ordinal));
        Text(files, "azure/main.bicepparam").ShouldContain("param monitorWorkspaceId = '/subscriptions/");
        Text(files, "azure/main.bicep").ShouldContain("'prometheus-rules.bicep'");
    }

    [Theory]
    [InlineData("", "")]
    [InlineData(Workspace, "monitoring: { alerts: false }")]
    [InlineData(Workspace, "monitoring: { podMonitor: [prometheus] }")]
    public void There_are_none_without_a_workspace_alerts_or_metrics_there(string azure, string monitoring)
    {
        var files = Render(Settings(azure.Length == 0 ? "" : azure + "\n", monitoring));

        Bicep(files).ShouldBeNull();
        Text(files, "azure/main.bicep").ShouldNotContain("prometheus-rules");
    }

    public void Dispose() => sandbox.Dispose();

    private EnvironmentSettings Settings(string azure, string environment) => sandbox.Environment("prod", SettingsSandbox.Production("poolers: { rw: {} }", environment)
        .Replace("{ name: pgbackups }", "{ name: pgbackups, network: { access: public } }", StringComparison.Ordinal)
        .Replace("  location: westus3\n", $"  location: westus3\n  aks: {{ name: aks-one, oidcIssuerUrl: https://westus3.oic.prod-aks.azure.com/00000000-0000-0000-0000-000000000002/1111/ }}\n{(azure.Length == 0 ? "" : "  " + azure)}", StringComparison.Ordinal)).Good("prod");

    private ImmutableArray<ManifestFile> Render(EnvironmentSettings settings)
    {
        var bag = new DiagnosticBag();
        var files = EnvironmentRenderer.Render(sandbox.Root, settings, Everything.Templates(), bag).Files;
        bag.Diagnostics.Where(found => found.Severity == Severity.Error).Select(SettingsSandbox.Show).ShouldBeEmpty();
        return files;
    }

    private static string? Bicep(ImmutableArray<ManifestFile> files) => files.Any(file => file.Path == "azure/prometheus-rules.bicep") ? Text(files, "azure/prometheus-rules.bicep") : null;

    private static string Text(ImmutableArray<ManifestFile> files, string path) => Encoding.UTF8.GetString(files.Single(file => file.Path == path).Content.Span);

    private static string Literal(string text) => BicepText.Literal(Node.Leaf(text));

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
