using System.Text;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Manifests;
using PgHaManifests.Core.Templates;
using PgHaManifests.Core.Templates.Model;

namespace PgHaManifests.Core.Tests.Templates.Text;

/// <summary>Renders a template that is no YAML over one value called <c>value</c> and a list called <c>values</c>.</summary>
internal static class TextBench
{
    public static (string? Text, DiagnosticBag Bag) Render(string path, string template, string value, params string[] values)
    {
        var bag = new DiagnosticBag();
        var set = TemplateSet.Parse(new Dictionary<string, string>(StringComparer.Ordinal) { [path] = template }, bag);
        var model = Node.Mapping(
            new ModelEntry("value", Node.Leaf(value, Core.Settings.Origin.File(new Location("environments/prod.yaml", 7, 3)))),
            new ModelEntry("values", Node.List(values.Select(item => Node.Leaf(item)))),
            new ModelEntry("unset", Node.Absent()),
            new ModelEntry("truth", Node.Leaf(true)),
            new ModelEntry("number", Node.Leaf(42L)));
        var files = bag.HasErrors ? [] : EnvironmentRenderer.RenderTemplates("prod", model, set, bag);
        return (files.Count == 1 && !bag.HasErrors ? Encoding.UTF8.GetString(files[0].Content.Span) : null, bag);
    }

    /// <summary>The one line that the template gives for a value.</summary>
    public static string? Markdown(string template, string value) => Render("templates/RUNBOOK.md.sbn", template, value).Text;

    public static string Findings(DiagnosticBag bag) => string.Concat(bag.Sorted().Select(found => $"{found.Location}: {found.Code}: {found.Message}\n"));
}
