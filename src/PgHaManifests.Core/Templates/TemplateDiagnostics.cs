using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Templates;

/// <summary>What can be wrong with a template, or with what it renders.</summary>
internal static class TemplateDiagnostics
{
    public static readonly Descriptor Syntax = Error(
        "PGHA2001", "template-syntax", "A template can't be parsed.", "correct the Scriban syntax at that place; docs/templates.md shows all that a template may hold");

    public static readonly Descriptor Computes = Error(
        "PGHA2002", "template-computes", "A template computes a value.", "let the template only insert, test and loop; values are computed where the model is built");

    public static readonly Descriptor Directive = Error(
        "PGHA2003", "template-directive", "The first line of a template, its directive, is wrong.", "write it as {{# scope: clusters.poolers; when: pooler.monitored #}}");

    public static readonly Descriptor UnexpectedFile = Error(
        "PGHA2004", "template-file", "A file among the templates is none, or can't be read.", "name templates FOLDER/OUTPUT-NAME.yaml.sbn, azure/NAME.bicep.sbn or NAME.md.sbn, and partials _partials/NAME.sbn");

    public static readonly Descriptor Partial = Error(
        "PGHA2005", "template-partial", "A template includes a partial that is not there, or that includes itself.", "name a file of templates/_partials without its ending");

    public static readonly Descriptor UnknownName = Error(
        "PGHA2006", "template-name", "A template names something that the model does not have.", "correct the name");

    public static readonly Descriptor Use = Error(
        "PGHA2007", "template-value", "A template uses a value in a way that it does not allow.", "test the value with 'if' first, or use it as what it is");

    public static readonly Descriptor Insertion = Error(
        "PGHA2008", "template-insertion", "An insertion is not one whole YAML value.",
        "let {{ }} stand alone where a whole value or key stands, without quotes around it; composite text is computed where the model is built");

    public static readonly Descriptor Nothing = Error(
        "PGHA2009", "template-empty", "A template applies but renders nothing.", "give it a 'when:' that says when it applies, or let it render its object");

    public static readonly Descriptor Yaml = Error(
        "PGHA2010", "template-yaml", "A template renders text that is not YAML.", "correct the template at that line");

    public static readonly Descriptor Objects = Error(
        "PGHA2011", "template-objects", "A template does not render exactly one Kubernetes object.", "write one object per template, with apiVersion, kind and metadata.name");

    public static readonly Descriptor Limit = Error(
        "PGHA2012", "template-limit", "A template goes on without end.", "let the template render one object of a sensible size");

    public static readonly Descriptor OutputPath = Error(
        "PGHA2013", "template-path", "The output path of a template is not usable, or taken.", "give the template another name or another 'file:'");

    public static readonly Descriptor TextPlace = Error(
        "PGHA2014", "template-text", "An insertion can't stand where it does in a text that is no YAML.",
        "let {{ }} stand alone: quotes and backticks are added as its place needs; docs/templates.md shows where values can stand");

    public static readonly Descriptor TextValue = Error(
        "PGHA2015", "value-in-text", "A value can't be written into a text that is no YAML.", "choose a value on one line, without control characters");

    public static IReadOnlyList<Descriptor> All { get; } =
        [Syntax, Computes, Directive, UnexpectedFile, Partial, UnknownName, Use, Insertion, Nothing, Yaml, Objects, Limit, OutputPath, TextPlace,
            TextValue];

    private static Descriptor Error(string code, string slug, string title, string help) =>
        new(code, slug, Severity.Error, DiagnosticSource.Template, title, help);
}
