using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Settings;
using PgHaManifests.Core.Templates;
using PgHaManifests.Core.Templates.Model;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Manifests;

/// <summary>What put a node of a rendered file there.</summary>
/// <param name="Setting">The setting (or override) that a person would edit; null where the template alone wrote it.</param>
/// <param name="Template">The place in the template; null for what an override put there.</param>
internal readonly record struct Cause(Origin? Setting, Location? Template);

/// <summary>
/// Tells for any position of a rendered file where it comes from. It keeps no positions: rendering is deterministic and quick, so the first
/// question renders the object again.
/// </summary>
internal sealed class SourceMap(TemplateInstance instance, YamlMapping rendered)
{
    private RenderedText? text;

    /// <summary>Path of the template: <c>templates/cluster/cluster.yaml.sbn</c>.</summary>
    public string Template => instance.Template.Path;

    /// <summary>The tree as it was rendered and then patched, and the same tree read back from the text that is written; null when no patch applied.</summary>
    public (YamlNode Patched, YamlNode Written)? Rewrite { get; init; }

    /// <summary>What put the node at that place of the written file there; for a key, what put its value there.</summary>
    public Cause Find(Mark at)
    {
        if (Rewrite is not var (patched, written))
            return FindRendered(at);
        var node = NodeAt.Twin(written, patched, at);
        if (node.Source is null || node.Source.File == rendered.Source?.File)
            return FindRendered(node.Start);
        return new Cause(node.Location is { } location ? Origin.File(location) : null, null);
    }

    private Cause FindRendered(Mark at)
    {
        text ??= new TemplateRenderer().Render(instance.Template, instance.Variables, new DiagnosticBag());
        if (text is null)
            return new Cause(null, new Location(instance.Template.Path, 1, 1));
        if (Covering(at) is { } insertion)
            return new Cause(OriginInside(insertion, at), insertion.Template);
        if (NodeAt.ValueOfKey(rendered, at) is { } value && Covering(value.Start) is { } below)
            return new Cause(below.Node.Origin ?? OriginInside(below, value.Start), below.Template);
        return new Cause(null, text.TemplateAt(at));
    }

    /// <summary>The insertion that wrote the character at that place.</summary>
    private Insertion? Covering(Mark at)
    {
        if (text is null)
            return null;
        foreach (var insertion in text.Insertions)
        {
            if (NodeAt.IsAtOrBefore(insertion.Start, at) && !NodeAt.IsAtOrBefore(insertion.End, at))
                return insertion;
        }
        return null;
    }

    /// <summary>The origin of the innermost value at that place of an insertion that has one.</summary>
    private Origin? OriginInside(Insertion insertion, Mark at)
    {
        var (model, origin) = (insertion.Node, insertion.Node.Origin);
        var node = NodeAt.StartingAt(rendered, insertion.Start, model is ModelLeaf);
        while (node is not null)
        {
            (node, model) = (node, model) switch
            {
                (YamlMapping mapping, ModelMapping entries) when NodeAt.EntryAt(mapping, at) is var i => (mapping.Entries[i].Value, entries.Entries[i].Value),
                (YamlSequence sequence, ModelList list) when NodeAt.ItemAt(sequence, at) is var i => (sequence.Items[i], list.Nodes[i]),
                _ => (null, model),
            };
            origin = model.Origin ?? origin;
            // The place is the key's: what is inside its value lies further on.
            if (node is not null && !NodeAt.IsAtOrBefore(node.Start, at))
                break;
        }
        return origin;
    }
}
