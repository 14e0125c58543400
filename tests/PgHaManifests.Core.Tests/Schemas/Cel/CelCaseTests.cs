using PgHaManifests.Core.Schemas.Cel.Evaluation;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Schemas.Cel;

public class CelCaseTests
{
    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(CelCase.Folder, "*.txt").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_expression_comes_to_what_its_case_says(string file)
    {
        var cases = CelCase.Read(file).ToList();
        var wrong = cases.Select(@case => (Case: @case, Outcome: @case.Outcome()))
            .Where(judged => !judged.Case.Holds(judged.Outcome))
            .Select(judged => $"{file}:{judged.Case.Line}: {judged.Case.Expression} ==> {Shortened(judged.Outcome)} instead of {judged.Case.Expected}")
            .ToList();

        cases.ShouldNotBeEmpty();
        wrong.ShouldBeEmpty(string.Join('\n', wrong));
    }

    private static string Shortened(string outcome) => outcome.Length > 200 ? outcome[..200] + "…" : outcome;
}
