using PgHaManifests.Core.Diagnostics;
using Scriban.Parsing;
using Scriban.Syntax;

namespace PgHaManifests.Core.Templates;

/// <summary>A fault of a template found while it renders; the renderer turns it into a diagnostic.</summary>
internal sealed class TemplateException(Descriptor descriptor, SourceSpan span, string message) : ScriptRuntimeException(span, message)
{
    public Descriptor Descriptor => descriptor;
}
