using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Templates.Model;
using PgHaManifests.Core.Yaml;
using Scriban.Runtime;

namespace PgHaManifests.Core.Templates;

/// <summary>
/// Collects what a template writes. Text of the template comes in by <see cref="Write"/>, values only by <see cref="Insert"/>; both note
/// where they came from. Used again for the next template after <see cref="Start"/>.
/// </summary>
internal sealed class RenderOutput : IScriptOutput
{
    /// <summary>Characters that one object may have; etcd refuses objects of more than about 1.5 MB.</summary>
    public const int Limit = 4 * 1024 * 1024;

    /// <summary>Characters that a text may have, which is about all clusters of an environment.</summary>
    private const int TextLimit = 16 * Limit;

    private readonly TextBuffer buffer = new(Limit);
    private readonly List<Insertion> insertions = [];
    private readonly List<Segment> segments = [];
    private Template? current;
    private bool isText;
    private bool dropLineEnd;

    public void Start(Template template)
    {
        isText = template.Format != TemplateFormat.Yaml;
        buffer.Clear(isText ? TextLimit : Limit);
        insertions.Clear();
        segments.Clear();
        current = template;
        dropLineEnd = false;
    }

    public RenderedText Finish() => new(buffer.ToString(), [.. insertions], [.. segments]);

    /// <summary>Writes part of the current template's own text.</summary>
    public void Write(string text, int offset, int count)
    {
        if (current is null)
            throw new InvalidOperationException("no template is being rendered");
        var end = offset + count;
        var start = Math.Max(offset, current.Directive.Length);
        if (dropLineEnd && start < end && text[start] == '\n')
            start++;
        dropLineEnd = false;
        if (start >= end)
            return;
        segments.Add(new Segment(buffer.Here, current, start, buffer.Indent));
        buffer.AppendIndented(text.AsSpan(start, end - start));
    }

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }

    /// <summary>Writes one value as one YAML node; into a text, a hole that is filled when the text around it is known.</summary>
    /// <exception cref="ModelUseException">The value can't be written here.</exception>
    public void Insert(ModelNode node, Location place, bool endsLine)
    {
        dropLineEnd = false;
        buffer.BeginLine();
        var start = isText ? Hole(node) : NodeWriter.Write(buffer, node, endsLine);
        insertions.Add(new Insertion(node, start, buffer.Here, place));
    }

    private Mark Hole(ModelNode node)
    {
        if (node is ModelLeaf { IsAbsent: true } || (node is ModelList && !node.IsTrue))
            throw new ModelUseException($"the value is {node.Describe()}, and nothing would be seen of it: put the line between 'if' and 'end'");
        var start = buffer.Here;
        buffer.Append(Text.TextFill.Hole);
        return start;
    }

    /// <summary>
    /// Renders a partial at the place reached: its lines are indented to here and its last line end is left out. One that renders nothing
    /// takes its line away.
    /// </summary>
    public void Include(Template partial, Action evaluate)
    {
        buffer.BeginLine();
        var (caller, indent, start) = (current, buffer.Indent, buffer.Length);
        (current, buffer.Indent) = (partial, buffer.Here.Column - 1);
        evaluate();
        (current, buffer.Indent) = (caller, indent);
        buffer.TrimLineEnd(start);
        if (buffer.Length > start || !buffer.Line.IsWhiteSpace())
            return;
        buffer.ClearLine();
        dropLineEnd = true;
    }
}
