using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Templates.Model;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Templates;

/// <summary>A value that a template inserted.</summary>
/// <param name="Start">Its first character in the rendered text; for a block below a key, the first character of the block.</param>
/// <param name="End">The first character behind it.</param>
/// <param name="Template">The insertion in the template or partial.</param>
internal readonly record struct Insertion(ModelNode Node, Mark Start, Mark End, Location Template);

/// <summary>A piece of a template's own text, rendered as it stands, each line behind the first indented by <paramref name="Indent"/>.</summary>
internal readonly record struct Segment(Mark Start, Template Template, int Offset, int Indent);

/// <summary>The text that a template rendered, and where each part of it comes from, in the order of the text.</summary>
internal sealed record RenderedText(string Text, Insertion[] Insertions, Segment[] Segments)
{
    /// <summary>The place in the template of a rendered character that no insertion wrote (for one that an insertion wrote: just before it).</summary>
    public Location? TemplateAt(Mark at)
    {
        var (low, high) = (0, Segments.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            var start = Segments[middle].Start;
            if (start.Line < at.Line || (start.Line == at.Line && start.Column <= at.Column))
                low = middle;
            else
                high = middle - 1;
        }
        if (Segments.Length == 0)
            return null;
        var segment = Segments[low];
        var origin = segment.Template.At(segment.Offset);
        return at.Line == segment.Start.Line
            ? origin with { Column = origin.Column + Math.Max(0, at.Column - segment.Start.Column) }
            : origin with { Line = origin.Line + at.Line - segment.Start.Line, Column = Math.Max(1, at.Column - segment.Indent) };
    }
}
