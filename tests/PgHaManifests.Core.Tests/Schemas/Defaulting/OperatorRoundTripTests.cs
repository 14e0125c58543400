using PgHaManifests.Core.Schemas;
using PgHaManifests.Core.Schemas.Checking;
using PgHaManifests.Core.Schemas.Defaulting;
using PgHaManifests.Core.Schemas.Import;
using PgHaManifests.Core.Tests.Schemas.Checking;
using PgHaManifests.Core.Yaml;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Schemas.Defaulting;

public class OperatorRoundTripTests
{
    private static readonly KindSchema Cluster = new SchemaCatalog().Find(new GroupVersionKind("postgresql.cnpg.io", "v1", "Cluster")).Schema!;

    [Theory]
    [InlineData("plugins: [{}]", "plugins", """[{"name": ""}]""")]
    [InlineData("plugins: [null]", "plugins", """[{"name": ""}]""")]
    [InlineData("resources: {limits: {memory: ' 2048Mi', cpu: 1.5}}", "resources", """{"limits": {"memory": "2Gi", "cpu": "1500m"}}""")]
    [InlineData("walStorage: {pvcTemplate: {dataSource: {kind: A, name: a}}}", "walStorage", """{"pvcTemplate": {"dataSource": {"kind": "A", "name": "a", "apiGroup": null}}}""")]
    [InlineData("podSelectorRefs: [{name: a}]", "podSelectorRefs", """[{"name": "a", "selector": {}}]""")]
    [InlineData("logLevel: ''", "logLevel", "\"\"")]
    [InlineData("{}", "storage", "{}")]
    public void A_part_comes_back_as_the_operators_types_write_it(string spec, string field, string value)
    {
        var written = OperatorRoundTrip.Of(SmallSchema.Text($"spec: {(spec.StartsWith('{') ? spec : $"{{{spec}}}")}"), Cluster.Root);

        StoredJson.OneLine(((YamlMapping)written["spec"]!)[field]!).ShouldBe(value);
    }

    [Fact]
    public void A_missing_spec_comes_back_with_the_zero_of_each_required_field() =>
        ((YamlScalar)((YamlMapping)OperatorRoundTrip.Of(SmallSchema.Text("kind: Cluster"), Cluster.Root)["spec"]!)["instances"]!).Text.ShouldBe("0");

    [Theory]
    [InlineData("instances: '3'", "spec.instances")]
    [InlineData("instances: 1.5", "spec.instances")]
    [InlineData("startDelay: 4294967296", "spec.startDelay")]
    [InlineData("monitoring: {metricsQueriesTTL: 1d}", "spec.monitoring.metricsQueriesTTL")]
    [InlineData("managed: {roles: [{validUntil: 2027-06-30t22:00:00z}]}", "spec.managed.roles[0].validUntil")]
    [InlineData("resources: {limits: {memory: 1e1.5}}", "spec.resources.limits.memory")]
    [InlineData("postgresql: {parameters: {a: 1}}", "spec.postgresql.parameters.a")]
    [InlineData("plugins: {}", "spec.plugins")]
    [InlineData("storage: a", "spec.storage")]
    [InlineData("enablePDB: 'yes'", "spec.enablePDB")]
    public void What_the_operator_cannot_read_is_found(string spec, string at)
    {
        var fault = OperatorDecoder.Fault(SmallSchema.Text($"spec: {{{spec}}}"), Cluster.Root);

        fault!.Value.At.ToString().ShouldBe(at);
    }

    [Theory]
    [InlineData("instances: 3")]
    [InlineData("monitoring: {metricsQueriesTTL: 1h30m}")]
    [InlineData("managed: {roles: [{validUntil: '2027-06-30T22:00:00Z'}]}")]
    [InlineData("resources: {limits: {memory: 2, cpu: 500m}}")]
    [InlineData("plugins: [null]")]
    [InlineData("storage: null")]
    public void What_the_operator_can_read_passes(string spec) => OperatorDecoder.Fault(SmallSchema.Text($"spec: {{{spec}}}"), Cluster.Root).ShouldBeNull();

    [Fact]
    public void Only_kinds_with_a_webhook_are_judged_by_the_operator()
    {
        OperatorWebhook.Judges(Cluster.Kind).ShouldBeTrue();
        OperatorWebhook.Judges(new GroupVersionKind("postgresql.cnpg.io", "v1", "DatabaseRole")).ShouldBeFalse();
        OperatorWebhook.Judges(new GroupVersionKind("example.com", "v1", "Cluster")).ShouldBeFalse();
    }
}
