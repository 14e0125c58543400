using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Schemas;
using PgHaManifests.Core.Schemas.Import;
using PgHaManifests.Core.Schemas.Store;
using PgHaManifests.Core.Yaml;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Schemas.Import;

public class OpenApiImportTests
{
    private static string Document(string extra = "") => """
        {"components":{"schemas":{
          "io.k8s.api.apps.v1.Thing":{"type":"object","description":"prose",
            "x-kubernetes-group-version-kind":[{"group":"apps","kind":"Thing","version":"v1"}],
            "properties":{
              "metadata":{"allOf":[{"$ref":"#/components/schemas/io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta"}],"default":{}},
              "default":{"type":"string","default":""},
              "port":{"$ref":"#/components/schemas/io.k8s.apimachinery.pkg.util.intstr.IntOrString"},
              "protocol":{"type":"string","default":"TCP"}EXTRA}},
          "io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta":{"type":"object","properties":{"name":{"type":"string"}}},
          "io.k8s.apimachinery.pkg.util.intstr.IntOrString":{"format":"int-or-string","oneOf":[{"type":"integer"},{"type":"string"}]}}}}
        """.Replace("EXTRA", extra, StringComparison.Ordinal);

    [Fact]
    public void A_package_becomes_a_file_of_types_that_refer_to_each_other_by_name()
    {
        var files = Read(("1.35.0", Document()));

        files.Select(f => f.Path).ShouldBe(["kubernetes/apps.v1.json", "kubernetes/meta.v1.json"]);
        files[0].Json.ShouldContain("""
                 "metadata": {"$ref": "meta.v1.ObjectMeta"},
                 "default": {"type": "string"},
                 "port": {"format": "int-or-string"},
                 "protocol": {"type": "string", "default": "TCP"}
            """.Replace("        ", "    ", StringComparison.Ordinal));
    }

    [Fact]
    public void What_two_releases_share_is_stored_once_and_a_change_from_its_release_on()
    {
        var files = Read(("1.36.0", Document(""","added":{"type":"string"}""")), ("1.35.0", Document()));

        var types = SchemaStore.Of(files);
        new KubernetesTypes(types, "1.35.0").Named("apps.v1.Thing").Properties!.ShouldNotContainKey("added");
        new KubernetesTypes(types, "1.36.0").Named("apps.v1.Thing").Properties!.ShouldContainKey("added");
        files[1].Json.Split("\"from\"").Length.ShouldBe(2);
        files[0].Json.Split("\"from\"").Length.ShouldBe(3);
    }

    [Fact]
    public void A_kind_is_found_by_its_group_version_and_name()
    {
        var types = new KubernetesTypes(SchemaStore.Of(Read(("1.35.0", Document()))), "1.35.0");

        types.Find(new GroupVersionKind("apps", "v1", "Thing"))!.Root.TypeName.ShouldBe("apps.v1.Thing");
        types.Find(new GroupVersionKind("apps", "v2", "Thing")).ShouldBeNull();
        types.Find(new GroupVersionKind("apps.example.com", "v1", "Thing")).ShouldBeNull();
    }

    private static IReadOnlyList<StoredSchema> Read(params (string Release, string Json)[] releases)
    {
        var bag = new DiagnosticBag();
        var files = OpenApiImport.Read(
            [.. releases.Select(r => new OpenApiRelease(r.Release, [YamlReader.Read(new YamlSource("api.json"), r.Json)[0].Root!]))], bag);
        bag.Diagnostics.ShouldBeEmpty();
        return files;
    }
}
