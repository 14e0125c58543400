using System.Collections;
using Scriban.Parsing;
using Scriban.Syntax;

namespace PgHaManifests.Core.Templates.Model;

/// <summary>A list of the model.</summary>
internal sealed class ModelList(ModelNode[] items) : ModelNode
{
    public IReadOnlyList<ModelNode> Nodes { get; } = items;

    public override bool IsTrue => Nodes.Count > 0;

    public override string Describe() => Nodes.Count == 0 ? "an empty list" : "a list";

    protected override ModelNode Member(SourceSpan span, string name) =>
        throw new TemplateException(TemplateDiagnostics.UnknownName, span, $"there is no member '{name}': this is a list; go over it with 'for' or take an item as [0]");

    protected override IEnumerator Items() => Nodes.GetEnumerator();
}
