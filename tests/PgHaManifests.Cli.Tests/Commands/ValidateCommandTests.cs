using System.Text.Json;
using PgHaManifests.Core.Schemas;
using Shouldly;
using Xunit;

namespace PgHaManifests.Cli.Tests.Commands;

public sealed class ValidateCommandTests : IDisposable
{
    private const string ConfigMap = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n";
    private const string Widget = "apiVersion: example.com/v1\nkind: Widget\nmetadata:\n  name: w\nspec:\n  size: 3\n";

    private const string WidgetDefinition = """
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata: {name: widgets.example.com}
        spec:
          group: example.com
          names: {kind: Widget, plural: widgets}
          scope: Namespaced
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
                        size: {type: integer, maximum: 5}
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_good_manifest_ends_with_0_and_the_totals()
    {
        folder.Write("a.yaml", ConfigMap);
        var run = Validate("a.yaml");
        run.ExitCode.ShouldBe(ExitCode.Success);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldBe("0 errors, 0 warnings, 0 infos in 1 object of 1 document\n");
    }

    [Fact]
    public void An_error_ends_with_1_and_names_the_place()
    {
        folder.Write("m/a.yaml", ConfigMap + "dat: {}\n");
        var run = Validate("m");
        run.ExitCode.ShouldBe(ExitCode.Findings);
        run.Error.ShouldStartWith("m/a.yaml:5:1: error PGHA3110: ");
    }

    [Fact]
    public void Standard_input_is_a_dash_and_findings_name_it_so()
    {
        var run = Run.Of(["validate", "-"], Run.NoTerminal with { CurrentDirectory = folder.Path }, ConfigMap + "dat: {}\n");
        run.ExitCode.ShouldBe(ExitCode.Findings);
        run.Error.ShouldStartWith("-:5:1: error PGHA3110: ");
    }

    [Fact]
    public void Places_are_relative_to_the_root_and_paths_to_the_current_folder()
    {
        folder.Write("repo/m/a.yaml", ConfigMap + "dat: {}\n");
        Validate("repo/m", "--root", "repo").Error.ShouldStartWith("m/a.yaml:5:1: ");
    }

    [Theory]
    [InlineData("nothing.yaml")]
    [InlineData("a.yaml --crd nothing.yaml")]
    [InlineData("a.yaml --against nothing.yaml")]
    [InlineData("a.yaml nothing.yaml")]
    public void A_missing_path_is_wrong_use_and_nothing_is_judged(string line)
    {
        folder.Write("a.yaml", ConfigMap + "dat: {}\n");
        var run = Validate([.. line.Split(' '), "-o", "json"]);
        run.ExitCode.ShouldBe(ExitCode.WrongUse);
        run.Codes().ShouldBe(["PGHA9004"]);
    }

    [Theory]
    [InlineData("apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: 'a\n")]
    [InlineData("kind: ConfigMap\n")]
    [InlineData("just text\n")]
    public void Text_that_is_no_object_is_a_finding_not_wrong_use(string text)
    {
        folder.Write("a.yaml", text);
        var run = Validate("a.yaml", "-o", "json");
        run.ExitCode.ShouldBe(ExitCode.Findings);
        run.Report().GetProperty("diagnostics")[0].GetProperty("source").GetString().ShouldBe("api-server");
    }

    [Fact]
    public void Text_that_is_not_utf8_is_a_finding()
    {
        File.WriteAllBytes(Path.Combine(folder.Path, "a.yaml"), [.. "data: "u8, 0xff]);
        Validate("a.yaml").ExitCode.ShouldBe(ExitCode.Findings);
    }

    [Fact]
    public void An_object_without_a_schema_is_an_error_unless_told_to_count_it()
    {
        folder.Write("w.yaml", Widget);
        Validate("w.yaml", "-o", "json").Codes().ShouldBe(["PGHA3103"]);
        var run = Validate("w.yaml", "--ignore-missing-schemas", "-o", "json");
        run.ExitCode.ShouldBe(ExitCode.Success);
        Summary(run, "unknownKinds").ShouldBe(1);
        run.Report().GetProperty("summary").GetProperty("unknownKindsDetails")[0].GetProperty("kind").GetString().ShouldBe("example.com/v1 Widget");
        Summary(Validate("w.yaml", "-o", "json"), "unknownKinds").ShouldBe(1);
    }

    [Fact]
    public void Content_that_Kubernetes_drops_without_a_word_is_a_warning()
    {
        folder.Write("a.yaml", ConfigMap + "...\nkind: Dropped\n");
        var run = Validate("a.yaml", "-o", "json");
        run.ExitCode.ShouldBe(ExitCode.Success);
        run.Codes().ShouldBe(["PGHA3901"]);
        folder.Write("a.yaml", ConfigMap);
        Validate("a.yaml", "-o", "json").Codes().ShouldBeEmpty();
    }

    [Fact]
    public void A_definition_of_the_users_own_is_a_schema()
    {
        folder.Write("w.yaml", Widget);
        folder.Write("crd.yaml", WidgetDefinition);
        Validate("w.yaml", "--crd", "crd.yaml").ExitCode.ShouldBe(ExitCode.Success);
        folder.Write("w.yaml", Widget.Replace("3", "6", StringComparison.Ordinal));
        Validate("w.yaml", "--crd", "crd.yaml", "-o", "json").Codes().ShouldBe(["PGHA3127"]);
    }

    [Fact]
    public void A_definition_that_is_none_is_an_error()
    {
        folder.Write("w.yaml", ConfigMap);
        Validate("w.yaml", "--crd", "w.yaml", "-o", "json").Codes().ShouldBe(["PGHA3200"]);
        folder.Write("broken.yaml", "a: [");
        Validate("w.yaml", "--crd", "broken.yaml", "-o", "json").Codes().ShouldBe(["PGHA3100"]);
    }

    [Theory]
    [InlineData("1.30", null)]
    [InlineData("v1.30", null)]
    [InlineData("1.30.0", null)]
    [InlineData("1.30.99", "cloudnative-pg 1.30.99 is judged by the schemas and rules of 1.30.0")]
    public void A_version_picks_its_minor_and_another_patch_is_remarked_on(string version, string? note)
    {
        folder.Write("a.yaml", ConfigMap);
        var run = Validate("a.yaml", "--operator-version", version);
        run.ExitCode.ShouldBe(ExitCode.Success);
        if (note is null)
            run.Error.ShouldNotContain("note:");
        else
            run.Error.ShouldContain($"note: {note}");
    }

    [Fact]
    public void A_version_that_is_not_known_is_wrong_use_and_the_known_ones_are_named()
    {
        var run = Validate("-", "--operator-version", "1.27", "--kubernetes-version", "1.9");
        run.ExitCode.ShouldBe(ExitCode.WrongUse);
        run.Error.ShouldContain("--operator-version does not take '1.27'");
        run.Error.ShouldContain(string.Join(", ", SchemaReleases.Embedded[SchemaReleases.Kubernetes].Select(ReleaseOrder.MinorOf)));
    }

    [Fact]
    public void The_version_decides_which_kinds_there_are()
    {
        folder.Write("r.yaml", "apiVersion: postgresql.cnpg.io/v1\nkind: DatabaseRole\nmetadata: {name: r}\nspec: {name: r, cluster: {name: c}}\n");
        Validate("r.yaml", "-o", "json").Codes().ShouldNotContain("PGHA3103");
        Validate("r.yaml", "-o", "json", "--operator-version", "1.29").Codes().ShouldContain("PGHA3103");
    }

    /// <summary>The server lets a value that breaks its schema stand where an update leaves it as it was.</summary>
    [Theory]
    [InlineData("namespace: default", true)]
    [InlineData("namespace: other", false)]
    [InlineData("labels: {a: b}", true)]
    public void An_object_that_is_also_there_now_is_judged_as_an_update_and_no_namespace_means_default(string now, bool update)
    {
        folder.Write("crd.yaml", WidgetDefinition);
        folder.Write("now/w.yaml", Widget.Replace("name: w", $"name: w\n  {now}", StringComparison.Ordinal).Replace("3", "6", StringComparison.Ordinal));
        folder.Write("new/w.yaml", Widget.Replace("3", "6", StringComparison.Ordinal));
        Validate("new", "--crd", "crd.yaml").ExitCode.ShouldBe(ExitCode.Findings);
        Validate("new", "--crd", "crd.yaml", "--against", "now").ExitCode.ShouldBe(update ? ExitCode.Success : ExitCode.Findings);
    }

    [Fact]
    public void A_duplicate_among_paths_is_an_info()
    {
        folder.Write("a.yaml", ConfigMap + "---\n" + ConfigMap);
        var run = Validate("a.yaml", "-o", "json");
        run.ExitCode.ShouldBe(ExitCode.Success);
        var found = run.Report().GetProperty("diagnostics").EnumerateArray().ShouldHaveSingleItem();
        found.GetProperty("severity").GetString().ShouldBe("info");
        found.GetProperty("document").GetInt32().ShouldBe(2);
    }

    [Fact]
    public void All_that_is_passed_over_is_counted()
    {
        folder.Write("m/.hidden.yaml", ConfigMap);
        folder.Write("m/package.json", "{}");
        folder.Write("m/s.yaml", "apiVersion: v1\nkind: Secret\nmetadata: {name: s}\ndata: {a: 'ENC[x]', b: 'ENC[y]'}\nsops: {mac: x}\n");
        var run = Validate("m", "-o", "json");
        run.ExitCode.ShouldBe(ExitCode.Success);
        Summary(run, "notEvaluated").ShouldBe(6);
        run.Report().GetProperty("summary").GetProperty("notEvaluatedDetails").EnumerateArray().Select(part => part.ToString()).ShouldBe(
        [
            """{"what":"JSON file skipped: neither apiVersion nor kind","count":1}""",
            """{"what":"encrypted value of a Secret","count":2}""",
            """{"what":"file or folder skipped: its name starts with a dot","count":1}""",
            """{"what":"rule of good practice not run, since the policy is none","count":1}""",
            """{"what":"sops key of a Secret set aside","count":1}""",
        ], Spaceless);
    }

    [Fact]
    public void A_build_file_is_read_strictly_and_is_no_object()
    {
        folder.Write("m/kustomization.yaml", "resources: []\nnamespce: x\n");
        var run = Validate("m", "-o", "json");
        run.Codes().ShouldBe(["PGHA3900"]);
        (Summary(run, "documents"), Summary(run, "objects")).ShouldBe((1, 0));
    }

    [Fact]
    public void Objects_of_a_list_are_judged_one_by_one_and_a_fault_of_the_text_goes_with_its_object()
    {
        folder.Write("l.yaml", """
            apiVersion: v1
            kind: List
            items:
            - {apiVersion: v1, kind: ConfigMap, metadata: {name: a}, data: {x: "1"}}
            - apiVersion: v1
              kind: ConfigMap
              metadata: {name: b}
              data: {x: "1", x: "2"}
            """);
        var run = Validate("l.yaml", "-o", "json");
        var found = run.Report().GetProperty("diagnostics").EnumerateArray().ShouldHaveSingleItem();
        found.GetProperty("object").GetProperty("name").GetString().ShouldBe("b");
        (Summary(run, "documents"), Summary(run, "objects")).ShouldBe((1, 2));
    }

    [Fact]
    public void The_report_of_many_files_is_the_same_every_time()
    {
        for (var i = 0; i < 200; i++)
            folder.Write($"m/{i}.yaml", ConfigMap + $"unknown{i}: 1\n");
        var first = Validate("m", "-o", "json").Output;
        for (var i = 0; i < 5; i++)
            Validate("m", "-o", "json").Output.ShouldBe(first);
    }

    [Theory]
    [InlineData("--operator-version 1.30")]
    [InlineData("--crd a.yaml")]
    [InlineData("--against x")]
    [InlineData("--ignore-missing-schemas")]
    public void Options_for_paths_need_a_path(string options)
    {
        var run = Validate(options.Split(' '));
        run.ExitCode.ShouldBe(ExitCode.WrongUse);
        run.Error.ShouldContain($"{options.Split(' ')[0]} is only for manifests given as PATH");
    }

    private Run Validate(params string[] words) => Run.In(folder.Path, ["validate", .. words]);

    private static int Summary(Run run, string key) => run.Report().GetProperty("summary").GetProperty(key).GetInt32();

    private static readonly IEqualityComparer<string> Spaceless = EqualityComparer<string>.Create(
        (a, b) => JsonElement.DeepEquals(JsonDocument.Parse(a!).RootElement, JsonDocument.Parse(b!).RootElement));
}
