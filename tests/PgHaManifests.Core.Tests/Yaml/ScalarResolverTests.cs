using PgHaManifests.Core.Yaml;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Yaml;

public class ScalarResolverTests
{
    [Theory]
    [InlineData("", "null")]
    [InlineData("~", "null")]
    [InlineData("null", "null")]
    [InlineData("Null", "null")]
    [InlineData("nULL", "\"nULL\"")]
    [InlineData("y", "true")]
    [InlineData("N", "false")]
    [InlineData("yes", "true")]
    [InlineData("yEs", "\"yEs\"")]
    [InlineData("On", "true")]
    [InlineData("OFF", "false")]
    [InlineData("tRUE", "\"tRUE\"")]
    [InlineData("0", "0")]
    [InlineData("-0", "0")]
    [InlineData("+5", "5")]
    [InlineData("017", "15")]
    [InlineData("-017", "-15")]
    [InlineData("08", "8")]
    [InlineData("0o17", "15")]
    [InlineData("0O17", "15")]
    [InlineData("0o8", "\"0o8\"")]
    [InlineData("0x1F", "31")]
    [InlineData("-0x1f", "-31")]
    [InlineData("0x", "\"0x\"")]
    [InlineData("0x1G", "\"0x1G\"")]
    [InlineData("0b101", "5")]
    [InlineData("-0b101", "-5")]
    [InlineData("0b-101", "-5")]
    [InlineData("0b2", "\"0b2\"")]
    [InlineData("1_000", "1000")]
    [InlineData("1__0_", "10")]
    [InlineData("-_1", "-1")]
    [InlineData("_1", "\"_1\"")]
    [InlineData("0x_1f", "31")]
    [InlineData("9223372036854775807", "9223372036854775807")]
    [InlineData("-9223372036854775808", "-9223372036854775808")]
    [InlineData("9223372036854775808", "9223372036854775808")]
    [InlineData("18446744073709551615", "18446744073709551615")]
    [InlineData("18446744073709551616", "18446744073709552000")]
    [InlineData("0xFFFFFFFFFFFFFFFFFF", "\"0xFFFFFFFFFFFFFFFFFF\"")]
    [InlineData("1.30", "1.3")]
    [InlineData("5432.0", "5432")]
    [InlineData("1.", "1")]
    [InlineData(".5", "0.5")]
    [InlineData("+.5", "0.5")]
    [InlineData("-.5e-3", "-0.0005")]
    [InlineData(".5_0", "0.5")]
    [InlineData("._5", "\"._5\"")]
    [InlineData(".", "\".\"")]
    [InlineData("1e3", "1000")]
    [InlineData("1E+3", "1000")]
    [InlineData("1.e3", "1000")]
    [InlineData("1e", "\"1e\"")]
    [InlineData("20e9", "20000000000")]
    [InlineData("1e21", "1e+21")]
    [InlineData("1e-7", "1e-7")]
    [InlineData("1e23", "1e+23")]
    [InlineData("0.000001", "0.000001")]
    [InlineData("1e400", "\"1e400\"")]
    [InlineData("1e-400", "0")]
    [InlineData("-0.0", "0")]
    [InlineData("9223372036854774784.0", "9223372036854775000")]
    [InlineData("12:30", "\"12:30\"")]
    [InlineData("1:30:32", "\"1:30:32\"")]
    [InlineData("2026-11-22", "\"2026-11-22\"")]
    [InlineData("1.2.3", "\"1.2.3\"")]
    [InlineData("inf", "\"inf\"")]
    [InlineData("=", "\"=\"")]
    [InlineData("0.5.", "\"0.5.\"")]
    public void Plain_scalar_means_what_kubernetes_reads(string text, string json) => TreeText.Read($"a: {text}").ShouldBe($$"""{"a":{{json}}}""");

    [Theory]
    [InlineData("5432", YamlScalarType.Integer)]
    [InlineData("5432.0", YamlScalarType.Integer)]
    [InlineData("3e0", YamlScalarType.Integer)]
    [InlineData("-0.0", YamlScalarType.Integer)]
    [InlineData("9223372036854775807", YamlScalarType.Integer)]
    [InlineData("9223372036854775808", YamlScalarType.Float)]
    [InlineData("9223372036854774784.0", YamlScalarType.Integer)]
    [InlineData("9223372036854775807.0", YamlScalarType.Float)]
    [InlineData("0.5", YamlScalarType.Float)]
    [InlineData("1e20", YamlScalarType.Float)]
    [InlineData(".nan", YamlScalarType.Float)]
    public void Number_is_an_integer_if_its_json_text_fits_64_bits(string text, YamlScalarType type) => ScalarResolver.TypeOfPlain(text).ShouldBe(type);

    [Theory]
    [InlineData("0x1F", 31L, 31UL, 31.0)]
    [InlineData("1_000", 1000L, 1000UL, 1000.0)]
    [InlineData("5432.0", 5432L, 5432UL, 5432.0)]
    [InlineData("-3", -3L, null, -3.0)]
    [InlineData("18446744073709551615", null, 18446744073709551615UL, 18446744073709551615.0)]
    [InlineData("0.25", null, null, 0.25)]
    [InlineData("text", null, null, null)]
    [InlineData("true", null, null, null)]
    public void Number_is_given_in_the_types_that_hold_it(string text, long? signed, ulong? unsigned, double? real)
    {
        var scalar = (YamlScalar)TreeText.Document(text).Root!;
        (scalar.TryGetInt64(out var int64) ? int64 : (long?)null).ShouldBe(signed);
        (scalar.TryGetUInt64(out var uint64) ? uint64 : (ulong?)null).ShouldBe(unsigned);
        (scalar.TryGetDouble(out var number) ? number : (double?)null).ShouldBe(real);
        scalar.Text.ShouldBe(text);
    }

    [Theory]
    [InlineData(".inf")]
    [InlineData("-.INF")]
    [InlineData("+.Inf")]
    [InlineData(".NaN")]
    public void Infinity_and_not_a_number_have_no_json(string text) =>
        TreeText.Document($"a: {text}").Errors.Single().Kind.ShouldBe(YamlErrorKind.Value);

    [Theory]
    [InlineData("yes", "true")]
    [InlineData("0777", "511")]
    [InlineData("18.1", "18.1")]
    [InlineData("1e6", "1e+06")]
    [InlineData("123456.0", "123456")]
    [InlineData("0.00001", "1e-05")]
    [InlineData(".inf", ".inf")]
    [InlineData("2026-11-22", "2026-11-22")]
    [InlineData("'0777'", "0777")]
    public void Key_becomes_the_json_key(string key, string name) => TreeText.Read($"{key}: x").ShouldBe($$"""{"{{name}}":"x"}""");

    [Theory]
    [InlineData("~")]
    [InlineData("9223372036854775808")]
    [InlineData("[a]")]
    [InlineData("{a: b}")]
    public void Key_that_json_cannot_have_is_a_fault(string key) =>
        TreeText.Document($"{key}: x").Errors.Single().Kind.ShouldBe(YamlErrorKind.Key);

    [Theory]
    [InlineData("!!str 5", "\"5\"")]
    [InlineData("!!str", "\"\"")]
    [InlineData("!!int '5'", "5")]
    [InlineData("!!float 5", "5")]
    [InlineData("!!float 9007199254740993", "9007199254740992")]
    [InlineData("!!bool 'yes'", "true")]
    [InlineData("!!null ''", "null")]
    [InlineData("!!binary aGVsbG8=", "\"hello\"")]
    [InlineData("!!binary |\n    aGVs\n    bG8=", "\"hello\"")]
    [InlineData("!!timestamp 2026-1-2 3:4:5,67", "\"2026-1-2 3:4:5,67\"")]
    [InlineData("!!timestamp 2026-11-22t1:2:3.5+02:00", "\"2026-11-22t1:2:3.5\\u002b02:00\"")]
    [InlineData("!vault x", "\"x\"")]
    [InlineData("! 5", "\"5\"")]
    [InlineData("!!seq x", "\"x\"")]
    [InlineData("!<tag:yaml.org,2002:int> '5'", "5")]
    [InlineData("!!set {b, c}", "{\"b\":null,\"c\":null}")]
    public void Tag_decides_what_a_scalar_is(string value, string json) =>
        TreeText.Read($"a: {value}").ShouldBe($$"""{"a":{{json.Replace("\\u002b", "+", StringComparison.Ordinal)}}}""");

    [Theory]
    [InlineData("!!int abc")]
    [InlineData("!!int 5.0")]
    [InlineData("!!int")]
    [InlineData("!!float x")]
    [InlineData("!!float 9223372036854775808")]
    [InlineData("!!bool 1")]
    [InlineData("!!null x")]
    [InlineData("!!binary not*base64")]
    [InlineData("!!binary 'aGVs bG8='")]
    [InlineData("!!timestamp 2026-02-30")]
    [InlineData("!!timestamp 2026-1-1 24:0:0")]
    [InlineData("!!timestamp 2026-1-1 1:0:0Z")]
    public void Tag_that_does_not_fit_is_a_fault(string value) =>
        TreeText.Document($"a: {value}").Errors.Single().Kind.ShouldBe(YamlErrorKind.Tag);
}
