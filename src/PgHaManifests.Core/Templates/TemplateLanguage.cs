using PgHaManifests.Core.Diagnostics;
using Scriban.Syntax;

namespace PgHaManifests.Core.Templates;

/// <summary>
/// The part of Scriban that templates may use: insertions of model values, <c>if</c>, <c>for</c>, <c>include 'partial'</c>, comparisons
/// for equality, <c>&amp;&amp;</c>, <c>||</c>, <c>!</c>. All else is refused when the template is loaded, taken branch or not.
/// </summary>
internal static class TemplateLanguage
{
    /// <summary>Checks a page and puts our own nodes in the place of Scriban's for insertions, includes and comparisons.</summary>
    public static void Restrict(Template template, ScriptNode node, DiagnosticBag bag)
    {
        if (Refusal(node) is { } refusal)
        {
            bag.Add(TemplateDiagnostics.Computes, template.At(node.Span), $"{refusal}; templates only insert, test and loop");
            return;
        }
        if (node is ScriptBlockStatement block)
            ReplaceInsertions(template, block, bag);
        for (var i = 0; i < node.ChildrenCount; i++)
        {
            if (node.GetChildren(i) is { } child and not (InsertStatement or IncludeStatement))
                Restrict(template, child, bag);
        }
        if (node is ScriptIfStatement { Condition: { } condition } test && WithComparisons(condition) is { } replaced)
            test.Condition = replaced;
    }

    /// <summary>Puts our own comparisons in the place of Scriban's; null when nothing is to be replaced.</summary>
    private static CompareExpression? WithComparisons(ScriptExpression? expression)
    {
        switch (expression)
        {
            case ScriptBinaryExpression { Operator: ScriptBinaryOperator.CompareEqual or ScriptBinaryOperator.CompareNotEqual, Left: { } left, Right: { } right } binary:
                var equal = binary.Operator == ScriptBinaryOperator.CompareEqual;
                return new CompareExpression(WithComparisons(left) ?? left, WithComparisons(right) ?? right, equal) { Span = binary.OperatorToken?.Span ?? binary.Span };
            case ScriptBinaryExpression binary:
                binary.Left = WithComparisons(binary.Left) ?? binary.Left;
                binary.Right = WithComparisons(binary.Right) ?? binary.Right;
                return null;
            case ScriptUnaryExpression unary:
                unary.Right = WithComparisons(unary.Right) ?? unary.Right;
                return null;
            case ScriptNestedExpression nested:
                nested.Expression = WithComparisons(nested.Expression) ?? nested.Expression;
                return null;
            default:
                return null;
        }
    }

    private static void ReplaceInsertions(Template template, ScriptBlockStatement block, DiagnosticBag bag)
    {
        for (var i = 0; i < block.Statements.Count; i++)
        {
            if (block.Statements[i] is not ScriptExpressionStatement { Expression: { } expression })
                continue;
            if (expression is ScriptFunctionCall { Target: ScriptVariableGlobal { Name: "include" } } call)
            {
                var name = call.Arguments is [ScriptLiteral { Value: string literal }] ? literal : null;
                if (name is null)
                    bag.Add(TemplateDiagnostics.Partial, template.At(expression.Span), "'include' needs the name of one partial in quotes");
                block.Statements[i] = new IncludeStatement(name ?? "") { Span = expression.Span };
            }
            else if (IsPath(expression))
            {
                Restrict(template, expression, bag);
                block.Statements[i] = new InsertStatement(expression, EndsLine(block, i)) { Span = expression.Span };
            }
            else if (Refusal(expression) is null)
            {
                bag.Add(TemplateDiagnostics.Computes, template.At(expression.Span), "only a value of the model can be inserted, not an expression");
            }
        }
    }

    private static bool EndsLine(ScriptBlockStatement block, int at)
    {
        for (var i = at + 1; i < block.Statements.Count; i++)
        {
            if (block.Statements[i] is ScriptRawStatement raw)
                return raw.Text is { Length: > 0, FullText: { } full } text && full[text.Index] == '\n';
            if (block.Statements[i] is not ScriptEscapeStatement)
                return false;
        }
        return false;
    }

    private static bool IsPath(ScriptExpression expression) => expression switch
    {
        ScriptVariableGlobal => true,
        ScriptMemberExpression { Target: { } target } => IsPath(target),
        ScriptIndexerExpression { Target: { } target } => IsPath(target),
        _ => false,
    };

    /// <summary>Why the node is not allowed; null when it is.</summary>
    private static string? Refusal(ScriptNode node) => node switch
    {
        ScriptBinaryExpression { Operator: ScriptBinaryOperator.And or ScriptBinaryOperator.Or } => null,
        ScriptBinaryExpression { Operator: ScriptBinaryOperator.CompareEqual or ScriptBinaryOperator.CompareNotEqual } => null,
        ScriptBinaryExpression binary => $"the operator '{binary.OperatorAsText}' is not available",
        ScriptUnaryExpression { Operator: ScriptUnaryOperator.Not } => null,
        ScriptUnaryExpression unary => $"the operator '{unary.OperatorAsText}' is not available",
        ScriptIndexerExpression { Index: ScriptLiteral { Value: int } } => null,
        ScriptIndexerExpression => "an index must be a number",
        ScriptForStatement { NamedArguments.Count: > 0 } => "'for' takes no options",
        ScriptTableRowStatement => "'tablerow' is not available",
        ScriptForStatement or ScriptIfStatement or ScriptElseStatement or ScriptEndStatement => null,
        ScriptFunctionCall call => $"functions such as '{call.Target}' are not available",
        ScriptPipeCall => "functions after '|' are not available",
        ScriptAssignExpression => "variables can't be set",
        ScriptPage or ScriptBlockStatement or ScriptRawStatement or ScriptEscapeStatement or ScriptNopStatement => null,
        ScriptExpressionStatement or ScriptVariableGlobal or ScriptMemberExpression or ScriptLiteral or ScriptNestedExpression => null,
        ScriptToken or ScriptKeyword or ScriptList => null,
        _ => $"'{FirstWord(node)}' is not available",
    };

    private static string FirstWord(ScriptNode node)
    {
        var text = node.ToString() ?? "";
        var end = node is ScriptStatement ? text.AsSpan().IndexOfAny(' ', '}') : -1;
        return end < 0 ? text : text[..end];
    }
}
