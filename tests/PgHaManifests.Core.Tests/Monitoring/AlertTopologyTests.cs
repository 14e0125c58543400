using PgHaManifests.Core.Settings.Model;
using PgHaManifests.Core.Settings.Values;
using PgHaManifests.Core.Tests.Settings;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Monitoring;

/// <summary>What a cluster does not have raises no alert: one that could never fire, or never stop.</summary>
public sealed class AlertTopologyTests : IDisposable
{
    private static readonly string[] Replicated =
        ["PostgresNoPrimary", "PostgresSeveralPrimaries", "PostgresInstanceDown", "PostgresFailoverBlocked", "PostgresNoStandby", "PostgresSynchronousStandbysMissing", "PostgresReplicationLag", "PostgresReplicationLagCritical"];
    private readonly SettingsSandbox sandbox = new();

    [Fact]
    public void A_single_instance_has_no_alerts_of_replication()
    {
        Names("instances: 1").Intersect(Replicated).ShouldBeEmpty();
        Names("instances: 1").ShouldContain("PostgresDown");
        Replicated.Except(Names("instances: 3")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("instances: 2", null)]
    [InlineData("instances: 3", 2)]
    [InlineData("instances: 5", 4)]
    [InlineData("instances: 5\nreplication: { synchronous: { number: 2 } }", 3)]
    [InlineData("instances: 5\nreplication: { synchronous: { number: 2, maxStandbyNamesFromCluster: 3 } }", 2)]
    [InlineData("instances: 3\nreplication: { synchronous: { number: 2 } }", null)]
    [InlineData("instances: 3\nreplication: { synchronous: { failoverQuorum: false } }", null)]
    [InlineData("instances: 3\nreplication: { synchronous: { dataDurability: preferred } }", null)]
    [InlineData("instances: 3\nreplication: { synchronous: { enabled: false } }", null)]
    public void A_lost_standby_is_told_where_it_blocks_the_failover(string cluster, int? needed) =>
        Expression(cluster, "PostgresFailoverBlocked")?.Split(" < ")[1].ShouldBe($"{needed}", cluster);

    [Fact]
    public void Nobody_waits_for_standbys_that_commits_do_not_wait_for()
    {
        Names("replication: { synchronous: { enabled: false } }").ShouldNotContain("PostgresSynchronousStandbysMissing");
        Names("").ShouldContain("PostgresSynchronousStandbysMissing");
    }

    [Fact]
    public void Without_a_backup_nothing_is_said_of_archives()
    {
        Names("backup: { enabled: false }").ShouldNotContain(name => name.Contains("Backup", StringComparison.Ordinal) || name.Contains("Archive", StringComparison.Ordinal));
        Names("backup: { schedules: {} }").ShouldContain("PostgresWalArchiveFailing");
        Names("backup: { schedules: {} }").ShouldNotContain("PostgresBackupTooOld");
        Expression("backup: { inTree: true }", "PostgresBackupTooOld")!.ShouldContain("cnpg_collector_last_available_backup_timestamp");
    }

    [Fact]
    public void What_the_wal_volume_holds_is_told_where_there_is_one()
    {
        Names("").ShouldNotContain("PostgresWalVolumeFilling");
        Expression("walStorage: { size: 10Gi }", "PostgresWalVolumeFilling")!.ShouldEndWith($" > {(10L << 30) / 100 * 60}");
        Expression("", "PostgresSlotRetainsWal")!.ShouldContain($" > {(16L << 30) / 100 * 25} ");
    }

    [Fact]
    public void One_node_is_enough_where_the_scheduler_sees_to_it_or_nobody_asked_for_more()
    {
        Names("").ShouldNotContain("PostgresInstancesOnOneNode");
        Names("placement: { hostAntiAffinity: preferred }").ShouldContain("PostgresInstancesOnOneNode");
        sandbox.Environment("dev", SettingsSandbox.Development("instances: 2", "monitoring: { podMonitor: [prometheus] }"));
        All(sandbox.Good("dev")).Select(alert => alert.Name.Value).ShouldNotContain("PostgresInstancesOnOneNode");
    }

    [Fact]
    public void A_pooler_that_pauses_lets_its_clients_wait()
    {
        Names("poolers: { rw: { paused: true } }").ShouldNotContain("PostgresPoolerClientsWaiting");
        Names("poolers: { rw: {} }").ShouldContain("PostgresPoolerClientsWaiting");
        Expression("poolers: { rw: {} }", "PostgresPoolerClientsHigh")!.ShouldContain("/ 100)");
        Expression("poolers: { rw: { parameters: { max_client_conn: 700 } } }", "PostgresPoolerClientsHigh")!.ShouldContain("/ 700)");
    }

    [Theory]
    [InlineData("", "300000000")]
    [InlineData("postgres: { parameters: { autovacuum_freeze_max_age: 400000000 } }", "600000000")]
    public void Transactions_may_age_as_far_as_the_server_lets_them(string cluster, string limit) =>
        All(sandbox.Environment("prod", SettingsSandbox.Production(postgres: $"version: \"18.4\"{(cluster.Length == 0 ? "" : ", " + cluster["postgres: { ".Length..^2])}")).Good("prod"))
            .Single(alert => alert.Name.Value == "PostgresXidAge").Expression.Value.ShouldEndWith($" > {limit}");

    [Theory]
    [InlineData("0 17 2 * * *", 24)]
    [InlineData("0 0 * * * *", 1)]
    [InlineData("0 */10 * * * *", 1)]
    [InlineData("0 0 0,6,12,18 * * *", 6)]
    [InlineData("0 0 2/12 * * *", 12)]
    [InlineData("0 0 8-18 * * *", 14)]
    [InlineData("0 0 3 * * 0", 168)]
    [InlineData("0 0 3 * * mon-fri", 72)]
    [InlineData("0 0 3 1 * *", 744)]
    [InlineData("0 0 3 1,15 * *", 408)]
    [InlineData("0 0 3 1 * 1", 168)]
    public void The_longest_pause_of_a_schedule_is_found(string schedule, int hours) => CronPauses.Longest([schedule]).TotalHours.ShouldBe(hours);

    [Fact]
    public void Schedules_fill_each_others_pauses()
    {
        CronPauses.Longest(["0 0 3 * * 0", "0 0 3 * * 3"]).TotalHours.ShouldBe(96);
        Expression("backup: { schedules: { daily: \"0 0 1 * * *\", noon: \"0 0 13 * * *\" } }", "PostgresBackupTooOld")!.ShouldEndWith(" > 15");
        Expression("", "PostgresBackupTooOld")!.ShouldEndWith(" > 30");
        Expression("backup: { schedules: { hourly: \"0 0 * * * *\" } }", "PostgresBackupTooOld")!.ShouldEndWith(" > 2");
    }

    [Fact]
    public void Alerts_come_with_monitors_and_go_with_them()
    {
        Names("", "monitoring: { alerts: false }").ShouldBeEmpty();
        Names("", "monitoring: { podMonitor: [] }").ShouldBeEmpty();
        Names("", "monitoring: { podMonitor: [azure] }").ShouldBeEmpty();
        sandbox.Environment("dev", SettingsSandbox.Development());
        All(sandbox.Good("dev")).ShouldBeEmpty();
    }

    public void Dispose() => sandbox.Dispose();

    private string? Expression(string cluster, string name) =>
        All(sandbox.Environment("prod", SettingsSandbox.Production(cluster)).Good("prod")).SingleOrDefault(alert => alert.Name.Value == name)?.Expression.Value;

    private string[] Names(string cluster, string environment = "") =>
        [.. All(sandbox.Environment("prod", SettingsSandbox.Production(cluster, environment)).Good("prod")).Select(alert => alert.Name.Value)];

    private static IEnumerable<AlertSettings> All(EnvironmentSettings settings) => settings.Clusters![0].Value.Alerting?.Groups.SelectMany(group => group.Alerts) ?? [];
}
