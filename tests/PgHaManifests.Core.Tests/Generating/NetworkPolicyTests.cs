using PgHaManifests.Core.Tests.Settings;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Generating;

/// <summary>Asks of rendered policies who gets through, rather than how they are written.</summary>
public sealed class NetworkPolicyTests : IDisposable
{
    private static readonly End Instance = End.Pod("db", ("cnpg.io/cluster", "pg"), ("cnpg.io/podRole", "instance"));
    private static readonly End Job = End.Pod("db", ("cnpg.io/cluster", "pg"), ("cnpg.io/jobRole", "join"));
    private static readonly End Pooler = End.Pod("db", ("cnpg.io/cluster", "pg"), ("cnpg.io/podRole", "pooler"), ("cnpg.io/poolerName", "pg-pooler-rw"));
    private static readonly End Operator = End.Pod("cnpg-system", ("app.kubernetes.io/name", "cloudnative-pg"));
    private static readonly End Tunnel = End.Pod("kube-system", ("app", "konnectivity-agent"));
    private static readonly End Neighbour = End.Pod("db", ("app", "shop"));
    private static readonly End Stranger = End.Pod("elsewhere", ("app", "shop"));
    private static readonly End Dns = End.Pod("kube-system", ("k8s-app", "kube-dns"));
    private readonly SettingsSandbox sandbox = new();

    [Fact]
    public void Instances_are_reached_by_those_that_need_them_and_no_one_else()
    {
        var judge = Production("poolers: { rw: {} }");

        foreach (var friend in (End[])[Instance, Job, Pooler, Operator, Neighbour])
            judge.Enters(friend, Instance, 5432).ShouldBeTrue(friend.ToString());
        foreach (var friend in (End[])[Instance, Job, Operator, Tunnel])
            judge.Enters(friend, Instance, 8000).ShouldBeTrue(friend.ToString());
        foreach (var (from, port) in ((End, int)[])[(Stranger, 5432), (Pooler, 8000), (Neighbour, 8000), (Stranger, 9187), (Neighbour, 9187), (End.Outside("203.0.113.7"), 5432), (End.Pod("cnpg-system"), 5432)])
            judge.Enters(from, Instance, port).ShouldBeFalse($"{from} {port}");
        judge.Leaves(Instance, End.Outside("198.51.100.1"), 25).ShouldBeTrue("ingress leaves what the pods reach alone");
    }

    [Fact]
    public void Poolers_are_reached_by_clients_and_the_scraper_only()
    {
        var judge = Production("poolers: { rw: {} }");

        judge.Enters(Neighbour, Pooler, 5432).ShouldBeTrue();
        judge.Enters(End.Pod("monitoring"), Pooler, 9127).ShouldBeTrue();
        judge.Enters(Stranger, Pooler, 5432).ShouldBeFalse();
        judge.Enters(Neighbour, Pooler, 9127).ShouldBeFalse();
    }

    [Theory]
    [InlineData("", "db", "", true)]
    [InlineData("", "web", "", false)]
    [InlineData("clients: []", "db", "shop", false)]
    [InlineData("clients: [{ namespace: web }]", "web", "", true)]
    [InlineData("clients: [{ namespace: web }]", "db", "shop", false)]
    [InlineData("clients: [{ namespace: web, podLabels: { app: shop } }]", "web", "shop", true)]
    [InlineData("clients: [{ namespace: web, podLabels: { app: shop } }]", "web", "other", false)]
    [InlineData("clients: [{ podLabels: { app: shop } }]", "db", "shop", true)]
    [InlineData("clients: [{ podLabels: { app: shop } }]", "db", "other", false)]
    public void Clients_are_the_namespace_the_listed_ones_or_none(string clients, string @namespace, string app, bool enters)
    {
        var client = End.Pod(@namespace, ("app", app));
        Production(clients).Enters(client, Instance, 5432).ShouldBe(enters);
        Production(clients + "\npoolers: { rw: {} }").Enters(client, Pooler, 5432).ShouldBe(enters);
    }

    [Theory]
    [InlineData("podMonitor: [prometheus]", "monitoring")]
    [InlineData("podMonitor: [azure]", "kube-system")]
    [InlineData("podMonitor: [azure, prometheus]", "kube-system monitoring")]
    [InlineData("podMonitor: [azure, prometheus], namespace: metrics", "kube-system metrics")]
    [InlineData("podMonitor: [prometheus], namespace: metrics", "metrics")]
    [InlineData("podMonitor: []", "")]
    public void Metrics_are_read_from_where_the_scrapers_run(string monitoring, string namespaces)
    {
        var judge = Production(environment: $"monitoring: {{ {monitoring} }}");
        string[] all = ["kube-system", "metrics", "monitoring"];

        string.Join(' ', all.Where(name => judge.Enters(End.Pod(name), Instance, 9187))).ShouldBe(namespaces);
    }

    [Theory]
    [InlineData("rw: { allowedSources: [10.0.0.0/8] }", true, false)]
    [InlineData("rw: { allowedSources: [10.0.0.0/8], externalTrafficPolicy: Cluster }", true, true)]
    [InlineData("rw: {}", true, true)]
    [InlineData("rw: { allowedSources: [10.0.0.0/8] }, ro: {}", true, true)]
    [InlineData("rw: { exposure: public, allowedSources: [203.0.113.7/32] }", false, false)]
    public void Load_balancers_let_in_whom_they_name_where_that_shows(string services, bool inside, bool outside)
    {
        var judge = Production($"clients: []\nservices: {{ {services} }}");

        judge.Enters(End.Outside("10.2.3.4"), Instance, 5432).ShouldBe(inside);
        judge.Enters(End.Outside("198.51.100.9"), Instance, 5432).ShouldBe(outside);
        judge.Enters(End.Outside("10.2.3.4"), Instance, 8000).ShouldBeFalse();
    }

    [Fact]
    public void Strict_policies_leave_the_pods_what_they_need()
    {
        var judge = Production("poolers: { rw: {} }", "networkPolicy: strict");

        foreach (var pod in (End[])[Instance, Job, Pooler])
        {
            judge.Leaves(pod, Dns, 53, "UDP").ShouldBeTrue();
            judge.Leaves(pod, Dns, 53).ShouldBeTrue();
            judge.Leaves(pod, End.Outside("20.60.1.2"), 443).ShouldBeTrue("API server and Blob endpoint");
            judge.Leaves(pod, Instance, 5432).ShouldBeTrue();
            judge.Leaves(pod, End.Outside("20.60.1.2"), 80).ShouldBeFalse();
            judge.Leaves(pod, Neighbour, 5432).ShouldBeFalse();
        }
        judge.Leaves(Instance, Instance, 8000).ShouldBeTrue();
        judge.Leaves(Pooler, Instance, 8000).ShouldBeFalse();
    }

    [Fact]
    public void A_subscription_finds_its_way()
    {
        var judge = Production(
            """
            clients: []
            subscriptions:
              far: { publication: p, source: { host: db.example.com, port: 5499, user: u, database: d } }
            """,
            "networkPolicy: strict",
            "\n  reader:\n    clients: []\n    postgres: { version: \"18.4\" }\n    storage: { size: 8Gi }\n    subscriptions: { near: { publication: p, source: { cluster: pg, user: u, database: d } } }\n");
        var reader = End.Pod("db", ("cnpg.io/cluster", "reader"), ("cnpg.io/podRole", "instance"));

        (judge.Enters(reader, Instance, 5432) && judge.Leaves(reader, Instance, 5432)).ShouldBeTrue();
        judge.Enters(Instance, reader, 5432).ShouldBeFalse();
        judge.Leaves(Instance, End.Outside("198.51.100.1"), 5499).ShouldBeTrue();
        judge.Leaves(reader, End.Outside("198.51.100.1"), 5499).ShouldBeFalse();
    }

    [Fact]
    public void There_are_none_under_development_and_without_an_engine()
    {
        Judge("dev", SettingsSandbox.Development()).Count.ShouldBe(0);
        Judge("prod", SettingsSandbox.Production("poolers: { rw: {} }").Replace("  location: westus3", "  location: westus3\n  aks: { networkPolicy: none }", StringComparison.Ordinal)).Count.ShouldBe(0);
        Judge("dev", SettingsSandbox.Development("poolers: { rw: {} }", "networkPolicy: ingress")).Count.ShouldBe(2);
        Production("poolers: { rw: {} }").Count.ShouldBe(2);
    }

    public void Dispose() => sandbox.Dispose();

    private PolicyJudge Production(string cluster = "", string environment = "", string more = "") => Judge("prod", SettingsSandbox.Production(cluster, environment) + more);

    private PolicyJudge Judge(string name, string text) => PolicyJudge.Of(sandbox.Root, sandbox.Environment(name, text).Good(name));
}
