using PgHaManifests.Core.Settings.Values;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Settings.Values;

public class CronTests
{
    [Theory]
    [InlineData("0 30 2 * * *")]
    [InlineData("30 2 * * *")]
    [InlineData(" 0\t30 2\n* * * ")]
    [InlineData("0,,30, 0 0 * * *")]
    [InlineData(", 0 0 * * *")]
    [InlineData("+5 0-59/7 5/3 1-31 JAN-dec Sun,sAT")]
    [InlineData("*-99 0 0 ? * ?-x/2")]
    [InlineData("0 0 0 * * 0-6/9999999999")]
    [InlineData("@annually")]
    [InlineData("@every 0")]
    [InlineData("@every -1.5h3ms")]
    public void What_the_library_reads_is_read(string schedule) => Cron.Refusal(schedule).ShouldBeNull();

    [Theory]
    [InlineData("", "empty")]
    [InlineData(" ", "0 fields")]
    [InlineData("0 0 0 * * * *", "7 fields")]
    [InlineData("60 0 0 * * *", "no second")]
    [InlineData("0 0 0 0 * *", "no day of month")]
    [InlineData("0 0 0 * * 7", "no day of week")]
    [InlineData("0 0 0 * mon *", "no month")]
    [InlineData("0 0 5-1 * * *", "starts after")]
    [InlineData("0 0 1-2-3 * * *", "more than one '-'")]
    [InlineData("0 */2/3 * * * *", "more than one '/'")]
    [InlineData("0 */0 * * * *", "no number from 1")]
    [InlineData("0 */-0 * * * *", "no number from 1")]
    [InlineData("0 */mon * * * *", "no number from 1")]
    [InlineData("0 60/2 * * * *", "no minute")]
    [InlineData("0 -5 * * * *", "no minute")]
    [InlineData("0 99999999999999999999 * * * *", "no minute")]
    [InlineData("@Hourly", "small letters")]
    [InlineData("@hourly ", "small letters")]
    [InlineData("@every", "small letters")]
    [InlineData("@every 1d", "a duration")]
    [InlineData("@every  1h", "a duration")]
    [InlineData("CRON_TZ=UTC 0 0 0 * * *", "7 fields")]
    public void What_the_library_refuses_is_refused_with_the_reason(string schedule, string reason) => Cron.Refusal(schedule).ShouldNotBeNull().ShouldContain(reason);
}
