using PgHaManifests.Core.Rules.PostgreSql.Parameters;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Rules.PostgreSql;

/// <summary>Values with a grammar of their own, judged as servers of majors 14 and 18 did when they were asked.</summary>
public class ParameterTextTests
{
    [Theory]
    [InlineData("a, b")]
    [InlineData("1 (a)")]
    [InlineData("2")]
    [InlineData("any 1 (\"first\", b$)")]
    [InlineData("*")]
    public void Standby_names_are_accepted(string value) => Judge("synchronous_standby_names", value).ShouldBe(ParameterVerdict.Accepted);

    [Theory]
    [InlineData("1a")]
    [InlineData("0xFF")]
    [InlineData("$a")]
    [InlineData("ANY")]
    [InlineData("first, a")]
    public void A_number_with_letters_and_a_keyword_are_no_standby_names(string value) =>
        Judge("synchronous_standby_names", value).ShouldBe(ParameterVerdict.Refused);

    [Theory]
    [InlineData("")]
    [InlineData("2026-01-01")]
    [InlineData("2028-02-29 24:00:00")]
    [InlineData("2026-01-01 10:00:60+02")]
    [InlineData("2026-01-01T10:00:00Z")]
    [InlineData("20260101T100000")]
    [InlineData("Jan 1 2026")]
    [InlineData("NOW")]
    public void A_point_in_time_is_accepted(string value) => Judge("recovery_target_time", value).ShouldBe(ParameterVerdict.Accepted);

    [Theory]
    [InlineData("epoch")]
    [InlineData("Epoch")]
    [InlineData("allballs")]
    [InlineData("2026-13-01")]
    [InlineData("2026-02-29")]
    [InlineData("2026-01-01 25:00")]
    [InlineData("2026-01-01 10")]
    [InlineData("2026-01-01 10:60")]
    [InlineData("2026-01-01 10:00:61")]
    [InlineData("2026-01-01 10:00:00+25")]
    [InlineData("10:00")]
    [InlineData("2026")]
    public void What_is_no_point_in_time_is_refused(string value) => Judge("recovery_target_time", value).ShouldBe(ParameterVerdict.Refused);

    private static ParameterVerdict Judge(string name, string value) => ParameterValue.Judge(name, value, 18).Verdict;
}
