using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Schemas;
using PgHaManifests.Core.Yaml;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Schemas;

public class SchemaCatalogTests
{
    private static readonly GroupVersionKind Cluster = new("postgresql.cnpg.io", "v1", "Cluster");
    private static readonly GroupVersionKind Role = new("postgresql.cnpg.io", "v1", "DatabaseRole");
    private static readonly GroupVersionKind Widget = new("example.com", "v1", "Widget");

    [Fact]
    public void The_newest_releases_are_the_default()
    {
        var catalog = new SchemaCatalog();

        catalog.OperatorRelease.ShouldBe("1.30.0");
        ReleaseOrder.MinorOf(catalog.KubernetesRelease).ShouldBe("1.36");
        catalog.Find(Cluster).Schema!.Origin.ToString().ShouldBe("cloudnative-pg 1.30.0");
    }

    [Theory]
    [InlineData("1.28", "1.28.4")]
    [InlineData("1.29.0", "1.29.2")]
    [InlineData("1.30.7", "1.30.0")]
    [InlineData("1.27", null)]
    public void A_version_stands_for_the_embedded_release_of_its_minor(string asked, string? release) =>
        SchemaReleases.Resolve(SchemaReleases.Operator, asked).ShouldBe(release);

    [Fact]
    public void An_older_operator_has_its_own_schemas_and_lacks_later_kinds()
    {
        var newest = new SchemaCatalog("1.30.0");
        var older = new SchemaCatalog("1.29.2");

        newest.Find(Role).Schema.ShouldNotBeNull();
        older.Find(Role).ShouldBe(new SchemaLookup(null, null));
        newest.Find(Cluster).Schema!.Root.Properties!["spec"].Properties!.ShouldContainKey("primaryLease");
        older.Find(Cluster).Schema!.Root.Properties!["spec"].Properties!.ShouldNotContainKey("primaryLease");
    }

    [Fact]
    public void A_kind_that_a_release_left_unchanged_is_taken_from_the_release_before()
    {
        var quorum = new SchemaCatalog("1.30.0").Find(new GroupVersionKind("postgresql.cnpg.io", "v1", "FailoverQuorum"));

        quorum.Schema!.Origin.Release.ShouldBe("1.30.0");
    }

    [Fact]
    public void Built_in_kinds_follow_the_release_of_kubernetes()
    {
        var kind = new GroupVersionKind("admissionregistration.k8s.io", "v1", "MutatingAdmissionPolicy");
        var newest = new SchemaCatalog(kubernetesRelease: SchemaReleases.Resolve(SchemaReleases.Kubernetes, "1.36"));
        var older = new SchemaCatalog(kubernetesRelease: SchemaReleases.Resolve(SchemaReleases.Kubernetes, "1.35"));

        newest.Find(kind).Schema!.Namespaced.ShouldBeFalse();
        older.Find(kind).Schema.ShouldBeNull();
        newest.TypeNamed("core.v1.PodSpec").Properties!.ShouldContainKey("schedulingGroup");
        older.TypeNamed("core.v1.PodSpec").Properties!.ShouldNotContainKey("schedulingGroup");
    }

    [Fact]
    public void A_type_that_contains_itself_is_read()
    {
        var type = new SchemaCatalog().TypeNamed("apiextensions.v1.JSONSchemaProps");

        type.Properties!["not"].ShouldBeSameAs(type);
        type.Properties["properties"].AdditionalProperties.ShouldBeSameAs(type);
    }

    [Theory]
    [InlineData("apps", "v1", "Deployment", "deployments", true)]
    [InlineData("", "v1", "Namespace", "namespaces", false)]
    [InlineData("networking.k8s.io", "v1", "NetworkPolicy", "networkpolicies", true)]
    [InlineData("storage.k8s.io", "v1", "StorageClass", "storageclasses", false)]
    [InlineData("", "v1", "Endpoints", "endpoints", true)]
    public void Scope_and_plural_of_built_in_kinds_are_known(string group, string version, string kind, string plural, bool namespaced)
    {
        var schema = new SchemaCatalog().Find(new GroupVersionKind(group, version, kind)).Schema!;

        schema.Plural.ShouldBe(plural);
        schema.Namespaced.ShouldBe(namespaced);
        schema.BuiltIn.ShouldBeTrue();
    }

    [Theory]
    [InlineData("v1", "Deployment", "Deployment is known in apps/v1")]
    [InlineData("postgresql.cnpg.io/v1", "Clutser", "did you mean Cluster?")]
    [InlineData("external-secrets.io/v1beta1", "ExternalSecret", "ExternalSecret is known in external-secrets.io/v1")]
    [InlineData("example.com/v1", "Widget", null)]
    public void What_an_unknown_kind_may_have_meant_is_said(string apiVersion, string kind, string? meant) =>
        new SchemaCatalog().Meant(GroupVersionKind.Parse(apiVersion, kind)).ShouldBe(meant);

    [Fact]
    public void A_definition_of_the_users_own_is_known_at_once_and_replaces_an_embedded_one()
    {
        var catalog = new SchemaCatalog();
        catalog.Find(Widget).ShouldBe(new SchemaLookup(null, null));

        Add(catalog, Definition("example.com", "Widget", "size: {type: integer}")).ShouldBeEmpty();
        Add(catalog, Definition("postgresql.cnpg.io", "Cluster", "mine: {type: string}")).ShouldBeEmpty();

        catalog.Find(Widget).Schema!.Origin.ShouldBe(new SchemaOrigin("crd.yaml", ""));
        catalog.Find(Cluster).Schema!.Root.Properties!["spec"].Properties!.Keys.ShouldBe(["mine"]);
        catalog.Known().Count(k => k.Kind == Cluster).ShouldBe(1);
        catalog.Known().ShouldContain(k => k.Kind == Widget && k.Origin.Source == "crd.yaml");
    }

    [Theory]
    [InlineData("""size: {type: string, pattern: "a(?=b)"}""", "pattern")]
    [InlineData("""size: {type: decimal}""", "type 'decimal' is not known")]
    [InlineData("""rows: {type: array, x-kubernetes-list-type: map, x-kubernetes-list-map-keys: [id], items: {type: object}}""", "key 'id'")]
    public void A_schema_that_does_not_compile_is_no_missing_schema(string property, string fault)
    {
        var catalog = new SchemaCatalog();
        Add(catalog, Definition("example.com", "Widget", property)).ShouldHaveSingleItem().Code.ShouldBe(SchemaDiagnostics.Unusable.Code);

        var lookup = catalog.Find(Widget);

        lookup.Schema.ShouldBeNull();
        lookup.Fault!.ShouldContain(fault);
    }

    [Fact]
    public void A_rule_that_does_not_compile_is_an_error_of_its_definition()
    {
        var found = Add(new SchemaCatalog(), Definition("example.com", "Widget", """size: {type: string, x-kubernetes-validations: [{rule: "self.nothing > 1"}]}"""));

        found.ShouldHaveSingleItem().Code.ShouldBe("PGHA3305");
    }

    [Fact]
    public void A_file_without_a_definition_is_an_error()
    {
        var found = Add(new SchemaCatalog(), "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n");

        found.ShouldHaveSingleItem().Code.ShouldBe(SchemaDiagnostics.NotADefinition.Code);
    }

    [Fact]
    public void A_list_of_definitions_is_opened()
    {
        var catalog = new SchemaCatalog();
        var item = string.Join('\n', Definition("example.com", "Widget", "size: {type: integer}").Split('\n').Select(line => "  " + line));

        Add(catalog, "apiVersion: v1\nkind: List\nitems:\n-\n" + item).ShouldBeEmpty();

        catalog.Find(Widget).Schema.ShouldNotBeNull();
    }

    [Fact]
    public void Several_threads_may_ask_at_once()
    {
        var catalog = new SchemaCatalog();
        var kinds = catalog.Known().Select(k => k.Kind).ToList();

        Parallel.ForEach(kinds.Concat(kinds).Concat(kinds), kind => catalog.Find(kind).Schema.ShouldNotBeNull());

        kinds.ShouldAllBe(kind => ReferenceEquals(catalog.Find(kind).Schema, catalog.Find(kind).Schema));
    }

    internal static string Definition(string group, string kind, string property) => $$"""
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata: {name: x}
        spec:
          group: {{group}}
          scope: Namespaced
          names: {kind: {{kind}}, plural: things}
          versions:
          - name: v1
            served: true
            storage: true
            schema:
              openAPIV3Schema:
                type: object
                properties:
                  spec:
                    type: object
                    properties:
                      {{property}}
        """;

    private static IReadOnlyList<Diagnostic> Add(SchemaCatalog catalog, string yaml)
    {
        var bag = new DiagnosticBag();
        catalog.AddDefinitions("crd.yaml", YamlReader.Read(new YamlSource("crd.yaml"), yaml), bag);
        return bag.Diagnostics;
    }
}
