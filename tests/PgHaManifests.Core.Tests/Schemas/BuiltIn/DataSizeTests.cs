using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Schemas;
using PgHaManifests.Core.Schemas.BuiltIn;
using PgHaManifests.Core.Yaml;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Schemas.BuiltIn;

public class DataSizeTests
{
    private const int Limit = 1024 * 1024;

    [Theory]
    [InlineData("ConfigMap", "data", Limit, false)]
    [InlineData("ConfigMap", "data", Limit + 1, true)]
    [InlineData("Secret", "stringData", Limit, false)]
    [InlineData("Secret", "stringData", Limit + 1, true)]
    public void More_than_a_mebibyte_of_data_is_refused(string kind, string field, int length, bool refused) =>
        Codes($"{{apiVersion: v1, kind: {kind}, metadata: {{name: a}}, {field}: {{k: {new string('x', length)}}}}}")
            .Contains(BuiltInDiagnostics.DataSize.Code).ShouldBe(refused);

    [Theory]
    [InlineData(256 * 1024 - 1, false)]
    [InlineData(256 * 1024, true)]
    public void More_than_a_quarter_of_a_mebibyte_of_annotations_is_refused(int length, bool refused) =>
        Codes($"{{apiVersion: v1, kind: ServiceAccount, metadata: {{name: a, annotations: {{k: {new string('x', length)}}}}}}}")
            .Contains(ObjectDiagnostics.TooLong.Code).ShouldBe(refused);

    [Theory]
    [InlineData(512, false)]
    [InlineData(513, true)]
    public void More_than_512_parameters_of_a_class_are_refused(int count, bool refused) =>
        Codes($"{{apiVersion: storage.k8s.io/v1, kind: StorageClass, metadata: {{name: a}}, provisioner: p, parameters: {{{string.Join(", ", Enumerable.Range(0, count).Select(i => $"k{i}: v"))}}}}}")
            .Contains(BuiltInDiagnostics.StorageClass.Code).ShouldBe(refused);

    private static List<string> Codes(string yaml)
    {
        var bag = new DiagnosticBag();
        DocumentChecker.Check(YamlReader.Read(new YamlSource("case.yaml"), yaml)[0], new SchemaCatalog(), bag);
        return [.. bag.Diagnostics.Select(found => found.Code)];
    }
}
