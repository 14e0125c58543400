using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Rules;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Rules;

/// <summary>
/// Cases in <c>tests/cases/rules/CODE-slug/{fires,passes}-what.yaml</c>. A file of two documents is an update: first what is there now, then
/// what is to replace it. Comments at its top say more:
/// <c># operator: 1.28</c>, the minor that judges (the newest if left out);
/// <c># path: spec.imageName</c>, what the finding must name, one line for each;
/// <c># also: PGHA4123</c>, another code of the same judge that the object gives as well; a warning need not be named.
/// </summary>
public class ObjectRuleCases
{
    private static readonly string Cases = Path.Combine(Repository.Root, "tests", "cases", "rules");

    private static IEnumerable<ObjectRule> Rules => [.. RuleCatalog.OperatorRules, .. RuleCatalog.PostgreSqlRules];

    public static TheoryData<string> Files()
    {
        var data = new TheoryData<string>();
        foreach (var file in Rules.SelectMany(CasesOf))
            data.Add(Path.GetRelativePath(Cases, file));
        return data;
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Case_fires_or_passes_as_its_name_says(string file)
    {
        var code = file.Split('-')[0];
        var rule = Rules.Single(known => known.Descriptor.Code == code);
        var @case = RuleCase.Read(Path.Combine(Cases, file));
        var found = @case.Judge();

        rule.AppliesTo(@case.Subject, @case.OperatorRelease).ShouldBeTrue("the rule does not run on this object");
        @case.Subject.Stored.ShouldNotBeNull("the operator cannot decode the object");
        if (Path.GetFileName(file).StartsWith("fires-", StringComparison.Ordinal))
            MustFire(rule, @case, found);
        else
            found.Where(diagnostic => diagnostic.Code == code).ShouldBeEmpty();
    }

    [Fact]
    public void Every_rule_has_a_case_that_fires_and_one_that_passes()
    {
        var without = Rules.Select(rule => (Folder: FolderName(rule), Kinds: CasesOf(rule).Select(Beginning).Distinct().Order(StringComparer.Ordinal)))
            .Where(rule => !rule.Kinds.SequenceEqual(["fires", "passes"])).Select(rule => rule.Folder);

        without.ShouldBeEmpty("each needs fires-*.yaml and passes-*.yaml, and nothing else");
    }

    [Fact]
    public void A_rule_without_cases_is_found() =>
        CasesOf(RuleCatalog.OperatorRules[0] with { Descriptor = RuleCatalog.OperatorRules[0].Descriptor with { Code = "PGHA4000" } }).ShouldBeEmpty();

    [Fact]
    public void Codes_of_rules_are_unique_and_of_their_judge()
    {
        Rules.Select(rule => rule.Descriptor.Code).ShouldBeUnique();
        RuleCatalog.OperatorRules.ShouldAllBe(rule => rule.Descriptor.Source == DiagnosticSource.Operator && rule.Descriptor.Code.StartsWith("PGHA4"));
        RuleCatalog.PostgreSqlRules.ShouldAllBe(rule => rule.Descriptor.Source == DiagnosticSource.PostgreSql && rule.Descriptor.Code.StartsWith("PGHA4"));
    }

    private static void MustFire(ObjectRule rule, RuleCase @case, IReadOnlyList<Diagnostic> found)
    {
        var own = found.Where(diagnostic => diagnostic.Code == rule.Descriptor.Code).ToList();
        own.ShouldNotBeEmpty();
        own.ShouldAllBe(diagnostic => diagnostic.Location!.Value.Line > 0 && diagnostic.Object != null && diagnostic.Severity == rule.Descriptor.Severity);
        if (@case.Paths.Count > 0)
            own.Select(diagnostic => diagnostic.Path).Order(StringComparer.Ordinal).ShouldBe(@case.Paths.Order(StringComparer.Ordinal));
        var others = found.Where(diagnostic => diagnostic.Source == rule.Descriptor.Source && diagnostic.Code != rule.Descriptor.Code).ToList();
        var all = string.Join('\n', found.Select(diagnostic => $"{diagnostic.Code} {diagnostic.Path}: {diagnostic.Message}"));
        @case.Others.Except(others.Select(diagnostic => diagnostic.Code)).ShouldBeEmpty(all);
        others.Where(diagnostic => diagnostic.Severity == Severity.Error).Select(diagnostic => diagnostic.Code).Except(@case.Others).ShouldBeEmpty(all);
    }

    private static string FolderName(ObjectRule rule) => $"{rule.Descriptor.Code}-{rule.Descriptor.Slug}";

    private static IEnumerable<string> CasesOf(ObjectRule rule)
    {
        var folder = Path.Combine(Cases, FolderName(rule));
        return Directory.Exists(folder) ? Directory.GetFiles(folder).Order(StringComparer.Ordinal) : [];
    }

    private static string Beginning(string file) => Path.GetFileName(file).Split('-')[0];
}
