using PgHaManifests.Core.Rules.Operator.Clusters.Scheduling;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Rules.Operator.Clusters.Scheduling;

public class ReservedVariablesTests
{
    [Theory]
    [InlineData("PG")]
    [InlineData("pgData")]
    [InlineData("cnpg_")]
    [InlineData("Pod_Name")]
    [InlineData("name\u017Fpace")]
    [InlineData("clu\u017Fter_name")]
    public void Name_in_any_case_is_reserved(string name) => ReservedVariables.IsReserved(name).ShouldBeTrue();

    [Theory]
    [InlineData("")]
    [InlineData("P")]
    [InlineData("CNPG")]
    [InlineData(" PG")]
    [InlineData("\uFF30\uFF27")]
    [InlineData("POD_NAMES")]
    public void Neighbour_is_not(string name) => ReservedVariables.IsReserved(name).ShouldBeFalse();
}
