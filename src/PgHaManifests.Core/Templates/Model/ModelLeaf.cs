using System.Collections;
using PgHaManifests.Core.Yaml;
using Scriban.Parsing;
using Scriban.Syntax;

namespace PgHaManifests.Core.Templates.Model;

/// <summary>A scalar of the model: its text and the type it must have in the rendered YAML.</summary>
/// <param name="text">The value as YAML spells it; empty for <see cref="YamlScalarType.Null"/>.</param>
/// <param name="type">Null marks a setting that is not set: false in conditions, an error when inserted.</param>
internal sealed class ModelLeaf(string text, YamlScalarType type) : ModelNode
{
    public string Text { get; } = text;
    public YamlScalarType Type { get; } = type;

    /// <summary>A sentence of ours, which a page of Markdown shows as such; every other value is shown as a piece of code.</summary>
    public bool IsProse { get; init; }

    public bool IsAbsent => Type == YamlScalarType.Null;

    /// <summary>A boolean counts as itself, an absent value as false, every other value as true: 0 and "" are values too.</summary>
    public override bool IsTrue => Type == YamlScalarType.Boolean ? Text == "true" : !IsAbsent;

    public override string Describe() => Type switch
    {
        YamlScalarType.Null => "a value that is not set",
        YamlScalarType.String => $"the text \"{Text}\"",
        YamlScalarType.Boolean => $"the boolean {Text}",
        _ => $"the number {Text}",
    };

    protected override ModelNode Member(SourceSpan span, string name) =>
        throw new TemplateException(TemplateDiagnostics.UnknownName, span, $"there is no member '{name}': this is {Describe()}, not a mapping");

    protected override IEnumerator Items() => throw new ModelUseException($"'for' needs a list or a mapping; this is {Describe()}");
}
