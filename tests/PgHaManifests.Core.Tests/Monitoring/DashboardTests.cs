using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Manifests;
using PgHaManifests.Core.Settings.Model;
using PgHaManifests.Core.Tests.Generating;
using PgHaManifests.Core.Tests.Settings;
using PgHaManifests.Core.Yaml;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Monitoring;

public sealed class DashboardTests : IDisposable
{
    private readonly SettingsSandbox sandbox = new();

    [Fact]
    public void Promtool_parses_every_query()
    {
        var queries = Queries(Whole()).ToArray();
        var rules = queries.Select((query, i) => $"  - record: pgha:query:{i}\n    expr: '{Filled(query).Replace("'", "''", StringComparison.Ordinal)}'\n");

        queries.Length.ShouldBeGreaterThan(35);
        Promtool.Check($"groups:\n- name: dashboard\n  rules:\n{string.Concat(rules)}", sandbox.Root).ShouldBeNull();
    }

    [Fact]
    public void A_query_that_is_wrong_is_noticed() =>
        Promtool.Check("groups:\n- name: dashboard\n  rules:\n  - record: pgha:query:0\n    expr: 'sum by pod (up)'\n", sandbox.Root).ShouldNotBeNull();

    [Fact]
    public void Every_metric_is_known_and_every_query_looks_at_one_place()
    {
        foreach (var query in Queries(Whole()))
        {
            PromqlNames.Metrics(query).ShouldNotBeEmpty();
            PromqlNames.Metrics(query).Except(PromqlNames.Known).ShouldBeEmpty();
            PromqlNames.Matchers(query).ShouldAllBe(matchers => matchers.Contains("namespace=", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Panels_have_numbers_of_their_own_and_lie_side_by_side()
    {
        using var dashboard = JsonDocument.Parse(Whole());
        var panels = dashboard.RootElement.GetProperty("panels").EnumerateArray().ToArray();
        var taken = new HashSet<(int, int)>();

        panels.Select(panel => panel.GetProperty("id").GetInt32()).ShouldBeUnique();
        foreach (var place in panels.Select(panel => panel.GetProperty("gridPos")))
        {
            var (x, y, w, h) = (place.GetProperty("x").GetInt32(), place.GetProperty("y").GetInt32(), place.GetProperty("w").GetInt32(), place.GetProperty("h").GetInt32());
            (x + w).ShouldBeLessThanOrEqualTo(24);
            foreach (var cell in Enumerable.Range(x, w).SelectMany(column => Enumerable.Range(y, h).Select(line => (column, line))))
                taken.Add(cell).ShouldBeTrue($"two panels lie on {cell}");
        }
    }

    [Fact]
    public void Nothing_in_it_is_what_flux_would_fill_in()
    {
        Whole().ShouldNotContain("${");
        Whole().ShouldNotContain("\r");
        using var dashboard = JsonDocument.Parse(Whole());
        dashboard.RootElement.GetProperty("uid").GetString()!.Length.ShouldBeLessThanOrEqualTo(40);
    }

    [Fact]
    public void Rows_that_no_cluster_fills_are_left_out()
    {
        Titles(Settings("dev", SettingsSandbox.Development("", "monitoring: { podMonitor: [prometheus] }"))).ShouldBe(["Now", "Load", "Space", "Operator"]);
        Titles(Settings("prod", SettingsSandbox.Production("poolers: { rw: {} }"))).ShouldBe(["Now", "Replication", "Load", "Space", "Archive and backups", "Poolers", "Operator"]);
    }

    [Theory]
    [InlineData("monitoring: { podMonitor: [prometheus] }", true, false)]
    [InlineData("monitoring: { podMonitor: [azure] }", false, true)]
    [InlineData("monitoring: { podMonitor: [azure, prometheus] }", true, true)]
    [InlineData("monitoring: { podMonitor: [prometheus], dashboard: false }", false, false)]
    [InlineData("monitoring: { podMonitor: [] }", false, false)]
    public void It_goes_where_grafana_finds_it(string monitoring, bool inConfigMap, bool inFile)
    {
        var files = Render(Settings("prod", SettingsSandbox.Production(environment: monitoring)));
        var map = files.SingleOrDefault(file => file.Path == "platform/dashboard.yaml");
        var own = files.SingleOrDefault(file => file.Path == DashboardFile.Path);

        (map is not null, own is not null).ShouldBe((inConfigMap, inFile));
        if (map is not null && own is not null)
        {
            var data = YamlReader.Read(new YamlSource(""), map.Content.ToArray())[0].Root.Get("data").ShouldBeOfType<YamlMapping>().Entries.ShouldHaveSingleItem();
            data.Name.ShouldBe("prod-postgresql.json");
            data.Value.Text().ShouldBe(Encoding.UTF8.GetString(own.Content.Span));
        }
    }

    public void Dispose() => sandbox.Dispose();

    private string Whole() => Settings("prod", SettingsSandbox.Production("poolers: { rw: {} }")).Dashboard!.Json.Value;

    private EnvironmentSettings Settings(string name, string text) => sandbox.Environment(name, text).Good(name);

    private ImmutableArray<ManifestFile> Render(EnvironmentSettings settings)
    {
        var bag = new DiagnosticBag();
        var files = EnvironmentRenderer.Render(sandbox.Root, settings, Everything.Templates(), bag).Files;
        bag.HasErrors.ShouldBeFalse();
        return files;
    }

    private static string[] Titles(EnvironmentSettings settings)
    {
        using var dashboard = JsonDocument.Parse(settings.Dashboard!.Json.Value);
        return [.. dashboard.RootElement.GetProperty("panels").EnumerateArray().Where(panel => panel.GetProperty("type").GetString() == "row").Select(panel => panel.GetProperty("title").GetString()!)];
    }

    private static IEnumerable<string> Queries(string json)
    {
        using var dashboard = JsonDocument.Parse(json);
        return [.. dashboard.RootElement.GetProperty("panels").EnumerateArray().Where(panel => panel.TryGetProperty("targets", out _))
            .SelectMany(panel => panel.GetProperty("targets").EnumerateArray()).Select(target => target.GetProperty("expr").GetString()!)];
    }

    /// <summary>As Grafana fills its variables in.</summary>
    private static string Filled(string query) => query.Replace("$namespace", "db", StringComparison.Ordinal)
        .Replace("$cluster", "pg", StringComparison.Ordinal).Replace("$pod", "pg-1|pg-2", StringComparison.Ordinal);
}
