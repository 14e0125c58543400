using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Manifests;
using PgHaManifests.Core.Settings.Derived.Alerts;
using PgHaManifests.Core.Settings.Model;
using PgHaManifests.Core.Tests.Generating;
using PgHaManifests.Core.Tests.Settings;
using PgHaManifests.Core.Yaml;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Monitoring;

/// <summary>Tries the alert rules on states of the world (<c>tests/cases/alerts</c>), by the real promtool.</summary>
public sealed class AlertTests : IDisposable
{
    private readonly SettingsSandbox sandbox = new();

    [Fact]
    public void Every_alert_has_a_state_that_fires_it_and_one_that_does_not()
    {
        var all = AlertCatalog.All.Select(alert => alert.Name).ToArray();

        all.ShouldBeUnique();
        AlertCase.All.Where(one => one.Fires).Select(one => one.Alert).Distinct().ShouldBe(all, ignoreOrder: true);
        AlertCase.All.Where(one => !one.Fires).Select(one => one.Alert).Distinct().ShouldBe(all, ignoreOrder: true);
    }

    [Fact]
    public void Alerts_fire_and_stay_quiet_as_their_cases_say() => Promtool.Test(Promtool.Rules(Sample()), AlertCase.All, sandbox.Root).ShouldBeNull();

    [Fact]
    public void A_case_that_is_wrong_is_noticed()
    {
        var wrong = AlertCase.All.Where(one => one.Title.StartsWith("PostgresFenced:", StringComparison.Ordinal)).Select(one => one with { Fires = !one.Fires }).ToArray();

        foreach (var one in wrong)
            Promtool.Test(Promtool.Rules(Sample()), [one], sandbox.Root).ShouldNotBeNull().ShouldContain("FAILED");
    }

    /// <summary>Labels and texts as a person gets them, with what Prometheus fills in.</summary>
    [Fact]
    public void An_alert_tells_where_what_and_how_much()
    {
        File.WriteAllText(Path.Combine(sandbox.Root, "rules.yaml"), Promtool.Rules(Sample()));
        File.WriteAllText(Path.Combine(sandbox.Root, "tests.yaml"),
            """
            rule_files: [rules.yaml]
            evaluation_interval: 1m
            tests:
            - interval: 1m
              input_series: [{ series: 'cnpg_pg_replication_lag{namespace="db",cnpg_cluster="pg",pod="pg-2"}', values: '75.4x10' }]
              alert_rule_test:
              - alertname: PostgresReplicationLag
                eval_time: 10m
                exp_alerts:
                - exp_labels: { severity: warning, namespace: db, cnpg_cluster: pg, pod: pg-2 }
                  exp_annotations:
                    summary: A standby of db/pg is more than 60 seconds behind
                    description: pg-2 is 75 seconds behind the primary.
                    runbook_url: output/sample/RUNBOOK.md#postgresreplicationlag
            """);
        var run = ExternalTool.Promtool.Run(["test", "rules", "tests.yaml"], sandbox.Root);

        run.ExitCode.ShouldBe(0, run.StandardOutput + run.StandardError);
    }

    [Theory]
    [InlineData("output")]
    [InlineData("tests/cases/generate/everything/output")]
    public void Promtool_takes_every_generated_rule(string output)
    {
        var rules = Directory.GetFiles(Path.Combine(Repository.Root, output), "prometheus-rule*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();

        rules.Length.ShouldBeGreaterThan(2);
        foreach (var environment in rules.GroupBy(file => Path.GetRelativePath(Path.Combine(Repository.Root, output), file).Split(Path.DirectorySeparatorChar)[0]))
        {
            var objects = environment.Select(file => YamlReader.Read(new YamlSource(file), File.ReadAllBytes(file)).Single().Root!).ToArray();
            Promtool.Check(Promtool.Rules(objects), sandbox.Root).ShouldBeNull(environment.Key);
        }
    }

    [Fact]
    public void A_rule_that_promtool_refuses_is_noticed()
    {
        var rules = Promtool.Rules(Sample());

        Promtool.Check(rules.Replace("max by (pod)", "max by pod", StringComparison.Ordinal), sandbox.Root).ShouldNotBeNull();
        Promtool.Check(rules.Replace("{{ $labels.pod }}", "{{ $labels.pod }", StringComparison.Ordinal), sandbox.Root).ShouldNotBeNull();
        Promtool.Check(rules, sandbox.Root).ShouldBeNull();
    }

    [Fact]
    public void Every_metric_that_an_alert_looks_at_is_known()
    {
        var used = Alerts().SelectMany(alert => PromqlNames.Metrics(alert.Expression.Value)).Distinct().ToArray();

        used.Length.ShouldBeGreaterThan(25);
        used.Except(PromqlNames.Known).ShouldBeEmpty();
    }

    [Fact]
    public void No_rule_looks_beyond_its_cluster_or_goes_by_the_label_that_azure_overwrites()
    {
        foreach (var alert in Alerts())
        {
            var expression = alert.Expression.Value;
            PromqlNames.Matchers(expression).ShouldNotBeEmpty();
            foreach (var matchers in PromqlNames.Matchers(expression))
            {
                matchers.ShouldContain("namespace=", customMessage: expression);
                matchers.Split(',').ShouldNotContain(matcher => matcher.StartsWith("cluster", StringComparison.Ordinal), expression);
            }
        }
    }

    [Fact]
    public void Azure_takes_the_groups_as_they_are() =>
        Settings(SettingsSandbox.Production("poolers: { rw: {}, ro: {}, r: {} }")).Clusters![0].Value.Alerting!.Groups
            .ShouldAllBe(group => group.Alerts.Count > 0 && group.Alerts.Count <= 20);

    [Fact]
    public void Every_alert_has_its_section_in_the_runbook()
    {
        var settings = Settings(SettingsSandbox.Production("poolers: { rw: {} }"));
        var guides = settings.AlertGuides!.ToArray();

        guides.Select(guide => AlertGuides.Anchor(guide.Name.Value)).ShouldBeUnique();
        guides.ShouldAllBe(guide => guide.Steps.Count > 0 && guide.Meaning.Value.Length > 0);
        settings.Clusters![0].Value.Alerting!.Groups.Concat(settings.Alerting!.Groups).SelectMany(group => group.Alerts).Select(alert => alert.RunbookUrl.Value).Distinct()
            .ShouldBe(guides.Select(guide => $"output/prod/RUNBOOK.md#{AlertGuides.Anchor(guide.Name.Value)}"), ignoreOrder: true);
        guides.Single(guide => guide.Name.Value == "PostgresDown").Clusters.Select(name => name.Value).ShouldBe(["pg"]);
        guides.Single(guide => guide.Name.Value == "PostgresOperatorDown").Clusters.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", "output/prod/RUNBOOK.md#postgresdown")]
    [InlineData("repository: https://github.com/contoso/pg.git", "https://github.com/contoso/pg/blob/main/output/prod/RUNBOOK.md#postgresdown")]
    [InlineData("repository: https://gitlab.com/contoso/pg, branch: live, path: deploy/prod", "https://gitlab.com/contoso/pg/blob/live/deploy/prod/RUNBOOK.md#postgresdown")]
    [InlineData("repository: https://dev.azure.com/contoso/db/_git/pg, tag: v1", "https://dev.azure.com/contoso/db/_git/pg?path=/output/prod/RUNBOOK.md&version=GTv1&_a=preview&anchor=postgresdown")]
    public void An_alert_links_to_its_section(string gitops, string url) =>
        Settings(SettingsSandbox.Production("", gitops.Length == 0 ? "" : $"gitops: {{ controller: flux, {gitops} }}")).Clusters![0].Value.Alerting!.Groups[0].Alerts[0].RunbookUrl.Value.ShouldBe(url);

    public void Dispose() => sandbox.Dispose();

    private YamlNode[] Sample()
    {
        var settings = Settings(File.ReadAllText(Path.Combine(AlertCase.Folder, "settings.yaml")), "sample");
        var files = EnvironmentRenderer.Render(sandbox.Root, settings, Everything.Templates(), new DiagnosticBag()).Files;
        return [.. files.SelectMany(file => YamlReader.Read(new YamlSource(file.Path), file.Content.ToArray())).Select(document => document.Root!).Where(found => found.Get("kind").Text() == "PrometheusRule")];
    }

    private IEnumerable<AlertSettings> Alerts()
    {
        var settings = Settings(File.ReadAllText(Path.Combine(AlertCase.Folder, "settings.yaml")), "sample");
        return settings.Clusters![0].Value.Alerting!.Groups.Concat(settings.Alerting!.Groups).SelectMany(group => group.Alerts);
    }

    private EnvironmentSettings Settings(string text, string name = "prod") => sandbox.Environment(name, text).Good(name);
}
