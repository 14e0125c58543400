using System.Collections.Immutable;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Rules;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Rules;

public class WaiverCheckerTests
{
    private static readonly DateOnly Today = new(2026, 6, 15);

    [Fact]
    public void A_waived_finding_is_counted_and_not_shown()
    {
        var (into, waived) = Apply([Group("prod", Waiver("PGHA4852", "Cluster/pg"))], Found("PGHA4852", "pg"));

        waived.ShouldBe(1);
        into.Diagnostics.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("PGHA4850", "Cluster/pg")]
    [InlineData("PGHA4852", "Cluster/other")]
    [InlineData("PGHA4852", "Pooler/pg")]
    public void A_waiver_of_another_code_or_object_waives_nothing_and_is_reported_as_unused(string code, string target)
    {
        var (into, waived) = Apply([Group("prod", Waiver(code, target))], Found("PGHA4852", "pg"));

        waived.ShouldBe(0);
        into.Diagnostics.Select(found => found.Code).Order(StringComparer.Ordinal).ShouldBe(["PGHA1062", "PGHA4852"]);
        into.Diagnostics.Single(found => found.Code == "PGHA1062").Severity.ShouldBe(Severity.Warning);
    }

    [Fact]
    public void An_expired_waiver_is_an_error_and_waives_nothing()
    {
        var (into, waived) = Apply([Group("prod", Waiver("PGHA4852", "Cluster/pg") with { Expires = Today.AddDays(-1) })], Found("PGHA4852", "pg"));

        waived.ShouldBe(0);
        into.Diagnostics.Select(found => found.Code).ShouldBe(["PGHA1061", "PGHA4852"]);
        into.HasErrors.ShouldBeTrue();
    }

    [Fact]
    public void A_waiver_holds_on_its_last_day() =>
        Apply([Group("prod", Waiver("PGHA4852", "Cluster/pg") with { Expires = Today })], Found("PGHA4852", "pg")).Waived.ShouldBe(1);

    [Fact]
    public void Without_a_day_the_waiver_holds_and_its_expiry_is_counted_as_not_judged()
    {
        var (into, waived) = ApplyOn(null, [Group("prod", Waiver("PGHA4852", "Cluster/pg"))], Found("PGHA4852", "pg"));

        waived.ShouldBe(1);
        into.NotEvaluated.ShouldHaveSingleItem().Key.ShouldStartWith("expiry of a waiver");
    }

    [Theory]
    [InlineData("PGHA3110")]
    [InlineData("PGHA1011")]
    [InlineData("PGHA4899")]
    public void Only_judgement_can_be_waived(string code)
    {
        var (into, _) = Apply([Group("prod", Waiver(code, "Cluster/pg"))]);

        var found = into.Diagnostics.ShouldHaveSingleItem();
        (found.Code, found.Severity, found.Source).ShouldBe(("PGHA1060", Severity.Error, DiagnosticSource.Settings));
    }

    [Fact]
    public void The_day_is_not_asked_for_without_waivers()
    {
        var input = new RuleInput([Group("prod")], Partial: false) { Today = () => throw new InvalidOperationException("asked") };

        WaiverChecker.Apply(new RuleFindings(), input, new DiagnosticBag()).ShouldBe(0);
    }

    [Fact]
    public void A_waiver_of_a_layer_is_used_when_one_environment_needs_it()
    {
        var shared = Waiver("PGHA4852", "Cluster/pg");
        var (into, waived) = Apply([Group("dev", shared), Group("prod", shared)], Found("PGHA4852", "pg"));

        waived.ShouldBe(1);
        into.Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void A_waiver_that_an_unnamed_environment_may_need_is_not_called_unused()
    {
        var shared = Waiver("PGHA4852", "Cluster/pg");
        var (into, _) = Apply([Group("prod", shared), Group("dev", shared) with { Named = false }]);

        into.Diagnostics.ShouldBeEmpty();
        into.NotEvaluated.ShouldHaveSingleItem().Key.ShouldStartWith("use of a waiver");
    }

    private static (DiagnosticBag Into, int Waived) Apply(ImmutableArray<SubjectGroup> groups, params Diagnostic[] found) => ApplyOn(Today, groups, found);

    /// <summary>The findings belong to the last group.</summary>
    private static (DiagnosticBag Into, int Waived) ApplyOn(DateOnly? today, ImmutableArray<SubjectGroup> groups, params Diagnostic[] found)
    {
        var findings = new RuleFindings();
        foreach (var one in found)
            findings.Add(groups[^1], one);
        var into = new DiagnosticBag();
        var waived = WaiverChecker.Apply(findings, new RuleInput(groups, Partial: false) { Today = () => today }, into);
        return (into, waived);
    }

    private static SubjectGroup Group(string name, params ImmutableArray<Waiver> waivers) =>
        new() { Name = name, Target = name, Named = true, Subjects = [], Waivers = waivers };

    private static Waiver Waiver(string code, string target) =>
        new(code, target, new DateOnly(2027, 1, 31), new Location("environments/prod.yaml", 9, 3), new Location("environments/prod.yaml", 9, 11));

    private static Diagnostic Found(string code, string name) => new()
    {
        Code = code,
        Severity = Severity.Warning,
        Source = DiagnosticSource.Policy,
        Message = "found",
        Object = new ObjectReference("postgresql.cnpg.io/v1", "Cluster", "db", name),
    };
}
