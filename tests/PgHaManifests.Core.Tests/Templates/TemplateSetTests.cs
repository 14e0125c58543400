using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Templates;
using PgHaManifests.Core.Templates.Model;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Templates;

public sealed class TemplateSetTests : IDisposable
{
    private const string Object = "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: x }\n";

    private readonly string root = Directory.CreateTempSubdirectory("pgha").FullName;
    private readonly DiagnosticBag bag = new();

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void Every_embedded_template_is_a_file_of_the_repository_and_parses()
    {
        var embedded = TemplateFiles.Find(null, bag);
        var files = Directory.EnumerateFiles(Path.Combine(Repository.Root, "templates"), "*.sbn", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'));

        embedded.Keys.ShouldBe(files.Order(StringComparer.Ordinal));
        TemplateSet.Parse(embedded, bag);
        bag.Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void Every_partial_is_included_somewhere()
    {
        var sources = TemplateFiles.Find(null, bag);
        var partials = sources.Keys.Where(path => path.StartsWith("templates/_partials/", StringComparison.Ordinal)).ToList();
        partials.ShouldNotBeEmpty();
        partials.ShouldAllBe(path => sources.Values.Any(text => text.Contains($"include '{Path.GetFileNameWithoutExtension(path)}'", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_repositorys_own_templates_folder_holds_nothing_else()
    {
        TemplateSet.Load(Repository.Root, bag);
        bag.Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void A_users_file_shadows_by_path_and_a_new_one_is_added()
    {
        Write("templates/platform/one.yaml.sbn", Object);
        Write("templates/platform/two.yaml.sbn", Object);
        Write("templates/README.md", "about");
        Write("templates/.hidden", "x");
        var sources = TemplateFiles.Find(root, bag);

        bag.Diagnostics.ShouldBeEmpty();
        sources["templates/platform/one.yaml.sbn"].ShouldBe(Object);
        sources.Keys.ShouldContain("templates/platform/two.yaml.sbn");
        sources.Count.ShouldBe(TemplateFiles.Find(null, bag).Keys.Union(["templates/platform/one.yaml.sbn", "templates/platform/two.yaml.sbn"]).Count());
    }

    [Theory]
    [InlineData("templates/platform/one.yaml", "this is no template: the name of one ends in .yaml.sbn, .bicep.sbn, .bicepparam.sbn or .md.sbn")]
    [InlineData("templates/platform/one.bicep.sbn", "a template of .bicep lies in templates/azure")]
    [InlineData("templates/platfrom/one.yaml.sbn", "templates/platfrom is no folder of templates; did you mean 'platform'?")]
    [InlineData("templates/one.yaml.sbn", "templates/ is no folder of templates; there are _partials, cluster, extra, gitops, gitops/bootstrap, gitops/sync, operators, platform, secrets")]
    [InlineData("templates/_partials/labels.yaml", "a partial's name ends in .sbn")]
    public void A_file_in_the_wrong_place_is_an_error(string path, string message)
    {
        Write(path, Object);
        TemplateSet.Load(root, bag);

        var found = bag.Diagnostics.ShouldHaveSingleItem();
        (found.Code, found.Message, found.Location).ShouldBe(("PGHA2004", message, new Location(path)));
    }

    [Fact]
    public void A_file_that_is_not_UTF8_is_an_error()
    {
        Write("templates/platform/one.yaml.sbn", "");
        File.WriteAllBytes(Path.Combine(root, "templates/platform/one.yaml.sbn"), [0x61, 0xff]);
        TemplateSet.Load(root, bag);
        bag.Diagnostics.ShouldHaveSingleItem().Message.ShouldBe("the file is not UTF-8 text");
    }

    [Fact]
    public void Windows_line_ends_and_a_byte_order_mark_leave_no_trace()
    {
        Write("templates/platform/one.yaml.sbn", "\ufeff{{# when: environment.production #}}\r\n" + Object.ReplaceLineEndings("\r\n"));
        var set = TemplateSet.Load(root, bag);
        var template = set.Templates.Single(t => t.Path == "templates/platform/one.yaml.sbn");

        template.Directive.When.ShouldBe(["environment", "production"]);
        new TemplateRenderer().Render(template, Nothing, bag).ShouldNotBeNull().Text.ShouldBe(Object);
    }

    [Fact]
    public void A_cluster_template_without_a_cluster_scope_is_an_error()
    {
        Write("templates/cluster/one.yaml.sbn", "{{# scope: environment #}}\n" + Object);
        TemplateSet.Load(root, bag);
        bag.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("PGHA2003");
    }

    [Fact]
    public void An_ordinary_comment_on_the_first_line_is_no_directive()
    {
        Write("templates/platform/one.yaml.sbn", "{{# One for all: the namespace. #}}\n" + Object);
        var set = TemplateSet.Load(root, bag);
        bag.Diagnostics.ShouldBeEmpty();
        set.Templates.Single(t => t.Name == "one").Directive.Length.ShouldBe(0);
    }

    [Fact]
    public void One_renderer_writes_more_than_any_limit_on_one_object()
    {
        var set = TemplateSet.Parse(new Dictionary<string, string>(StringComparer.Ordinal) { ["templates/platform/one.yaml.sbn"] = Object }, bag);
        var renderer = new TemplateRenderer();
        for (var written = 0; written < RenderOutput.Limit + 1; written += Object.Length)
            renderer.Render(set.Templates[0], Nothing, bag).ShouldNotBeNull().Text.Length.ShouldBe(Object.Length);
    }

    [Fact]
    public void One_object_has_a_limit()
    {
        var set = TemplateSet.Parse(new Dictionary<string, string>(StringComparer.Ordinal) { ["templates/platform/one.yaml.sbn"] = "a: {{ environment }}" }, bag);
        var root = Node.Mapping(new ModelEntry("environment", Node.Leaf(new string('x', RenderOutput.Limit + 1))));
        new TemplateRenderer().Render(set.Templates[0], new ScopeVariables(root, []), bag).ShouldBeNull();
        bag.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("PGHA2012");
    }

    private static ScopeVariables Nothing => new(Node.Mapping(), []);

    private void Write(string path, string text)
    {
        var file = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file).ShouldNotBeNull());
        File.WriteAllText(file, text);
    }
}
