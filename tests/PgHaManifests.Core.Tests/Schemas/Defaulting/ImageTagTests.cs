using PgHaManifests.Core.Schemas.Defaulting;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Schemas.Defaulting;

public class ImageTagTests
{
    [Theory]
    [InlineData("pg", "latest")]
    [InlineData("", "latest")]
    [InlineData("pg:", "latest")]
    [InlineData("registry:5000/pg", "latest")]
    [InlineData("registry:5000/pg:18.4", "18.4")]
    [InlineData("pg:a:b", "a:b")]
    [InlineData("pg:18@sha256:0aF", "18")]
    [InlineData("pg@sha256:0aF", "")]
    [InlineData("pg@sha256:", "latest")]
    [InlineData("pg@sha256:xyz", "xyz")]
    [InlineData("pg:18@sha256:a@sha256:b", "18@sha256:a")]
    public void A_tag_is_what_follows_the_first_colon_of_the_last_part(string image, string expected) => ImageTag.Of(image).ShouldBe(expected);

    [Theory]
    [InlineData("18", 18)]
    [InlineData("18beta1", 18)]
    [InlineData("18.4-standard-trixie", 18)]
    [InlineData("13.3.2.1-1", 13)]
    [InlineData("0018.99", 18)]
    public void A_tag_that_begins_with_a_version_has_a_major(string tag, int expected)
    {
        ImageTag.TryMajor(tag, out var major).ShouldBeTrue();
        major.ShouldBe(expected);
    }

    [Theory]
    [InlineData("v18")]
    [InlineData("")]
    [InlineData(".18")]
    [InlineData("18.")]
    [InlineData("18..4")]
    [InlineData("18.x")]
    [InlineData("18.100")]
    [InlineData("99999999999999999999")]
    public void Any_other_has_none(string tag) => ImageTag.TryMajor(tag, out _).ShouldBeFalse();
}
