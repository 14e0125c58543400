using PgHaManifests.Core.Templates.Model;
using Scriban;
using Scriban.Syntax;

namespace PgHaManifests.Core.Templates;

/// <summary>Stands where a template inserts a value: unlike Scriban's own statement it knows its place when it writes.</summary>
/// <param name="value">Path of the value in the model.</param>
/// <param name="endsLine">The template goes on with a line end.</param>
internal sealed class InsertStatement(ScriptExpression value, bool endsLine) : ScriptStatement
{
    public override object? Evaluate(TemplateContext context)
    {
        ((RenderContext)context).Insert(context.Evaluate(value), Span, endsLine);
        return null;
    }

    public override void PrintTo(ScriptPrinter printer) => printer.Write(value);

    public override void Accept(ScriptVisitor visitor) { }

    public override TResult Accept<TResult>(ScriptVisitor<TResult> visitor) => throw new NotSupportedException();
}

/// <summary>Stands where a template includes a partial, whose lines get the indentation of this place.</summary>
internal sealed class IncludeStatement(string name) : ScriptStatement
{
    public string Name => name;

    /// <summary>Set once all partials are read.</summary>
    public Template? Partial { get; set; }

    public override object? Evaluate(TemplateContext context)
    {
        if (Partial is not null)
            ((RenderContext)context).Include(Partial);
        return null;
    }

    public override void PrintTo(ScriptPrinter printer) => printer.Write(name);

    public override void Accept(ScriptVisitor visitor) { }

    public override TResult Accept<TResult>(ScriptVisitor<TResult> visitor) => throw new NotSupportedException();
}

/// <summary>Stands where a template compares: Scriban would call a value that is not set unlike <c>null</c>, and turn numbers into texts.</summary>
internal sealed class CompareExpression(ScriptExpression left, ScriptExpression right, bool equal) : ScriptExpression
{
    public override object Evaluate(TemplateContext context) =>
        ModelComparison.AreEqual(Span, context.Evaluate(left), context.Evaluate(right)) == equal;

    public override void PrintTo(ScriptPrinter printer) => printer.Write(left).Write(equal ? " == " : " != ").Write(right);

    public override void Accept(ScriptVisitor visitor) { }

    public override TResult Accept<TResult>(ScriptVisitor<TResult> visitor) => throw new NotSupportedException();
}
