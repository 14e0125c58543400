using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Schemas.Checking;

/// <summary>On an update the server lets pass what was invalid before and is unchanged.</summary>
public class RatchetingTests
{
    private const string Schema = """
        {"type":"object","properties":{
          "a":{"type":"string","maxLength":2},
          "keyed":{"type":"array","x-kubernetes-list-type":"map","x-kubernetes-list-map-keys":["k"],
                   "items":{"type":"object","properties":{"k":{"type":"string"},"v":{"type":"string","maxLength":1}}}},
          "plain":{"type":"array","items":{"type":"string","maxLength":1}}}}
        """;

    [Fact]
    public void An_unchanged_fault_is_let_pass() =>
        SmallSchema.Validate(Schema, """{"a":"long","b":1}""", old: """{"a":"long"}""").ShouldBeEmpty();

    [Fact]
    public void A_changed_fault_is_reported() =>
        SmallSchema.Validate(Schema, """{"a":"longer"}""", old: """{"a":"long"}""").ShouldBe(["too-long a"]);

    [Fact]
    public void Items_with_keys_are_found_again_wherever_they_stand() =>
        SmallSchema.Validate(Schema, """{"keyed":[{"k":"x","v":"1"},{"k":"y","v":"long"}]}""", old: """{"keyed":[{"k":"y","v":"long"}]}""").ShouldBeEmpty();

    [Fact]
    public void A_changed_item_with_a_key_is_reported() =>
        SmallSchema.Validate(Schema, """{"keyed":[{"k":"y","v":"longer"}]}""", old: """{"keyed":[{"k":"y","v":"long"}]}""").ShouldBe(["too-long keyed[0].v"]);

    [Fact]
    public void Items_without_keys_pass_only_when_the_whole_list_is_unchanged()
    {
        SmallSchema.Validate(Schema, """{"plain":["long"]}""", old: """{"plain":["long"]}""").ShouldBeEmpty();
        SmallSchema.Validate(Schema, """{"plain":["long","a"]}""", old: """{"plain":["long"]}""").ShouldBe(["too-long plain[0]"]);
    }
}
