using System.Text;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Templates;
using PgHaManifests.Core.Templates.Model;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Manifests;

/// <summary>Applies overrides to a rendered object, and keeps Flux from substituting in it; rewrites its text when either changed it.</summary>
internal static class ObjectPatcher
{
    private const string SubstituteAnnotation = "kustomize.toolkit.fluxcd.io/substitute";

    private static readonly (string Name, string[] Path)[] Identity =
    [
        ("apiVersion", ["apiVersion"]), ("kind", ["kind"]), ("metadata.name", ["metadata", "name"]), ("metadata.namespace", ["metadata", "namespace"]),
    ];

    /// <summary>The file as it is to be written; with errors in <paramref name="bag"/> as far as the overrides could be applied.</summary>
    public static ManifestFile Apply(ManifestFile rendered, TemplateInstance instance, IReadOnlyList<PlannedOverride> overrides, DiagnosticBag bag)
    {
        var before = rendered.Manifests[0].Root;
        var patched = before;
        foreach (var planned in overrides)
            patched = ApplyOne(patched, planned, bag);
        if (!ReferenceEquals(patched, before))
            return Rewritten(rendered, instance, patched, overrides[^1].At, bag);
        return rendered.Content.Span.IndexOf("${"u8) < 0 ? rendered : Rewritten(rendered, instance, before, null, bag);
    }

    private static YamlMapping ApplyOne(YamlMapping tree, PlannedOverride planned, DiagnosticBag bag)
    {
        planned.Outcome = OverrideOutcome.Failed;
        var result = planned.Patch.Patch switch
        {
            YamlMapping patch => MergePatch.Apply(tree, patch),
            YamlSequence operations => Operate(tree, operations, planned, bag),
            var other => Refuse(other, planned, bag),
        };
        if (result is not YamlMapping patched)
        {
            if (result is not null)
                bag.Add(ManifestDiagnostics.OverridePatch, planned.At, $"the override '{planned.Address}' leaves no object: it puts something else in its place");
            return tree;
        }
        foreach (var (name, path) in Identity)
        {
            if (patched.Get(path) is var now && SameText(tree.Get(path), now))
                continue;
            var at = now?.Source is not null && now.Source.File != tree.Source?.File ? now.Location : planned.At;
            bag.Add(ManifestDiagnostics.OverrideIdentity, at, $"the override '{planned.Address}' changes {name}, which identifies the object");
            return tree;
        }
        planned.Outcome = TreeEquality.AreEqual(tree, patched) ? OverrideOutcome.NoEffect : OverrideOutcome.Applied;
        return planned.Outcome == OverrideOutcome.Applied ? patched : tree;
    }

    private static bool SameText(YamlNode? before, YamlNode? after) => before.Text() == after.Text() && before is null == after is null;

    private static YamlNode? Operate(YamlMapping tree, YamlSequence list, PlannedOverride planned, DiagnosticBag bag)
    {
        var operations = new List<PatchOperation>();
        foreach (var item in list.Items)
        {
            if (JsonPatch.TryRead(item, out var operation, out var fault))
                operations.Add(operation);
            else
                bag.Add(ManifestDiagnostics.OverridePatch, item.Location ?? planned.At, $"the override '{planned.Address}' holds no operation here: {fault}");
        }
        if (operations.Count < list.Items.Count)
            return null;
        var result = JsonPatch.Apply(tree, operations);
        if (result.Fault is not null)
        {
            var at = result.Failed?.Written.Location ?? planned.At;
            bag.Add(ManifestDiagnostics.OverridePatch, at, $"the override '{planned.Address}' can't be applied to {planned.Path}: {result.Fault}");
        }
        return result.Result;
    }

    private static YamlNode? Refuse(YamlNode patch, PlannedOverride planned, DiagnosticBag bag)
    {
        bag.Add(ManifestDiagnostics.OverridePatch, patch.Location ?? planned.At, $"the override '{planned.Address}' is a scalar; a mapping or a list of operations is expected");
        return null;
    }

    /// <summary>Writes the tree, guarded where it holds <c>${</c>, reads it back, and ties the places of both together.</summary>
    private static ManifestFile Rewritten(ManifestFile rendered, TemplateInstance instance, YamlMapping tree, Location? at, DiagnosticBag bag)
    {
        var text = Write(tree, at, bag);
        if (text is not null && text.Contains("${", StringComparison.Ordinal) && tree.Get("metadata", "annotations", SubstituteAnnotation) is null)
        {
            tree = (YamlMapping)MergePatch.Apply(tree, Map("metadata", Map("annotations", Map(SubstituteAnnotation, YamlScalar.OfString("disabled")))));
            text = Write(tree, at, bag);
        }
        var before = rendered.Manifests[0];
        if (text is null || before.Root.Source is not { } source)
            return rendered;
        if (YamlReader.Read(source, text) is not [{ Errors.Count: 0, Root: YamlMapping written }] || !InsertionCheck.IsSame(Node.FromYaml(tree), written))
            throw new InvalidOperationException($"{source.File} is not read back as it was written");
        return rendered with
        {
            Content = Encoding.UTF8.GetBytes(text),
            Manifests = [before with { Root = written }],
            Sources = new SourceMap(instance, before.Root) { Rewrite = (tree, written) },
        };
    }

    private static string? Write(YamlMapping tree, Location? at, DiagnosticBag bag)
    {
        try
        {
            var buffer = new TextBuffer(RenderOutput.Limit);
            NodeWriter.Write(buffer, Node.FromYaml(tree), endsLine: true);
            buffer.Append('\n');
            return buffer.ToString();
        }
        catch (ModelUseException fault)
        {
            bag.Add(ManifestDiagnostics.OverridePatch, at, $"the patched object can't be written: {fault.Message}");
            return null;
        }
    }

    private static YamlMapping Map(string key, YamlNode value) => new([new YamlEntry(YamlScalar.OfString(key), value)]);
}
