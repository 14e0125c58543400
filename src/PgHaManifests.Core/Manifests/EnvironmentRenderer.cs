using System.Text;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Settings.Model;
using PgHaManifests.Core.Templates;
using PgHaManifests.Core.Templates.Model;
using PgHaManifests.Core.Templates.Text;

namespace PgHaManifests.Core.Manifests;

/// <summary>Renders all objects of an environment and reads them back.</summary>
internal static class EnvironmentRenderer
{
    /// <summary>Below this number of objects a second thread costs more than it saves.</summary>
    private const int WorthThreads = 64;

    /// <summary>All files of the environment that hold manifests. With errors in <paramref name="bag"/> the set is incomplete.</summary>
    /// <param name="root">Folder that the files which the settings name are relative to.</param>
    public static ManifestSet Render(string root, EnvironmentSettings settings, TemplateSet templates, DiagnosticBag bag)
    {
        var overrides = OverridePlan.For(settings);
        var verbatim = VerbatimFiles.Read(root, settings, bag);
        SyncedFiles.Check(settings, verbatim, bag);
        var model = EnvironmentModel.Build(settings);
        var files = RenderTemplates(settings.Name.Value, model, templates, bag, overrides,
            paths => GitopsModel.WithSyncs(model, settings, paths.Concat(verbatim.Select(file => file.Path))));
        files.AddRange(DashboardFile.Of(settings));
        files.AddRange(verbatim);
        return new ManifestSet(settings.Name.Value, [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)]);
    }

    /// <summary>Renders every template for every entry of its scope; in the order of the paths, whatever the number of threads.</summary>
    /// <param name="withSyncs">Gives the model for the templates of <c>gitops/</c>, by the paths of all other objects.</param>
    public static List<ManifestFile> RenderTemplates(
        string environment, ModelMapping root, TemplateSet templates, DiagnosticBag bag, OverridePlan? overrides = null,
        Func<IEnumerable<string>, ModelMapping>? withSyncs = null)
    {
        overrides ??= OverridePlan.Empty;
        var instances = ScopeExpansion.Expand(templates, root, bag, withSyncs);
        var results = new (ManifestFile? File, DiagnosticBag Bag)[instances.Count];
        var threads = instances.Count < WorthThreads ? 1 : -1;
        Parallel.For(
            0,
            instances.Count,
            new ParallelOptions { MaxDegreeOfParallelism = threads },
            () => new TemplateRenderer(),
            (i, _, renderer) =>
            {
                results[i] = RenderOne(environment, instances[i], renderer, overrides);
                return renderer;
            },
            _ => { });
        var files = new List<ManifestFile>(results.Length);
        foreach (var (file, found) in results)
        {
            bag.AddRange(found);
            if (file is not null)
                files.Add(file);
        }
        overrides.Report([.. instances.Where(instance => instance.Template.Format == TemplateFormat.Yaml).Select(instance => instance.Path)], bag);
        return files;
    }

    private static (ManifestFile?, DiagnosticBag) RenderOne(string environment, TemplateInstance instance, TemplateRenderer renderer, OverridePlan overrides)
    {
        var bag = new DiagnosticBag();
        var patches = overrides.On(instance.Path);
        var rendered = renderer.Render(instance.Template, instance.Variables, bag);
        if (instance.Template.Format != TemplateFormat.Yaml)
            return (rendered is null ? null : TextFile(instance, rendered, bag), bag);
        var file = rendered is null ? null : ManifestReader.Read(environment, instance, rendered, bag);
        if (file is not null)
            return (ObjectPatcher.Apply(file, instance, patches, bag), bag);
        foreach (var patch in patches)
            patch.Outcome = OverrideOutcome.Failed;
        return (null, bag);
    }

    /// <summary>A file of the tree that holds no object: Bicep, the runbook.</summary>
    private static ManifestFile? TextFile(TemplateInstance instance, RenderedText rendered, DiagnosticBag bag)
    {
        if (TextFill.Fill(instance.Template.Format, rendered, bag) is not { } text)
            return null;
        if (!string.IsNullOrWhiteSpace(text))
            return new ManifestFile { Path = instance.Path, Content = Encoding.UTF8.GetBytes(text), Manifests = [] };
        bag.Add(TemplateDiagnostics.Nothing, new Location(instance.Template.Path, 1, 1), $"the template renders nothing for {instance.Path}, yet it applies");
        return null;
    }
}
