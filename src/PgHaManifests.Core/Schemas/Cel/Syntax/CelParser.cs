using PgHaManifests.Core.Schemas.Cel.Values;

namespace PgHaManifests.Core.Schemas.Cel.Syntax;

/// <summary>A parsed expression with all plain names that it uses, those of macro variables and function prefixes included.</summary>
internal sealed record CelParsed(CelExpr Root, IReadOnlyCollection<string> Names);

/// <summary>Reads an expression by the grammar of the language, macros expanded.</summary>
internal sealed partial class CelParser
{
    private const int MaxDepth = 250;
    private const int MaxLength = 100_000;

    // Chains of operators and fields nest in the tree as deep as they are long.
    private const int MaxLinks = 2_000;

    private static readonly string[][] BinaryLevels =
    [
        ["||"],
        ["&&"],
        ["<", "<=", ">=", ">", "==", "!=", "in"],
        ["+", "-"],
        ["*", "/", "%"],
    ];

    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop", "package", "namespace",
        "return", "var", "void", "while",
    };

    private readonly CelLexer lexer;
    private readonly SortedSet<string> names = new(StringComparer.Ordinal);
    private CelToken token;
    private CelProblem? problem;
    private int depth;
    private int links;

    private CelParser(string text)
    {
        lexer = new CelLexer(text);
        token = lexer.Next();
    }

    /// <summary>The parsed expression, or null with the first problem.</summary>
    public static CelParsed? Parse(string text, out CelProblem? problem)
    {
        if (text.Length > MaxLength)
        {
            problem = new CelProblem(0, $"the expression is longer than {MaxLength} characters");
            return null;
        }
        var parser = new CelParser(text);
        var root = parser.Expression();
        if (parser.token.Kind != CelTokenKind.End)
            parser.Unexpected();
        problem = parser.lexer.Problem ?? parser.problem;
        return problem is null ? new CelParsed(root, parser.names) : null;
    }

    private CelExpr Expression()
    {
        if (++depth > MaxDepth)
            Fail(token.Position, $"the expression nests deeper than {MaxDepth}");
        var condition = Binary(0);
        var position = token.Position;
        if (Take("?"))
        {
            var yes = Binary(0);
            Expect(":");
            condition = new CelCallExpr(position, null, "_?_:_", [condition, yes, Expression()]);
        }
        depth--;
        return condition;
    }

    private CelExpr Binary(int level)
    {
        if (level == BinaryLevels.Length)
            return Unary();
        var left = Binary(level + 1);
        while (token.Kind == CelTokenKind.Symbol && Array.IndexOf(BinaryLevels[level], token.Text) >= 0)
        {
            var (symbol, position) = (token.Text, token.Position);
            Link();
            Advance();
            left = new CelCallExpr(position, null, symbol == "in" ? "@in" : $"_{symbol}_", [left, Binary(level + 1)]);
        }
        return left;
    }

    private CelExpr Unary()
    {
        var (position, symbol) = (token.Position, token.Text);
        if (!token.Is("!") && !token.Is("-"))
            return Member();
        var count = 0;
        while (token.Is(symbol))
        {
            Advance();
            count++;
            // The last minus before a number is the number's sign.
            if (symbol == "-" && token.IsSignable)
                return Repeat(count - 1, position, symbol, Postfix(Number(token, negative: true)));
        }
        return Repeat(count, position, symbol, Member());
    }

    // A pair of signs or negations cancels out.
    private static CelExpr Repeat(int count, int position, string symbol, CelExpr operand) =>
        count % 2 == 0 ? operand : new CelCallExpr(position, null, symbol == "!" ? "!_" : "-_", [operand]);

    private CelExpr Member() => Postfix(Primary());

    private CelExpr Postfix(CelExpr operand)
    {
        while (problem is null)
        {
            var position = token.Position;
            if (token.Is(".") || token.Is("["))
                Link();
            if (Take("."))
            {
                var optional = Take("?");
                if (token.Kind != CelTokenKind.Identifier)
                    return Unexpected();
                var name = token.Text;
                Advance();
                operand = !optional && Take("(")
                    ? Call(new CelCallExpr(position, operand, name, Arguments(")")))
                    : new CelSelectExpr(position, operand, name, optional, isTest: false);
            }
            else if (Take("["))
            {
                var function = Take("?") ? "_[?_]" : "_[_]";
                var index = Expression();
                Expect("]");
                operand = new CelCallExpr(position, null, function, [operand, index]);
            }
            else if (token.Is("{") && operand.QualifiedName is { } typeName)
            {
                operand = Message(position, typeName);
            }
            else
            {
                break;
            }
        }
        return operand;
    }

    private CelExpr Primary()
    {
        var (position, current) = (token.Position, token);
        if (current.Kind == CelTokenKind.Literal)
            return current.IsSignable ? Number(current, negative: false) : Literal(current);
        if (Take("("))
        {
            var inner = Expression();
            Expect(")");
            return inner;
        }
        if (Take("["))
            return new CelListExpr(position, Elements("]", keyed: false));
        if (Take("{"))
            return new CelMapExpr(position, Elements("}", keyed: true));
        var absolute = Take(".");
        if (token.Kind != CelTokenKind.Identifier)
            return Unexpected();
        var name = token.Text;
        if (Reserved.Contains(name))
            return Fail(token.Position, $"reserved identifier: {name}");
        Advance();
        if (absolute)
            name = "." + name;
        if (Take("("))
            return Call(new CelCallExpr(position, null, name, Arguments(")")));
        names.Add(name.TrimStart('.'));
        return new CelNameExpr(position, name);
    }

    private CelExpr Call(CelCallExpr call)
    {
        var expanded = CelMacros.Expand(call, out var misuse);
        problem ??= misuse;
        return expanded ?? call;
    }

    private void Link()
    {
        if (++links > MaxLinks)
            problem ??= new CelProblem(token.Position, $"the expression has more than {MaxLinks} parts", IsLimit: true);
    }

    private void Advance() => token = problem is null ? lexer.Next() : new CelToken(CelTokenKind.End, token.Position, "");

    private bool Take(string symbol)
    {
        if (!token.Is(symbol))
            return false;
        Advance();
        return true;
    }

    private void Expect(string symbol)
    {
        if (!Take(symbol))
            Fail(token.Position, $"expected '{symbol}' but found {Found()}");
    }

    private CelLiteralExpr Unexpected() => Fail(token.Position, $"unexpected {Found()}");

    private string Found() => token.Kind switch
    {
        CelTokenKind.End => "the end",
        CelTokenKind.Literal => "a literal",
        _ => $"'{token.Text}'",
    };

    private CelLiteralExpr Fail(int at, string message)
    {
        problem ??= lexer.Problem ?? new CelProblem(at, message);
        token = new CelToken(CelTokenKind.End, at, "");
        return new CelLiteralExpr(at, CelValue.Null);
    }
}
