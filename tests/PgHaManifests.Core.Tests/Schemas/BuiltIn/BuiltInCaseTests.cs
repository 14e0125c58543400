using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Schemas;
using PgHaManifests.Core.Schemas.BuiltIn;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Schemas.BuiltIn;

public class BuiltInCaseTests
{
    public static TheoryData<string> Files => [.. Directory.GetFiles(BuiltInCase.Folder, "*.yaml").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Each_change_has_exactly_the_faults_that_the_server_finds(string file)
    {
        var catalog = new SchemaCatalog();
        var cases = BuiltInCase.Read(file).ToList();
        cases.ShouldContain(@case => @case.Faults.Count == 0);
        cases.ShouldContain(@case => @case.Faults.Count > 0);
        var wrong = cases
            .Select(@case => (@case.Id, Expected: string.Join("\n    ", @case.Faults.Order(StringComparer.Ordinal)), Found: string.Join("\n    ", @case.Found(catalog))))
            .Where(pair => pair.Expected != pair.Found)
            .Select(pair => $"{pair.Id}\n  expected\n    {pair.Expected}\n  found\n    {pair.Found}");
        string.Join("\n", wrong).ShouldBeEmpty();
    }

    [Fact]
    public void Each_descriptor_has_a_case_that_fires()
    {
        var fired = Files.SelectMany(row => BuiltInCase.Read(row.Data)).SelectMany(@case => @case.Faults).Select(fault => fault.Split(' ')[0]).ToHashSet();
        var codes = typeof(BuiltInDiagnostics).GetFields().Select(field => ((Descriptor)field.GetValue(null)!).Code).ToList();
        codes.ShouldBeUnique();
        // Too large for a file of cases: see DataSizeTests.
        fired.Add(BuiltInDiagnostics.DataSize.Code);
        codes.Where(code => !fired.Contains(code)).ShouldBeEmpty();
    }
}
