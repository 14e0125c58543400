using PgHaManifests.Core.Schemas.Defaulting;
using PgHaManifests.Core.Schemas.Import;
using PgHaManifests.Core.Tests.Schemas.Checking;
using PgHaManifests.Core.Yaml;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Schemas.Defaulting;

/// <summary>The values that the operator's webhook gives to a Cluster.</summary>
public class ClusterDefaultsTests
{
    [Theory]
    [InlineData("{}", "imageName", "\"ghcr.io/cloudnative-pg/postgresql:18.4-system-trixie\"")]
    [InlineData("imageName: a:17", "imageName", "\"a:17\"")]
    [InlineData("imageCatalogRef: {name: c, major: 18}", "imageName", null)]
    [InlineData("{}", "bootstrap", """{"initdb": {"database": "app", "owner": "app", "encoding": "UTF8", "localeCollate": "C", "localeCType": "C"}}""")]
    [InlineData("bootstrap: {initdb: {database: shop, encoding: LATIN1}}", "bootstrap", """{"initdb": {"database": "shop", "encoding": "LATIN1", "owner": "shop", "localeCollate": "C", "localeCType": "C"}}""")]
    [InlineData("bootstrap: {initdb: {import: {type: monolith}}}", "bootstrap", """{"initdb": {"import": {"type": "monolith"}, "encoding": "UTF8", "localeCollate": "C", "localeCType": "C"}}""")]
    [InlineData("bootstrap: {recovery: {source: a}}", "bootstrap", """{"recovery": {"source": "a", "database": "app", "owner": "app"}}""")]
    [InlineData("bootstrap: {pg_basebackup: {source: a, database: shop}}", "bootstrap", """{"pg_basebackup": {"source": "a", "database": "shop", "owner": "shop"}}""")]
    [InlineData("{}", "affinity", """{"podAntiAffinityType": "preferred"}""")]
    [InlineData("affinity: {enablePodAntiAffinity: true, podAntiAffinityType: required}", "affinity", """{"enablePodAntiAffinity": true, "podAntiAffinityType": "required"}""")]
    [InlineData("affinity: {enablePodAntiAffinity: false}", "affinity", """{"enablePodAntiAffinity": false}""")]
    [InlineData("backup: {target: ''}", "backup", """{"target": "prefer-standby"}""")]
    [InlineData("{}", "backup", null)]
    [InlineData("logLevel: ''", "logLevel", "\"info\"")]
    [InlineData("logLevel: debug", "logLevel", "\"debug\"")]
    [InlineData("{}", "monitoring", """{"customQueriesConfigMap": [{"name": "cnpg-default-monitoring", "key": "queries"}]}""")]
    [InlineData("monitoring: {disableDefaultQueries: true}", "monitoring", """{"disableDefaultQueries": true}""")]
    [InlineData("monitoring: {customQueriesConfigMap: [{name: mine, key: k}]}", "monitoring", """{"customQueriesConfigMap": [{"name": "cnpg-default-monitoring", "key": "queries"}, {"name": "mine", "key": "k"}]}""")]
    [InlineData("monitoring: {customQueriesConfigMap: [{name: cnpg-default-monitoring, key: k}]}", "monitoring", """{"customQueriesConfigMap": [{"name": "cnpg-default-monitoring", "key": "k"}]}""")]
    [InlineData("{}", "replicationSlots", """{"highAvailability": {"enabled": true, "slotPrefix": "_cnpg_"}, "synchronizeReplicas": {"enabled": true}}""")]
    [InlineData("replicationSlots: {highAvailability: {enabled: false}}", "replicationSlots", """{"highAvailability": {"enabled": false}, "synchronizeReplicas": {"enabled": true}}""")]
    [InlineData("tablespaces: [{name: a}, {name: b, owner: {name: me}}]", "tablespaces", """[{"name": "a", "owner": {"name": "app"}}, {"name": "b", "owner": {"name": "me"}}]""")]
    [InlineData("{bootstrap: {initdb: {import: {type: monolith}}}, tablespaces: [{name: a}]}", "tablespaces", """[{"name": "a", "owner": {"name": "postgres"}}]""")]
    [InlineData("{}", "probes", """{"liveness": {"isolationCheck": {"enabled": true, "requestTimeout": 1000, "connectionTimeout": 1000}}}""")]
    [InlineData("probes: {liveness: {isolationCheck: {enabled: false}}}", "probes", """{"liveness": {"isolationCheck": {"enabled": false}}}""")]
    public void A_field_is_filled_in_where_the_user_left_it_out(string spec, string field, string? value)
    {
        var filled = Apply($"spec: {(spec.StartsWith('{') ? spec : $"{{{spec}}}")}")[field];

        (filled is null ? null : StoredJson.OneLine(filled)).ShouldBe(value);
    }

    [Theory]
    [InlineData("{method: any, number: 1}", "", """{"method": "any", "number": 1, "dataDurability": "required"}""")]
    [InlineData("{method: any, number: 1, dataDurability: preferred}", "alpha.cnpg.io/failoverQuorum: \"t\"", """{"method": "any", "number": 1, "dataDurability": "preferred", "failoverQuorum": true}""")]
    [InlineData("{method: any, number: 1}", "alpha.cnpg.io/failoverQuorum: \"maybe\"", """{"method": "any", "number": 1, "dataDurability": "required"}""")]
    public void Synchronous_replication_waits_unless_it_says_otherwise(string synchronous, string annotation, string filled) =>
        StoredJson.OneLine(((YamlMapping)Apply($"metadata: {{annotations: {{{annotation}}}}}\nspec: {{postgresql: {{synchronous: {synchronous}}}}}")["postgresql"]!)["synchronous"]!)
            .ShouldBe(filled);

    [Theory]
    [InlineData("""{"enabled": false}""", """{"enabled": false, "requestTimeout": 1000, "connectionTimeout": 1000}""")]
    [InlineData("""{"enabled": true, "requestTimeout": 5}""", """{"enabled": true, "requestTimeout": 5, "connectionTimeout": 1000}""")]
    [InlineData("""{"requestTimeout": 5}""", """{"enabled": true, "requestTimeout": 1000, "connectionTimeout": 1000}""")]
    [InlineData("""{"enabled": true, "requestTimeout": "5"}""", """{"enabled": true, "requestTimeout": 1000, "connectionTimeout": 1000}""")]
    [InlineData("broken", """{"enabled": true, "requestTimeout": 1000, "connectionTimeout": 1000}""")]
    public void The_annotation_that_came_before_the_probe_still_sets_it(string annotation, string filled)
    {
        var probes = (YamlMapping)Apply($"metadata: {{annotations: {{alpha.cnpg.io/livenessPinger: '{annotation}'}}}}\nspec: {{}}")["probes"]!;

        StoredJson.OneLine(((YamlMapping)probes["liveness"]!)["isolationCheck"]!).ShouldBe(filled);
    }

    [Theory]
    [InlineData("spec: {}", "on")]
    [InlineData("spec: {postgresql: {parameters: {archive_mode: 'off'}}}", "on")]
    [InlineData("metadata: {annotations: {cnpg.io/skipWalArchiving: enabled}}\nspec: {}", "off")]
    [InlineData("spec: {replica: {enabled: true, source: a}}", "always")]
    [InlineData("metadata: {name: me}\nspec: {replica: {primary: other, source: a}}", "always")]
    [InlineData("metadata: {name: me}\nspec: {replica: {primary: me, source: a}}", "on")]
    [InlineData("metadata: {name: me}\nspec: {replica: {primary: other, self: other, source: a}}", "on")]
    public void Archiving_is_the_operators_to_decide(string cluster, string mode) => Parameters(Apply(cluster)).TextOf("archive_mode").ShouldBe(mode);

    [Fact]
    public void A_parameter_of_the_users_own_stays()
    {
        var parameters = Parameters(Apply("spec: {postgresql: {parameters: {wal_level: replica, log_destination: stderr}}}"));

        parameters.TextOf("wal_level").ShouldBe("replica");
        parameters.TextOf("log_destination").ShouldBe("stderr");
        parameters.TextOf("max_worker_processes").ShouldBe("32");
    }

    [Fact]
    public void Without_a_readable_version_there_are_no_default_parameters() =>
        Apply("spec: {imageName: 'registry:5000/postgresql:latest'}")["postgresql"].ShouldBeNull();

    [Theory]
    [InlineData("postgresql:18.4-system-trixie", 18)]
    [InlineData("registry:5000/postgresql:17@sha256:abc", 17)]
    [InlineData("registry:5000/postgresql", null)]
    [InlineData("postgresql:v18", null)]
    [InlineData("postgresql@sha256:18", null)]
    public void The_major_version_is_read_out_of_the_tag(string image, int? major) => PostgresMajor.OfImage(image).ShouldBe(major);

    private static YamlMapping Apply(string cluster) => (YamlMapping)ClusterDefaults.Apply(SmallSchema.Text(cluster))["spec"]!;

    private static YamlMapping Parameters(YamlMapping spec) => (YamlMapping)((YamlMapping)spec["postgresql"]!)["parameters"]!;
}
