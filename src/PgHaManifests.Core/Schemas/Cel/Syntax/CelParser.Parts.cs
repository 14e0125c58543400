using System.Globalization;
using PgHaManifests.Core.Schemas.Cel.Values;

namespace PgHaManifests.Core.Schemas.Cel.Syntax;

/// <summary>Literals and lists of parts.</summary>
internal sealed partial class CelParser
{
    private CelLiteralExpr Literal(CelToken literal)
    {
        Advance();
        return new CelLiteralExpr(literal.Position, literal.Value);
    }

    private CelLiteralExpr Number(CelToken literal, bool negative)
    {
        Advance();
        if (literal.Value.Kind == CelKind.Double)
            return new CelLiteralExpr(literal.Position, CelValue.Of(negative ? -literal.Value.AsDouble : literal.Value.AsDouble));
        var hex = literal.Text.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        var digits = hex ? literal.Text.AsSpan(2) : literal.Text;
        if (!ulong.TryParse(digits, hex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var magnitude)
            || magnitude > (negative ? 1UL << 63 : long.MaxValue))
        {
            return Fail(literal.Position, "invalid int literal");
        }
        return new CelLiteralExpr(literal.Position, CelValue.Of(unchecked(negative ? -(long)magnitude : (long)magnitude)));
    }

    private List<CelExpr> Arguments(string end)
    {
        var arguments = new List<CelExpr>();
        if (Take(end))
            return arguments;
        do
            arguments.Add(Expression());
        while (Take(",") && problem is null);
        Expect(end);
        return arguments;
    }

    private List<CelElement> Elements(string end, bool keyed)
    {
        var elements = new List<CelElement>();
        // A comma may stand after the last element, and alone.
        while (!token.Is(end) && !token.Is(",") && problem is null)
        {
            var optional = Take("?");
            var first = Expression();
            if (keyed)
                Expect(":");
            elements.Add(keyed ? new CelElement(first, Expression(), optional) : new CelElement(null, first, optional));
            if (!token.Is(",") || problem is not null)
                break;
            Advance();
            if (token.Is(end))
                break;
        }
        if (elements.Count == 0)
            Take(",");
        Expect(end);
        return elements;
    }

    // Only its type's name matters: there is no message type that a rule may build.
    private CelExpr Message(int position, string typeName)
    {
        Advance();
        while (!token.Is("}") && problem is null)
        {
            Take("?");
            if (token.Kind != CelTokenKind.Identifier)
                return Unexpected();
            Advance();
            Expect(":");
            Expression();
            if (!Take(","))
                break;
        }
        Expect("}");
        return new CelMessageExpr(position, typeName);
    }
}
