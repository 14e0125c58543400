using System.Text;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Manifests;
using PgHaManifests.Core.Settings;
using PgHaManifests.Core.Templates;

namespace PgHaManifests.Core.Tests.Generating;

/// <summary>Environments that use every setting that has output: <c>tests/cases/generate/everything</c>.</summary>
internal static class Everything
{
    public static string Root { get; } = Path.Combine(PgHaManifests.Core.Tests.Repository.Root, "tests", "cases", "generate", "everything");

    /// <summary>Renders all environments below a root and gives every file with its text; a finding of gravity error stands as a file of its own.</summary>
    public static SortedDictionary<string, string> Render(string root, TemplateSet templates)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var load = SettingsLoader.LoadAll(root);
        Note(files, load.Findings([]));
        foreach (var settings in load.Good([]))
        {
            var bag = new DiagnosticBag();
            foreach (var file in EnvironmentRenderer.Render(root, settings, templates, bag).Files)
                files[$"{settings.Name}/{file.Path}"] = Encoding.UTF8.GetString(file.Content.Span);
            Note(files, bag);
        }
        return files;
    }

    public static TemplateSet Templates(Func<string, bool>? without = null)
    {
        var bag = new DiagnosticBag();
        var sources = TemplateFiles.Find(null, bag);
        return TemplateSet.Parse(new SortedDictionary<string, string>(sources.Where(source => without?.Invoke(source.Key) != true).ToDictionary(), StringComparer.Ordinal), bag);
    }

    public static bool AreSame(SortedDictionary<string, string> one, SortedDictionary<string, string> other) => one.SequenceEqual(other);

    private static void Note(SortedDictionary<string, string> files, DiagnosticBag bag)
    {
        foreach (var found in bag.Diagnostics.Where(found => found.Severity == Severity.Error))
            files[$"error {found.Code} {found.Location} {found.Message}"] = "";
    }
}
