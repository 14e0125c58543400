using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Schemas;
using PgHaManifests.Core.Yaml;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Schemas;

public class DocumentCheckerTests
{
    private static readonly SchemaCatalog Catalog = new();

    [Fact]
    public void A_finding_names_the_field_as_the_server_does_and_stands_where_the_value_stands()
    {
        var (checkedDocument, found) = Check("""
            apiVersion: postgresql.cnpg.io/v1
            kind: Cluster
            metadata: {name: pg, namespace: db}
            spec:
              instances: 3
              storage: {size: 1Gi}
              externalClusters:
              - name: other
                barmanObjectStore: {destinationPath: ""}
            """);

        var finding = found.ShouldHaveSingleItem();
        finding.Path.ShouldBe("spec.externalClusters[0].barmanObjectStore.destinationPath");
        finding.Location.ShouldBe(new Location("a.yaml", 9, 42));
        finding.Object.ShouldBe(new ObjectReference("postgresql.cnpg.io/v1", "Cluster", "db", "pg"));
        finding.Document.ShouldBe(1);
        finding.Source.ShouldBe(DiagnosticSource.ApiServer);
        checkedDocument.Accepted.ShouldBeFalse();
    }

    [Fact]
    public void A_misspelt_field_stands_at_its_key_and_the_right_one_is_suggested()
    {
        var (_, found) = Check("""
            apiVersion: v1
            kind: Service
            metadata: {name: pg}
            spec:
              ports:
              - prot: 5432
                port: 5432
            """);

        var finding = found.ShouldHaveSingleItem();
        finding.Code.ShouldBe(ObjectDiagnostics.UnknownField.Code);
        finding.Path.ShouldBe("spec.ports[0].prot");
        finding.Location.ShouldBe(new Location("a.yaml", 6, 5));
        finding.Help.ShouldBe("did you mean 'port'?");
    }

    [Fact]
    public void A_missing_field_stands_at_the_object_that_lacks_it()
    {
        var (_, found) = Check("""
            apiVersion: postgresql.cnpg.io/v1
            kind: Database
            metadata: {name: app}
            spec:
              name: app
              cluster: {name: pg}
            """);

        var finding = found.ShouldHaveSingleItem();
        finding.Path.ShouldBe("spec.owner");
        finding.Location.ShouldBe(new Location("a.yaml", 4, 1));
        finding.Object!.Namespace.ShouldBe("default");
    }

    [Fact]
    public void A_value_that_a_built_in_kind_cannot_decode_has_no_path_but_a_place()
    {
        var (result, found) = Check("""
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: a}
            data:
              on: "x"
              size: 5
            """);

        var finding = found.ShouldHaveSingleItem();
        finding.Path.ShouldBeNull();
        finding.Location.ShouldBe(new Location("a.yaml", 6, 9));
        result.Stored.ShouldBeNull();
    }

    [Fact]
    public void The_stored_form_has_the_defaults_of_the_schema_and_of_the_operator()
    {
        var (result, found) = Check("""
            apiVersion: postgresql.cnpg.io/v1
            kind: Cluster
            metadata: {name: pg}
            spec:
              instances: 3
              imageName: ghcr.io/cloudnative-pg/postgresql:17.5
              storage: {size: 1Gi}
            """);

        found.ShouldBeEmpty();
        result.Accepted.ShouldBeTrue();
        var spec = (YamlMapping)result.Stored!["spec"]!;
        ((YamlScalar)spec["startDelay"]!).Text.ShouldBe("3600");
        ((YamlScalar)((YamlMapping)((YamlMapping)spec["postgresql"]!)["parameters"]!)["archive_mode"]!).Text.ShouldBe("on");
        ((YamlScalar)((YamlMapping)((YamlMapping)spec["bootstrap"]!)["initdb"]!)["database"]!).Text.ShouldBe("app");
    }

    [Fact]
    public void What_the_operator_cannot_read_is_its_refusal_and_not_the_servers()
    {
        var (result, found) = Check("""
            apiVersion: postgresql.cnpg.io/v1
            kind: Cluster
            metadata: {name: pg}
            spec:
              instances: 3
              storage: {size: 1Gi}
              monitoring: {metricsQueriesTTL: 1d}
            """);

        var finding = found.ShouldHaveSingleItem();
        finding.Source.ShouldBe(DiagnosticSource.Operator);
        finding.Path.ShouldBeNull();
        finding.Location.ShouldBe(new Location("a.yaml", 7, 35));
        result.Accepted.ShouldBeTrue();
    }

    [Theory]
    [InlineData("kind: Widget\nmetadata: {name: a}\n", "PGHA3102")]
    [InlineData("- a\n", "PGHA3102")]
    [InlineData("apiVersion: 1\nkind: Widget\n", "PGHA3102")]
    [InlineData("apiVersion: example.com/v1\nkind: Widget\nmetadata: {name: a}\n", "PGHA3103")]
    [InlineData("a: [\n", "PGHA3100")]
    [InlineData("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {a: x}\ndata: {b: y}\n", "PGHA3101")]
    public void What_is_no_object_of_a_known_kind_is_refused(string yaml, string code) => Check(yaml).Found[0].Code.ShouldBe(code);

    [Fact]
    public void A_deprecated_version_is_a_warning()
    {
        var (result, found) = Check("""
            apiVersion: secrets-store.csi.x-k8s.io/v1alpha1
            kind: SecretProviderClass
            metadata: {name: a}
            spec: {provider: azure}
            """);

        found.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            d => d.Code.ShouldBe(ObjectDiagnostics.DeprecatedVersion.Code),
            d => d.Severity.ShouldBe(Severity.Warning),
            d => d.Path.ShouldBeNull());
        result.Accepted.ShouldBeTrue();
    }

    [Fact]
    public void An_update_is_judged_against_the_object_that_is_there()
    {
        const string Text = """
            apiVersion: postgresql.cnpg.io/v1
            kind: Database
            metadata: {name: app}
            spec: {name: NAME, owner: app, cluster: {name: pg}}
            """;
        var old = Check(Text.Replace("NAME", "app", StringComparison.Ordinal)).Result.Stored;

        Check(Text.Replace("NAME", "app", StringComparison.Ordinal), old).Found.ShouldBeEmpty();
        Check(Text.Replace("NAME", "other", StringComparison.Ordinal), old).Found.ShouldHaveSingleItem().Path.ShouldBe("spec.name");
    }

    [Fact]
    public void A_status_that_cannot_be_applied_is_not_judged()
    {
        var (result, found) = Check("""
            apiVersion: kustomize.toolkit.fluxcd.io/v1
            kind: Kustomization
            metadata: {name: a}
            spec: {interval: 1m, prune: true, sourceRef: {kind: GitRepository, name: a}}
            status: {observedGeneration: one}
            """);

        found.ShouldBeEmpty();
        result.Stored!["status"].ShouldBeNull();
    }

    [Fact]
    public void A_broken_schema_is_said_to_be_broken()
    {
        var catalog = new SchemaCatalog();
        var definition = SchemaCatalogTests.Definition("example.com", "Widget", "size: {type: decimal}");
        catalog.AddDefinitions("crd.yaml", YamlReader.Read(new YamlSource("crd.yaml"), definition), new DiagnosticBag());
        var bag = new DiagnosticBag();

        DocumentChecker.Check(YamlReader.Read(new YamlSource("a.yaml"), "apiVersion: example.com/v1\nkind: Widget\n")[0], catalog, bag);

        bag.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(ObjectDiagnostics.BrokenSchema.Code);
    }

    private static (CheckedDocument Result, IReadOnlyList<Diagnostic> Found) Check(string yaml, YamlMapping? old = null)
    {
        var bag = new DiagnosticBag();
        var document = YamlReader.Read(new YamlSource("a.yaml"), yaml)[0];
        var result = DocumentChecker.Check(document, Catalog, bag, old);
        return (result, bag.Diagnostics);
    }
}
