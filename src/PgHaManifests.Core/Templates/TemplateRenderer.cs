using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Templates.Model;
using Scriban.Syntax;

namespace PgHaManifests.Core.Templates;

/// <summary>Renders templates one after the other; each thread has one of its own.</summary>
internal sealed class TemplateRenderer
{
    private readonly RenderOutput output = new();
    private RenderContext context;

    public TemplateRenderer() => context = new RenderContext(output);

    /// <summary>Renders one object; null when the template has a fault, which is then in <paramref name="bag"/>.</summary>
    public RenderedText? Render(Template template, ScopeVariables variables, DiagnosticBag bag)
    {
        try
        {
            context.Run(template, variables);
            return output.Finish();
        }
        catch (ScriptRuntimeException fault)
        {
            // An interrupted run leaves Scriban's stacks half full.
            context = new RenderContext(output);
            bag.Add(ToDiagnostic(template, fault));
            return null;
        }
    }

    private static Diagnostic ToDiagnostic(Template template, ScriptRuntimeException fault)
    {
        var at = new Location(fault.Span.FileName ?? template.Path, fault.Span.Start.Line + 1, fault.Span.Start.Column + 1);
        return fault switch
        {
            TemplateException own => own.Descriptor.At(at, own.OriginalMessage),
            { InnerException: ModelUseException use } => TemplateDiagnostics.Use.At(at, use.Message),
            { InnerException: OutputLimitException limit } => TemplateDiagnostics.Limit.At(at, limit.Message),
            _ when fault.OriginalMessage.Contains("limit", StringComparison.Ordinal) => TemplateDiagnostics.Limit.At(at, fault.OriginalMessage),
            _ => TemplateDiagnostics.UnknownName.At(at, fault.OriginalMessage),
        };
    }
}
