using CsCheck;
using PgHaManifests.Core.Rules.Operator.Clusters.Postgres;
using PgHaManifests.Core.Schemas.Patterns;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Rules.Operator.Clusters.Postgres;

public class HbaReferencesTests
{
    [Fact]
    public void References_are_those_that_the_operator_s_own_pattern_finds()
    {
        Re2Pattern.TryCompile(@"\${([^:]+):([^}]+)}", out var pattern, out _).ShouldBeTrue();
        Gen.Char["${}:ab \n"].Array[0, 24].Select(characters => new string(characters)).Sample(
            line => Found(line).ShouldBe(Matches(pattern!, line)),
            iter: 20_000);
    }

    private static List<(string Type, string Name)> Found(string line)
    {
        var found = new List<(string, string)>();
        for (var position = 0; HbaReferences.TryFind(line, ref position, out var type, out var name);)
            found.Add((type, name));
        return found;
    }

    private static List<(string Type, string Name)> Matches(Re2Pattern pattern, string line)
    {
        var found = new List<(string, string)>();
        for (var start = 0; pattern.Groups(line, start) is { } groups; start = groups[1])
            found.Add((line[groups[2]..groups[3]], line[groups[4]..groups[5]]));
        return found;
    }
}
