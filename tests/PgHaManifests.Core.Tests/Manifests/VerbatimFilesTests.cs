using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Manifests;
using PgHaManifests.Core.Settings;
using PgHaManifests.Core.Settings.Model;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Manifests;

public sealed class VerbatimFilesTests : IDisposable
{
    private const string Text = "# kept ${as it is}\r\napiVersion: v1\r\nkind: ConfigMap\r\nmetadata: {name: a}\r\n---\r\napiVersion: v1\r\nkind: Secret\r\nmetadata: {name: b}\r\n";

    private readonly string root = Directory.CreateTempSubdirectory("pgha").FullName;
    private readonly DiagnosticBag bag = new();

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void A_file_is_taken_over_byte_for_byte_with_all_its_objects()
    {
        Write("environments/extra/two.yaml", Text);
        var file = Read(["environments/extra/two.yaml"]).ShouldHaveSingleItem();

        bag.Diagnostics.ShouldBeEmpty();
        (file.Path, file.Verbatim).ShouldBe(("extra/two.yaml", true));
        file.Content.ToArray().ShouldBe(System.Text.Encoding.UTF8.GetBytes(Text));
        file.Manifests.Select(manifest => manifest.Reference).ShouldBe(
            [new ObjectReference("v1", "ConfigMap", null, "a"), new ObjectReference("v1", "Secret", null, "b")]);
        file.Manifests[1].Root.Location.ShouldBe(new Location("environments/extra/two.yaml", 6, 1));
    }

    [Fact]
    public void A_list_gives_its_items()
    {
        Write("l.yaml", "apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: ConfigMap\n  metadata: {name: a}\n");
        Read(["l.yaml"]).ShouldHaveSingleItem().Manifests.ShouldHaveSingleItem().Name.ShouldBe("a");
        bag.Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void An_encrypted_secret_goes_into_secrets_once()
    {
        Write("s/db.yaml", "apiVersion: v1\nkind: Secret\nmetadata: {name: db}\ndata: {password: ENC}\nsops: {}\n");
        var file = Read([], ["s/db.yaml", "s/db.yaml"]).ShouldHaveSingleItem();
        bag.Diagnostics.ShouldBeEmpty();
        file.Path.ShouldBe("secrets/db.yaml");
    }

    [Fact]
    public void Two_files_of_one_name_are_an_error()
    {
        Write("a/x.yaml", Text);
        Write("b/x.yaml", Text);
        Read(["a/x.yaml", "b/x.yaml"]);
        Found().ShouldBe(["env.yaml:2:1 PGHA3004 b/x.yaml and a/x.yaml would both become extra/x.yaml"]);
    }

    [Fact]
    public void A_missing_file_and_a_folder_are_errors()
    {
        Directory.CreateDirectory(Path.Combine(root, "folder"));
        Read(["none/x.yaml", "folder"]).ShouldBeEmpty();
        Found().ShouldBe(["env.yaml:1:1 PGHA3001 the file none/x.yaml is not there", "env.yaml:2:1 PGHA3001 the file folder can't be read"]);
    }

    [Theory]
    [InlineData("a: 1\na: 2\n", "x.yaml:2:1 PGHA3002 this is not YAML as Kubernetes reads it: key \"a\" is already set in line 1")]
    [InlineData("- a\n", "x.yaml:1:1 PGHA3003 this is no mapping; a Kubernetes object is expected")]
    [InlineData("apiVersion: v1\nkind: Secret\n", "x.yaml:1:1 PGHA3003 this object has no metadata.name, or it is no text")]
    [InlineData("apiVersion: 1\n", "x.yaml:1:1 PGHA3003 this object has no apiVersion, or it is no text")]
    public void A_file_that_holds_no_object_is_an_error_of_that_file(string text, string expected)
    {
        Write("x.yaml", text);
        Read(["x.yaml"]);
        Found().ShouldBe([expected]);
    }

    private string[] Found() => [.. bag.Sorted().Select(found => $"{found.Location} {found.Code} {found.Message}")];

    private List<ManifestFile> Read(string[] extra, string[]? sops = null)
    {
        var settings = new EnvironmentSettings
        {
            Name = Setting("prod", 0),
            File = "env.yaml",
            ExtraManifests = new(default, [.. extra.Select((path, i) => new SettingsFile(Setting(path, i + 1), path))]),
            SecretTargets = new(default, [.. (sops ?? []).Select((path, i) => new SecretTargetSettings
            {
                Name = Setting("db", i),
                Namespace = Setting("ns" + i, i),
                Provider = Setting("sops", i),
                File = new SettingsFile(Setting(path, i + 1), path),
            })]),
        };
        return VerbatimFiles.Read(root, settings, bag);
    }

    private static Setting<string> Setting(string value, int line) => new(value, Origin.File(new Location("env.yaml", line, 1)));

    private void Write(string path, string text)
    {
        var file = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file).ShouldNotBeNull());
        File.WriteAllText(file, text);
    }
}
