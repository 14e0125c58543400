using System.Globalization;
using PgHaManifests.Cli.Reports;
using Shouldly;
using Xunit;

namespace PgHaManifests.Cli.Tests.Reports;

/// <summary>Each format over the shared samples, as committed files.</summary>
public sealed class ReportBaselineTests
{
    private static readonly (string Name, Report Report)[] Reports =
        [("full", Samples.Full), ("clean", Samples.Clean), ("empty", Samples.Empty), ("table", Samples.WithTable), ("difference", Samples.WithText)];

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var format in ReportFormat.Names)
            {
                foreach (var (name, _) in Reports)
                    cases.Add(format, name);
            }
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_report_is_as_committed(string format, string sample)
    {
        var text = Written(ReportFormat.Find(format)!, Reports.Single(known => known.Name == sample).Report);
        Baseline.Matches($"reports/{sample}.{format}.txt", text.Replace($"\"{ToolVersion.Text}\"", "\"VERSION\"", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_report_holds_no_character_that_moves_a_terminal(string format, string sample)
    {
        var text = Written(ReportFormat.Find(format)!, Reports.Single(known => known.Name == sample).Report);
        text.Where(c => char.IsControl(c) && c != '\n').ShouldBeEmpty();
    }

    internal static string Written(ReportFormat format, Report report)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        format.Write(report, text);
        return text.ToString();
    }
}
