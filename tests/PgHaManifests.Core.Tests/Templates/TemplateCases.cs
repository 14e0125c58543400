using System.Text;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Manifests;
using PgHaManifests.Core.Settings;
using PgHaManifests.Core.Templates;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Templates;

/// <summary>
/// Each folder of <c>tests/cases/templates</c> is a root with <c>environments/</c>; <c>expected/ENV/</c> holds all that the embedded templates
/// render for it. <c>PGHA_TEST_ACCEPT=1</c> writes the latter.
/// </summary>
public class TemplateCases
{
    private static readonly string Cases = Path.Combine(Repository.Root, "tests", "cases", "templates");

    public static TheoryData<string> Names() => [.. Folders()];

    [Theory]
    [MemberData(nameof(Names))]
    public void Case_renders_what_is_recorded(string name)
    {
        var root = Path.Combine(Cases, name);
        var rendered = Render(root).SelectMany(set => set.Files.Select(file => (Path: $"{set.Environment}/{file.Path}", Text: Encoding.UTF8.GetString(file.Content.Span)))).ToList();

        var expected = Path.Combine(root, "expected");
        if (Environment.GetEnvironmentVariable("PGHA_TEST_ACCEPT") == "1")
            Accept(expected, rendered);
        var files = Directory.EnumerateFiles(expected, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(expected, file).Replace('\\', '/'));
        rendered.Select(file => file.Path).Order(StringComparer.Ordinal).ShouldBe(files.Order(StringComparer.Ordinal));
        foreach (var (path, text) in rendered)
            text.ShouldBe(File.ReadAllText(Path.Combine(expected, path)), $"{name}/expected/{path} differs; PGHA_TEST_ACCEPT=1 accepts");
    }

    [Fact]
    public void Every_embedded_template_has_a_case()
    {
        var rendered = Folders().SelectMany(name => Render(Path.Combine(Cases, name))).SelectMany(set => set.Files).Select(file => file.Sources?.Template).ToHashSet();
        var embedded = TemplateSet.Load(null, new DiagnosticBag()).Templates.Select(template => template.Path);
        embedded.Where(path => !rendered.Contains(path)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_partial_is_used()
    {
        var sources = TemplateFiles.Find(null, new DiagnosticBag());
        var partials = sources.Keys.Where(path => path.StartsWith("templates/_partials/", StringComparison.Ordinal));
        partials.ShouldNotBeEmpty();
        partials.ShouldAllBe(path => sources.Values.Any(text => text.Contains($"include '{Path.GetFileNameWithoutExtension(path)}'", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Folders() =>
        Directory.GetDirectories(Cases).Select(folder => Path.GetFileName(folder)).Where(name => name[0] != '_').Order(StringComparer.Ordinal);

    private static List<ManifestSet> Render(string root)
    {
        var load = SettingsLoader.LoadAll(root);
        Messages(load.Findings([])).ShouldBeEmpty();
        var bag = new DiagnosticBag();
        var templates = TemplateSet.Load(null, bag);
        var sets = load.Good([]).Select(settings => EnvironmentRenderer.Render(root, settings, templates, bag)).ToList();
        Messages(bag).ShouldBeEmpty();
        return sets;
    }

    private static IEnumerable<string> Messages(DiagnosticBag bag) =>
        bag.Sorted().Where(found => found.Severity == Severity.Error).Select(found => $"{found.Location} {found.Code} {found.Message}");

    private static void Accept(string expected, List<(string Path, string Text)> rendered)
    {
        Environment.GetEnvironmentVariable("CI").ShouldBeNullOrEmpty("baselines are not accepted under CI");
        if (Directory.Exists(expected))
            Directory.Delete(expected, recursive: true);
        foreach (var (path, text) in rendered)
        {
            var file = Path.Combine(expected, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file) ?? expected);
            File.WriteAllText(file, text);
        }
    }
}
