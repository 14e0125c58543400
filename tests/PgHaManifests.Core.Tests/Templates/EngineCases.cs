using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Templates;

/// <summary>
/// Each <c>NAME.sbn</c> of <c>tests/cases/templates/_engine</c> is a template over <c>model.yaml</c> of that folder, <c>NAME.txt</c> what it
/// gives: files, or findings. <c>PGHA_TEST_ACCEPT=1</c> writes the latter.
/// </summary>
public class EngineCases
{
    public static TheoryData<string> Names() =>
        [.. Directory.GetFiles(TemplateBench.Cases, "*.sbn").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Case_gives_what_is_recorded(string name)
    {
        var run = TemplateBench.Render(File.ReadAllText(Path.Combine(TemplateBench.Cases, name + ".sbn")), TemplateBench.CaseModel());
        var actual = TemplateBench.Describe(run);

        run.Bag.HasErrors.ShouldBe(!name.StartsWith("good-", StringComparison.Ordinal) && name is not ("when-false" or "when-absent"), actual);
        var file = Path.Combine(TemplateBench.Cases, name + ".txt");
        if (Environment.GetEnvironmentVariable("PGHA_TEST_ACCEPT") == "1")
        {
            Environment.GetEnvironmentVariable("CI").ShouldBeNullOrEmpty("baselines are not accepted under CI");
            File.WriteAllText(file, actual);
        }
        actual.ShouldBe(File.ReadAllText(file), $"{name} differs; PGHA_TEST_ACCEPT=1 accepts");
    }

    [Fact]
    public void Every_record_has_its_case() =>
        Directory.GetFiles(TemplateBench.Cases, "*.txt").ShouldAllBe(file => File.Exists(Path.ChangeExtension(file, ".sbn")));
}
