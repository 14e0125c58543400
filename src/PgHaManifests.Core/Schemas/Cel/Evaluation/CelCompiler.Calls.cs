using PgHaManifests.Core.Schemas.Cel.Library;
using PgHaManifests.Core.Schemas.Cel.Syntax;
using PgHaManifests.Core.Schemas.Cel.Types;
using PgHaManifests.Core.Schemas.Cel.Values;

namespace PgHaManifests.Core.Schemas.Cel.Evaluation;

internal sealed partial class CelCompiler
{
    private Typed Call(CelCallExpr call)
    {
        var (function, target) = (call.Function.TrimStart('.'), call.Target);
        // sets.contains(a, b) is a function of that name, not a method of a variable.
        if (target?.QualifiedName is { } prefix && environment.Find($"{prefix.TrimStart('.')}.{function}") is not null)
            (function, target) = ($"{prefix.TrimStart('.')}.{function}", null);
        if (environment.Find(function) is not { } overloads)
            return Fail(call, $"undeclared reference to '{function}'");
        var arguments = new Typed[call.Arguments.Count + (target is null ? 0 : 1)];
        var next = 0;
        if (target is not null)
            arguments[next++] = Expression(target);
        formatDepth += function == "format" ? 1 : 0;
        foreach (var argument in call.Arguments)
            arguments[next++] = Expression(argument);
        formatDepth -= function == "format" ? 1 : 0;
        if (problem is not null)
            return Failed;
        var (fitting, type) = Resolve(overloads, arguments, target is not null);
        if (fitting.Length == 0)
            return Fail(call, $"found no matching overload for '{function}' applied to {Applied(arguments, target is not null)}");
        if (BadLiteral(function, arguments) is { } bad)
            return Fail(call, bad);
        if (function == "format")
            CheckFormat(call, arguments);
        return new Typed(Build(function, arguments, fitting), type);
    }

    // Every overload that fits stays a candidate at run time; where their results differ, the type is dyn.
    private (CelOverload[] Fitting, CelType Type) Resolve(CelOverload[] overloads, Typed[] arguments, bool isMember)
    {
        var types = Array.ConvertAll(arguments, argument => argument.Type);
        var fitting = new List<CelOverload>(overloads.Length);
        CelType? result = null;
        foreach (var overload in overloads)
        {
            if (overload.IsMember != isMember || overload.Parameters.Length != types.Length)
                continue;
            var variables = new Dictionary<string, CelTypeVariable>(StringComparer.Ordinal);
            var parameters = Array.ConvertAll(overload.Parameters, parameter => bindings.Instantiate(parameter, variables));
            if (!bindings.FitsAll(types, parameters))
                continue;
            fitting.Add(overload);
            var yields = bindings.Resolve(bindings.Instantiate(overload.Result, variables));
            if (result is null)
                result = yields;
            else if (!result.IsDyn && !bindings.Same(yields, result))
                result = CelType.Dyn;
        }
        return ([.. fitting], result ?? CelType.Dyn);
    }

    private string Applied(Typed[] arguments, bool isMember)
    {
        var names = Array.ConvertAll(arguments, argument => bindings.Resolve(argument.Type).ToString());
        return isMember ? $"'{names[0]}.({string.Join(", ", names[1..])})'" : $"'({string.Join(", ", names)})'";
    }

    // The server refuses these literals when it reads the rule, not when it runs it.
    private static string? BadLiteral(string function, Typed[] arguments)
    {
        var place = function is "matches" or "find" or "findAll" ? 1 : 0;
        if (arguments.Length <= place || !arguments[place].Node.TryConstant(out var literal) || literal.Kind != CelKind.String)
            return null;
        var text = literal.AsString;
        return function switch
        {
            "matches" or "find" or "findAll" when CelRegex.Compile(text, out var why) is null => $"invalid matches argument: {why}",
            "duration" when !CelDuration.TryParse(text, out _) => "invalid duration argument",
            "timestamp" when !CelTime.TryParse(text, out _) => "invalid timestamp argument",
            _ => null,
        };
    }

    private static CelNode Build(string function, Typed[] arguments, CelOverload[] overloads)
    {
        var nodes = Array.ConvertAll(arguments, argument => argument.Node);
        switch (function)
        {
            case "_&&_":
                return new LogicNode(nodes[0], nodes[1], deciding: false);
            case "_||_":
                return new LogicNode(nodes[0], nodes[1], deciding: true);
            case "!_":
                return new NotNode(nodes[0]);
            case "_?_:_":
                return new ConditionalNode(nodes[0], nodes[1], nodes[2]);
            case "_==_" or "_!=_":
                return new EqualNode(nodes[0], nodes[1], function == "_!=_");
            case "_<_":
                return new CompareNode(nodes[0], nodes[1], Comparison.Less);
            case "_<=_":
                return new CompareNode(nodes[0], nodes[1], Comparison.LessOrEqual);
            case "_>_":
                return new CompareNode(nodes[0], nodes[1], Comparison.Greater);
            case "_>=_":
                return new CompareNode(nodes[0], nodes[1], Comparison.GreaterOrEqual);
            case "@in":
                return new InNode(nodes[0], nodes[1]);
            case "_[_]" or "_[?_]":
                return new IndexNode(nodes[0], nodes[1], function == "_[?_]");
            case "or" or "orValue":
                return new OptionalOrNode(nodes[0], nodes[1], function == "orValue");
            case "matches" or "find" or "findAll" when nodes[1].TryConstant(out var pattern) && pattern.Kind == CelKind.String:
                return RegexNode.Of(function, nodes, CelRegex.Compile(pattern.AsString, out _)!);
            default:
                return FoldedCall(new CallNode(overloads, nodes), nodes);
        }
    }

    // A call on constants is made once; its failure stays one of the evaluation.
    private static CelNode FoldedCall(CallNode call, CelNode[] arguments)
    {
        if (!Array.TrueForAll(arguments, argument => argument.TryConstant(out _)))
            return call;
        var value = call.Evaluate(new CelFrame(0));
        return value.IsError ? call : new ConstantNode(value);
    }
}
