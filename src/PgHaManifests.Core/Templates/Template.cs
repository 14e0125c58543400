using PgHaManifests.Core.Diagnostics;
using Scriban.Parsing;
using Scriban.Syntax;

namespace PgHaManifests.Core.Templates;

/// <summary>A parsed template or partial; parsed once, rendered for every object of its scope.</summary>
/// <param name="Path">Where a person finds it: <c>templates/cluster/cluster.yaml.sbn</c>, for an embedded one too.</param>
/// <param name="Text">The source, with <c>\n</c> as line end.</param>
internal sealed record Template(string Path, string Text, ScriptPage Page, TemplateDirective Directive)
{
    /// <summary>Folder below <c>templates/</c>: <c>cluster</c>, <c>platform</c>.</summary>
    public string Folder { get; init; } = "";

    /// <summary>File name without <c>.yaml.sbn</c>.</summary>
    public string Name { get; init; } = "";

    /// <summary>What the output's name ends in: <c>.yaml</c>.</summary>
    public string Ending { get; init; } = ".yaml";

    /// <summary>How values are written. A partial is written as the template that includes it.</summary>
    public TemplateFormat Format { get; init; }

    /// <summary>Collections of the model that the template is rendered for, outermost first.</summary>
    public string[] Scope { get; init; } = [];

    public Location At(SourceSpan span) => new(Path, span.Start.Line + 1, span.Start.Column + 1);

    /// <summary>The place of a character of <see cref="Text"/>.</summary>
    public Location At(int offset)
    {
        var before = Text.AsSpan(0, Math.Clamp(offset, 0, Text.Length));
        return new Location(Path, before.Count('\n') + 1, before.Length - before.LastIndexOf('\n'));
    }
}
