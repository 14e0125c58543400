using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Schemas.Checking;

public class ListTypesTests
{
    private const string Set = """{"type":"object","properties":{"s":{"type":"array","x-kubernetes-list-type":"set"}}}""";
    private const string Map = """{"type":"object","additionalProperties":{"type":"array","x-kubernetes-list-type":"map","x-kubernetes-list-map-keys":["k"],"items":{"type":"object"}}}""";
    private const string TwoKeys = """{"type":"object","properties":{"m":{"type":"array","x-kubernetes-list-type":"map","x-kubernetes-list-map-keys":["k","l"],"items":{"type":"object"}}}}""";

    [Theory]
    [InlineData("""["a","b","a","a"]""", "duplicate-item s[2]")]
    [InlineData("""[{"x":1,"y":2},{"y":2,"x":1}]""", "duplicate-item s[1]")]
    [InlineData("""[null,null]""", "duplicate-item s[1]")]
    public void A_set_names_the_second_of_equal_items(string items, string finding) =>
        SmallSchema.Lists(Set, $$"""{"s":{{items}}}""").ShouldBe([finding]);

    [Theory]
    [InlineData("""["1",1]""")]
    [InlineData("""[1,1.0]""")]
    [InlineData("""[true,"true"]""")]
    public void Values_of_different_types_are_different_items(string items) =>
        SmallSchema.Lists(Set, $$"""{"s":{{items}}}""").ShouldBeEmpty();

    [Fact]
    public void A_map_is_told_apart_by_its_key_and_named_in_brackets() =>
        SmallSchema.Lists(Map, """{"z":[{"k":"a"},{"k":"b"},{"k":"a"}]}""").ShouldBe(["duplicate-item [z][2]"]);

    [Fact]
    public void Items_without_their_key_are_the_same_item() =>
        SmallSchema.Lists(Map, """{"z":[{},{"v":1}]}""").ShouldBe(["duplicate-item [z][1]"]);

    [Fact]
    public void An_item_of_a_map_must_be_an_object() =>
        SmallSchema.Lists(Map, """{"z":["a","a"]}""").ShouldBe(["not-a-map-item [z][0]"]);

    [Fact]
    public void Two_keys_compare_as_json_in_which_a_whole_float_is_an_integer()
    {
        SmallSchema.Lists(TwoKeys, """{"m":[{"k":1,"l":"x"},{"k":1.0,"l":"x"}]}""").ShouldBe(["duplicate-item m[1]"]);
        SmallSchema.Lists(TwoKeys, """{"m":[{"k":1,"l":"x"},{"k":1,"l":"y"},{"k":1}]}""").ShouldBeEmpty();
    }
}
