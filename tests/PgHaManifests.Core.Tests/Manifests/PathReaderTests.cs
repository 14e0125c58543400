using System.Text;
using PgHaManifests.Core.Manifests;
using PgHaManifests.Core.Yaml;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Manifests;

public sealed class PathReaderTests : IDisposable
{
    private const string ConfigMap = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n";
    private readonly string folder = Directory.CreateTempSubdirectory("pgha-test-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_folder_is_walked_in_the_order_of_names_and_dot_names_are_counted()
    {
        foreach (var file in (string[])["b/y.yml", "b/x.yaml", "a.json", "B.yaml", ".hidden.yaml", ".git/x.yaml", "b/.z.yml", "c.txt", "Kustomization"])
            Write(file, "{}");
        var walk = Walk(".");
        walk.Files.Select(file => file.Name).ShouldBe(["B.yaml", "a.json", "b/x.yaml", "b/y.yml"]);
        walk.Files.ShouldAllBe(file => file.Walked);
        walk.DotNames.ShouldBe(3);
    }

    [Fact]
    public void A_file_that_is_named_is_read_whatever_its_ending_and_only_once()
    {
        Write("c.txt", ConfigMap);
        Write("b/x.yaml", ConfigMap);
        var walk = Walk("c.txt", "b/x.yaml", "b", "./c.txt");
        walk.Files.Select(file => (file.Name, file.Walked)).ShouldBe([("c.txt", false), ("b/x.yaml", false)]);
    }

    [Fact]
    public void A_dot_name_that_is_named_is_read()
    {
        Write(".hidden/.x.yaml", ConfigMap);
        Walk(".hidden/.x.yaml").Files.Count.ShouldBe(1);
    }

    [Fact]
    public void A_missing_path_is_told()
    {
        var walk = Walk("nothing.yaml");
        walk.Files.ShouldBeEmpty();
        walk.Unreadable.ShouldHaveSingleItem().Path.ShouldBe("nothing.yaml");
    }

    [Fact]
    public void A_link_to_a_folder_is_not_followed_but_counted()
    {
        Write("a/x.yaml", ConfigMap);
        Directory.CreateSymbolicLink(Path.Combine(folder, "a", "loop"), folder);
        var walk = Walk(".");
        walk.Files.Count.ShouldBe(1);
        walk.FolderLinks.ShouldBe(1);
    }

    [Fact]
    public void A_file_outside_the_root_is_named_by_the_way_to_it()
    {
        Write("x.yaml", ConfigMap);
        var walk = new PathWalk(Path.Combine(folder, "root"), folder);
        walk.Add("x.yaml");
        walk.Files.ShouldHaveSingleItem().Name.ShouldBe("../x.yaml");
    }

    [Theory]
    [InlineData("{}", true)]
    [InlineData("[1, 2]", true)]
    [InlineData("{\"name\": \"package\"}", true)]
    [InlineData("{\"scripts\": {\"kind\": 1}}", true)]
    [InlineData("{ // comment\n \"name\": , }", true)]
    [InlineData("{\"kind\": \"ConfigMap\"}", false)]
    [InlineData("{\"apiVersion\": \"v1\"}", false)]
    [InlineData("{\"apiVersion\": \"v1\", ", false)]
    public void Json_in_a_walked_folder_that_is_no_manifest_is_skipped(string text, bool skipped)
    {
        Write("x.json", text);
        Read(Walk(".").Files[0]).Skipped.ShouldBe(skipped);
        Read(Walk("x.json").Files[0]).Skipped.ShouldBeFalse();
    }

    [Fact]
    public void Text_that_is_not_utf8_is_a_fault_of_its_document()
    {
        File.WriteAllBytes(Path.Combine(folder, "x.yaml"), [.. Encoding.UTF8.GetBytes(ConfigMap), 0xff, 0xfe]);
        var content = Read(Walk("x.yaml").Files[0]);
        content.Documents.SelectMany(document => document.Document.Errors).ShouldHaveSingleItem().Kind.ShouldBe(YamlErrorKind.Encoding);
    }

    [Fact]
    public void Standard_input_is_a_dash()
    {
        var walk = Walk("-", "-");
        var file = walk.Files.ShouldHaveSingleItem();
        PathReader.Read(file, new MemoryStream(Encoding.UTF8.GetBytes(ConfigMap))).Documents.Length.ShouldBe(1);
        file.Name.ShouldBe("-");
    }

    [Fact]
    public void Lists_are_opened_one_in_another_too()
    {
        var objects = Objects("""
            apiVersion: v1
            kind: List
            items:
              - {apiVersion: v1, kind: ConfigMap, metadata: {name: a}}
              - apiVersion: v1
                kind: ConfigMapList
                items:
                  - {metadata: {name: b}}
                  - {apiVersion: v1, kind: Secret, metadata: {name: c}}
              - not an object
            """);
        objects.Select(item => $"{item.Get("kind").Text()} {item.Get("metadata", "name").Text()}").ShouldBe(["ConfigMap a", "ConfigMap b", "Secret c", " "]);
        objects[1].Get("kind")!.Location!.Value.Line.ShouldBe(6);
    }

    [Theory]
    [InlineData("apiVersion: v1\nkind: List", 0)]
    [InlineData("apiVersion: v1\nkind: List\nitems: []", 0)]
    [InlineData("apiVersion: v1\nkind: List\nitems: {}", 1)]
    [InlineData("apiVersion: example.com/v1\nkind: AllowList\nspec: {}", 1)]
    [InlineData("apiVersion: v1\nkind: ConfigMap\nitems: [1, 2]", 1)]
    public void Only_a_kind_that_ends_in_List_with_items_is_a_list(string text, int objects) => Objects(text).Count.ShouldBe(objects);

    [Fact]
    public void A_build_file_holds_no_objects()
    {
        Write("kustomization.yaml", "resources: [a.yaml]");
        var document = Read(Walk("kustomization.yaml").Files[0]).Documents.ShouldHaveSingleItem();
        document.IsBuildFile.ShouldBeTrue();
        document.Objects.ShouldBeEmpty();
    }

    [Fact]
    public void Of_a_secret_the_sops_key_is_set_aside_and_encrypted_values_stood_in_for()
    {
        Write("x.yaml", """
            apiVersion: v1
            kind: Secret
            metadata:
              name: a
            type: kubernetes.io/dockerconfigjson
            immutable: ENC[AES256_GCM,data:x,iv:x,tag:x,type:bool]
            data:
              .dockerconfigjson: ENC[AES256_GCM,data:x,iv:x,tag:x,type:str]
              plain: aGk=
            stringData:
              url: ENC[AES256_GCM,data:x,iv:x,tag:x,type:int]
            sops:
              mac: ENC[AES256_GCM,data:x,iv:x,tag:x,type:str]
            """);
        var content = Read(Walk("x.yaml").Files[0]);
        (content.Secrets, content.Encrypted).ShouldBe((1, 3));
        var secret = content.Documents[0].Objects[0];
        secret.Get("sops").ShouldBeNull();
        secret.Get("data", ".dockerconfigjson").Text().ShouldBe("e30=");
        secret.Get("data", "plain").Text().ShouldBe("aGk=");
        secret.Get("stringData", "url").Text().ShouldBe("{}");
        secret.Get("immutable").ShouldBeOfType<YamlScalar>().Type.ShouldBe(YamlScalarType.Boolean);
        secret.Get("data", ".dockerconfigjson")!.Location!.Value.Line.ShouldBe(8);
    }

    [Theory]
    [InlineData("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\nsops: {mac: x}")]
    [InlineData("apiVersion: v1\nkind: Secret\nmetadata: {name: a}\ndata: {a: \"ENC[x]\"}")]
    [InlineData("apiVersion: v1\nkind: Secret\nmetadata: {name: a}\nsops: text")]
    public void What_sops_did_not_write_is_judged_as_it_is(string text)
    {
        Write("x.yaml", text);
        Read(Walk("x.yaml").Files[0]).Secrets.ShouldBe(0);
    }

    private IReadOnlyList<YamlNode> Objects(string text)
    {
        Write("x.yaml", text);
        return [.. Read(Walk("x.yaml").Files[0]).Documents.SelectMany(document => document.Objects)];
    }

    private PathWalk Walk(params string[] paths)
    {
        var walk = new PathWalk(folder, folder);
        foreach (var path in paths)
            walk.Add(path);
        return walk;
    }

    private static PathContent Read(PathFile file) => PathReader.Read(file, Stream.Null);

    private void Write(string path, string text)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
