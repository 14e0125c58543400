using PgHaManifests.Core.Rules;
using PgHaManifests.Core.Rules.Policy.Backups;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Rules.Policy;

public class BackupScheduleTests
{
    [Theory]
    [InlineData("0 17 2 * * *", 1)]
    [InlineData("0 0 * * * *", 24)]
    [InlineData("0 0 */6 * * *", 4)]
    [InlineData("0 0,30 1-3 * * *", 6)]
    [InlineData("TZ=Europe/Berlin 0 17 2 * * *", 1)]
    [InlineData("@hourly", 24)]
    [InlineData("@weekly", 1)]
    public void Runs_of_a_day_are_counted(string schedule, int runs) => BackupSchedule.RunsPerDay(schedule).ShouldBe(runs);

    [Theory]
    [InlineData("17 2 * * *")]
    [InlineData("sometimes")]
    public void What_has_not_six_fields_is_not_counted(string schedule) => BackupSchedule.RunsPerDay(schedule).ShouldBeNull();

    [Theory]
    [InlineData("0 17 2 * * *", false)]
    [InlineData("0 17 2 * * 0", false)]
    [InlineData("0 17 2 1,8,15,22,29 * *", false)]
    [InlineData("0 17 2 1,15 * *", true)]
    [InlineData("0 17 2 1 * *", true)]
    [InlineData("0 17 2 * 6 *", true)]
    [InlineData("@monthly", true)]
    public void A_pause_of_more_than_a_week_is_seen(string schedule, bool rarer) => BackupSchedule.IsRarerThanWeekly(schedule).ShouldBe(rarer);

    [Theory]
    [InlineData("host all all 10.0.0.0 255.0.0.0 md5", "host", "10.0.0.0", "md5")]
    [InlineData("hostssl app app 10.0.0.0/8 cert clientcert=verify-full", "hostssl", "10.0.0.0/8", "cert")]
    [InlineData("local all all peer map=local", "local", null, "peer")]
    public void An_access_line_is_read_past_its_mask(string line, string type, string? address, string method)
    {
        var rule = HbaRule.Parse(line).ShouldNotBeNull();

        (rule.Type, rule.Address, rule.Method).ShouldBe((type, address, method));
    }

    [Theory]
    [InlineData("# host all all all trust")]
    [InlineData("host all all")]
    [InlineData("host all all 10.0.0.0/99 trust")]
    public void What_the_server_would_not_take_is_no_access_line(string line) => HbaRule.Parse(line).ShouldBeNull();
}
