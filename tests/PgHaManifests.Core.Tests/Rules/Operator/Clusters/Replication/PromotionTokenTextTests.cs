using System.Text;
using PgHaManifests.Core.Rules.Operator.Clusters.Replication;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Rules.Operator.Clusters.Replication;

public class PromotionTokenTextTests
{
    private const string Good =
        """
        {"latestCheckpointTimelineID":"4","redoWalFile":"00000004000000A200000017","databaseSystemIdentifier":"7452198006613180451",
        "latestCheckpointREDOLocation":"A2/17000028","timeOfLatestCheckpoint":"Sat Mar 14 06:12:09 2026","operatorVersion":"1.30.0"}
        """;

    [Fact]
    public void Good_token_has_no_fault() => Fault(Good).ShouldBeNull();

    [Theory]
    [InlineData("\"redoWalFile\"", "\"REDOWALFILE\"")]
    [InlineData("\"databaseSystemIdentifier\"", "\"databa\u017FeSystemIdentifier\"")]
    [InlineData("\"latestCheckpointTimelineID\"", "\"latestChec\u212ApointTimelineID\"")]
    [InlineData("\"operatorVersion\"", "\"\\u006fperatorVersion\"")]
    [InlineData("{\"latest", "{\"more\":[{\"a\":1e5}],\"latest")]
    [InlineData("{\"latest", "{\"\\ud800\":1,\"latest")]
    [InlineData("\"1.30.0\"}", "\"1.30.0\",\"operatorVersion\":null} \n")]
    [InlineData("\"1.30.0\"}", "\"\",\"operatorVersion\":\"1.30.0\"}")]
    public void What_Go_s_decoder_lets_through_passes(string old, string @new) => Fault(Good.Replace(old, @new)).ShouldBeNull();

    [Theory]
    [InlineData("\"1.30.0\"}", "\"1.30.0\",\"operatorVersion\":\"\"}", "operatorVersion")]
    [InlineData("\"1.30.0\"", "null", "operatorVersion")]
    [InlineData("\"4\"", "4", "object of texts")]
    [InlineData("\"4\"", "{\"a\":[]}", "object of texts")]
    [InlineData("}", "}}", "JSON")]
    [InlineData("}", ",}", "JSON")]
    [InlineData("{", "\uFEFF{", "JSON")]
    [InlineData("\"4\"", "\"4\n\"", "JSON")]
    public void What_it_stops_at_is_a_fault(string old, string @new, string named) => Fault(Good.Replace(old, @new)).ShouldNotBeNull().ShouldContain(named);

    [Theory]
    [InlineData("null", "latestCheckpointTimelineID")]
    [InlineData("[]", "object of texts")]
    [InlineData("\"x\"", "object of texts")]
    [InlineData("", "JSON")]
    public void Other_JSON_is_a_fault(string json, string named) => Fault(json).ShouldNotBeNull().ShouldContain(named);

    [Fact]
    public void Bytes_that_are_no_UTF_8_are_let_through()
    {
        var json = Encoding.UTF8.GetBytes(Good.Replace("Sat", "#"));
        json[Array.IndexOf(json, (byte)'#')] = 0xFF;

        PromotionTokenText.Fault(Convert.ToBase64String(json)).ShouldBeNull();
    }

    [Theory]
    [InlineData("bnVsb A==")]
    [InlineData("bnVsbA=")]
    [InlineData("bnVsbA")]
    [InlineData("bnV-bA==")]
    public void Other_texts_are_not_base64(string token) => PromotionTokenText.Fault(token).ShouldBe("is not base64");

    [Fact]
    public void Bits_beyond_the_last_byte_and_line_breaks_are_ignored() =>
        PromotionTokenText.Fault("bnVs\r\nbB==").ShouldNotBeNull().ShouldContain("latestCheckpointTimelineID");

    private static string? Fault(string json) => PromotionTokenText.Fault(Convert.ToBase64String(Encoding.UTF8.GetBytes(json)));
}
