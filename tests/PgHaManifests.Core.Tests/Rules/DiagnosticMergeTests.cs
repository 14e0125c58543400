using PgHaManifests.Core.Diagnostics;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Rules;

public class DiagnosticMergeTests
{
    [Theory]
    [InlineData(DiagnosticSource.Operator)]
    [InlineData(DiagnosticSource.ApiServer)]
    public void A_judgement_at_the_place_of_a_verdict_becomes_related_to_it(DiagnosticSource source)
    {
        var merged = DiagnosticMerge.Apply([Found(DiagnosticSource.Policy, Severity.Warning), Found(source, Severity.Error)]);

        var only = merged.ShouldHaveSingleItem();
        only.Source.ShouldBe(source);
        only.Related.ShouldHaveSingleItem().Message.ShouldBe("PGHA4000: about Policy");
    }

    [Fact]
    public void Verdicts_at_one_place_stay_apart() =>
        DiagnosticMerge.Apply([Found(DiagnosticSource.Operator, Severity.Error), Found(DiagnosticSource.ApiServer, Severity.Error), Found(DiagnosticSource.Operator, Severity.Warning)])
            .Count.ShouldBe(3);

    [Fact]
    public void Judgements_at_one_place_stay_apart() =>
        DiagnosticMerge.Apply([Found(DiagnosticSource.Policy, Severity.Warning), Found(DiagnosticSource.Azure, Severity.Error)]).Count.ShouldBe(2);

    [Fact]
    public void A_judgement_graver_than_the_verdict_stays() =>
        DiagnosticMerge.Apply([Found(DiagnosticSource.Operator, Severity.Warning), Found(DiagnosticSource.Reference, Severity.Error)]).Count.ShouldBe(2);

    [Theory]
    [InlineData(2, 3, "spec.instances")]
    [InlineData(1, 4, "spec.instances")]
    [InlineData(1, 3, "spec.storage")]
    [InlineData(1, 3, null)]
    public void Another_line_column_or_path_is_another_place(int line, int column, string? path)
    {
        var other = Found(DiagnosticSource.Policy, Severity.Warning) with { Location = new Location("a.yaml", line, column), Path = path };

        DiagnosticMerge.Apply([Found(DiagnosticSource.Operator, Severity.Error), other]).Count.ShouldBe(2);
    }

    private static Diagnostic Found(DiagnosticSource source, Severity severity) => new()
    {
        Code = "PGHA4000",
        Severity = severity,
        Source = source,
        Message = $"about {source}",
        Location = new Location("a.yaml", 1, 3),
        Path = "spec.instances",
    };
}
