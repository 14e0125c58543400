using System.Globalization;
using PgHaManifests.Core.Yaml;
using Scriban.Parsing;
using Scriban.Syntax;

namespace PgHaManifests.Core.Templates.Model;

/// <summary><c>==</c> and <c>!=</c> of templates: scalars of one type, or anything against <c>null</c>.</summary>
internal static class ModelComparison
{
    public static bool AreEqual(SourceSpan span, object? left, object? right)
    {
        if (left is null || right is null)
            return IsAbsent(left) && IsAbsent(right);
        if (Scalar(left) is not { } a || Scalar(right) is not { } b)
            throw new TemplateException(TemplateDiagnostics.Use, span, $"only scalars can be compared; this compares {Describe(left)} with {Describe(right)}");
        if (a.Type == YamlScalarType.Null || b.Type == YamlScalarType.Null)
            return a.Type == b.Type;
        if (a.Type != b.Type)
            throw new TemplateException(TemplateDiagnostics.Use, span, $"this compares {Describe(left)} with {Describe(right)}, which are of different types");
        return a.Text == b.Text;
    }

    private static bool IsAbsent(object? value) => value is null or ModelLeaf { IsAbsent: true };

    private static string Describe(object value) => value switch
    {
        ModelNode node => node.Describe(),
        string text => $"the text \"{text}\"",
        bool truth => $"the boolean {(truth ? "true" : "false")}",
        _ => $"the number {Convert.ToString(value, CultureInfo.InvariantCulture)}",
    };

    private static (string Text, YamlScalarType Type)? Scalar(object value) => value switch
    {
        ModelLeaf leaf => (leaf.Text, leaf.Type),
        string text => (text, YamlScalarType.String),
        bool truth => (truth ? "true" : "false", YamlScalarType.Boolean),
        int or long => (Convert.ToString(value, CultureInfo.InvariantCulture) ?? "", YamlScalarType.Integer),
        float or double or decimal => (Convert.ToString(value, CultureInfo.InvariantCulture) ?? "", YamlScalarType.Float),
        _ => null,
    };
}
