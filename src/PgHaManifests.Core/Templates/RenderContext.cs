using PgHaManifests.Core.Templates.Model;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace PgHaManifests.Core.Templates;

/// <summary>Scriban's state while it renders: no functions at all, every unknown name an error, every value written by one function.</summary>
internal sealed class RenderContext : TemplateContext
{
    /// <summary>Rounds of all loops of one template together.</summary>
    private const int Rounds = 100_000;

    private readonly RenderOutput output;
    private ScopeVariables? variables;

    public RenderContext(RenderOutput output)
        : base(new ScriptObject())
    {
        this.output = output;
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedIndexerAccess = false;
        EnableRelaxedTargetAccess = false;
        EnableRelaxedFunctionAccess = false;
        EnableNullIndexer = false;
        NewLine = "\n";
        AutoIndent = false;
        LoopLimit = Rounds;
        // Scriban counts this over the context's whole life and then cuts the text short without a word; RenderOutput has the limit instead.
        LimitToString = 0;
        RecursiveLimit = 100;
        TryGetVariable = UnknownVariable;
        PushOutput(output);
    }

    /// <summary>Renders a template into the output.</summary>
    public void Run(Template template, ScopeVariables scope)
    {
        output.Start(template);
        variables = scope;
        PushGlobal(scope);
        Evaluate(template.Page);
        PopGlobal();
    }

    /// <summary>The one function through which every value is written.</summary>
    public void Insert(object? value, SourceSpan span, bool endsLine)
    {
        if (value is not ModelNode node)
            throw new TemplateException(TemplateDiagnostics.Use, span, "this is no value of the model");
        try
        {
            output.Insert(node, new Diagnostics.Location(span.FileName ?? "", span.Start.Line + 1, span.Start.Column + 1), endsLine);
        }
        catch (ModelUseException fault)
        {
            throw new TemplateException(TemplateDiagnostics.Use, span, fault.Message);
        }
    }

    public void Include(Template partial) => output.Include(partial, () => Evaluate(partial.Page));

    public override bool ToBool(SourceSpan span, object? value) => value is ModelNode node ? node.IsTrue : base.ToBool(span, value);

    protected override IListAccessor? GetListAccessorImpl(object target, Type type) => target is ModelList ? ModelListAccessor.Instance : null;

    private bool UnknownVariable(TemplateContext context, SourceSpan span, ScriptVariable variable, out object? value)
    {
        value = null;
        var hint = variables is null ? "" : UnknownName.Hint(variable.Name, variables.Names);
        throw new TemplateException(TemplateDiagnostics.UnknownName, span, $"there is no '{variable.Name}' here{hint}");
    }

    private sealed class ModelListAccessor : IListAccessor
    {
        public static readonly ModelListAccessor Instance = new();

        public int GetLength(TemplateContext context, SourceSpan span, object target) => ((ModelList)target).Nodes.Count;

        public object? GetValue(TemplateContext context, SourceSpan span, object target, int index) => ((ModelList)target).Nodes[index];

        public void SetValue(TemplateContext context, SourceSpan span, object target, int index, object? value) =>
            throw new TemplateException(TemplateDiagnostics.Computes, span, "values can't be set");
    }
}
