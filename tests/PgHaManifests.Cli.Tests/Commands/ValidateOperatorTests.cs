using System.Text.Json;
using Shouldly;
using Xunit;

namespace PgHaManifests.Cli.Tests.Commands;

/// <summary>The operator's verdict on PATHs, beside the API server's.</summary>
public sealed class ValidateOperatorTests : IDisposable
{
    private const string Cluster = """
        apiVersion: postgresql.cnpg.io/v1
        kind: Cluster
        metadata:
          name: pg-primary
          namespace: databases
        spec:
          instances: 3
          imageName: IMAGE
          storage:
            size: SIZE
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void An_object_that_the_operator_refuses_is_an_error_of_its_own_at_the_field()
    {
        folder.Write("a.yaml", "# first document\n---\n" + Written("pg:latest", "64Gi"));

        var found = Found(Validate("a.yaml")).ShouldHaveSingleItem();

        found.GetProperty("source").GetString().ShouldBe("operator");
        found.GetProperty("code").GetString().ShouldBe("PGHA4130");
        found.GetProperty("path").GetString().ShouldBe("spec.imageName");
        (found.GetProperty("line").GetInt32(), found.GetProperty("column").GetInt32()).ShouldBe((10, 14));
        found.GetProperty("object").GetProperty("namespace").GetString().ShouldBe("databases");
    }

    [Fact]
    public void An_object_that_is_also_there_now_is_judged_as_an_update()
    {
        folder.Write("now/a.yaml", Written("pg:18.4", "64Gi"));
        folder.Write("a.yaml", Written("pg:18.4", "32Gi"));

        Codes(Validate("a.yaml")).ShouldBeEmpty();
        Codes(Validate("a.yaml", "--against", "now")).ShouldBe(["PGHA4152"]);
    }

    [Fact]
    public void The_status_of_what_is_there_tells_the_version_of_its_data()
    {
        folder.Write("now/a.yaml", Written("pg:17.7", "64Gi") + "\nstatus: {pgDataImageInfo: {image: x, majorVersion: 18}}\n");
        folder.Write("a.yaml", Written("pg:17.7", "64Gi"));

        Codes(Validate("a.yaml", "--against", "now")).ShouldBe(["PGHA4150"]);
    }

    [Fact]
    public void The_operator_judges_an_object_that_the_API_server_refuses()
    {
        folder.Write("a.yaml", Written("pg:latest", "64Gi") + "\n  unknownField: 1\n");

        Codes(Validate("a.yaml")).ShouldBe(["PGHA4130", "PGHA3110"]);
    }

    [Fact]
    public void Items_of_a_list_are_judged_each()
    {
        folder.Write("a.json", """{"apiVersion":"v1","kind":"List","items":[{"apiVersion":"postgresql.cnpg.io/v1","kind":"Cluster","metadata":{"name":"a.b"},"spec":{"storage":{"size":"1Gi"}}}]}""");

        Codes(Validate("a.json")).ShouldBe(["PGHA4102"]);
    }

    private static string Written(string image, string size) =>
        Cluster.Replace("IMAGE", image, StringComparison.Ordinal).Replace("SIZE", size, StringComparison.Ordinal);

    private static string?[] Codes(Run run) => [.. Found(run).Select(found => found.GetProperty("code").GetString())];

    private static List<JsonElement> Found(Run run) => [.. JsonDocument.Parse(run.Output).RootElement.GetProperty("diagnostics").EnumerateArray()];

    private Run Validate(params string[] arguments) => Run.In(folder.Path, ["validate", "-o", "json", .. arguments]);
}
