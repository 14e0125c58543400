using System.Runtime.CompilerServices;
using PgHaManifests.Core.Schemas.Cel.Syntax;
using PgHaManifests.Core.Schemas.Cel.Types;
using PgHaManifests.Core.Schemas.Cel.Values;

namespace PgHaManifests.Core.Schemas.Cel.Evaluation;

/// <summary>A compiled part and the type it yields.</summary>
internal readonly record struct Typed(CelNode Node, CelType Type);

/// <summary>Checks the types of a parsed expression and turns it into nodes, in one pass. The first problem ends it.</summary>
internal sealed partial class CelCompiler(CelEnvironment environment, CelScope scope)
{
    private static readonly Typed Failed = new(new ConstantNode(CelValue.Error("not compiled")), CelType.Dyn);

    private readonly TypeBindings bindings = new();
    private readonly SortedSet<string> usedNames = new(StringComparer.Ordinal);
    private CelProblem? problem;

    /// <summary>Compiles an expression; null with the problem where it does not compile.</summary>
    /// <param name="used">Declared variables that the expression reads.</param>
    public static Typed? Compile(CelExpr root, CelEnvironment environment, CelScope scope, out SortedSet<string> used, out CelProblem? problem)
    {
        var compiler = new CelCompiler(environment, scope);
        var compiled = compiler.Expression(root);
        compiler.RunChecks();
        (used, problem) = (compiler.usedNames, compiler.problem);
        return problem is null ? compiled with { Type = compiler.bindings.Resolve(compiled.Type, unboundToDyn: true) } : null;
    }

    private Typed Expression(CelExpr expr)
    {
        if (problem is null && !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            problem = new CelProblem(expr.Position, "the expression nests too deeply", IsLimit: true);
        if (problem is not null)
            return Failed;
        var compiled = expr switch
        {
            CelLiteralExpr literal => new Typed(new ConstantNode(literal.Value), TypeOfLiteral(literal.Value)),
            CelNameExpr name => Name(name, name.Name),
            CelSelectExpr select => Select(select),
            CelCallExpr call => Call(call),
            CelListExpr list => List(list),
            CelMapExpr map => Map(map),
            CelMacroExpr macro => Macro(macro),
            CelBindingExpr binding => Binding(binding),
            CelMessageExpr message => Fail(message, $"undeclared reference to '{message.TypeName}'"),
            _ => throw new InvalidOperationException(expr.GetType().Name),
        };
        return environment.IsChecked ? compiled : compiled with { Type = CelType.Dyn };
    }

    private static CelType TypeOfLiteral(CelValue value) => value.Kind switch
    {
        CelKind.Null => CelType.Null,
        CelKind.Bool => CelType.Bool,
        CelKind.Int => CelType.Int,
        CelKind.Uint => CelType.Uint,
        CelKind.Double => CelType.Double,
        CelKind.String => CelType.String,
        _ => CelType.Bytes,
    };

    private Typed Name(CelExpr at, string qualified) =>
        Known(qualified) is { } known ? known : Fail(at, $"undeclared reference to '{qualified.TrimStart('.')}'");

    // A variable, or a type by its name.
    private Typed? Known(string qualified)
    {
        var name = qualified.TrimStart('.');
        var slot = scope.Find(name, out var type);
        if (slot >= 0)
        {
            usedNames.Add(name);
            return new Typed(new SlotNode(slot), type);
        }
        if (CelEnvironment.TypeNamed(name) is { } described)
            return new Typed(new ConstantNode(CelValue.OfType(name)), CelType.TypeOf(described));
        return null;
    }

    private Typed Select(CelSelectExpr select)
    {
        if (select.QualifiedName is { } qualified && Known(qualified) is { } known)
            return known;
        var operand = Expression(select.Operand);
        var target = bindings.Resolve(operand.Type);
        var chained = target.IsOptional;
        if (chained)
            target = bindings.Resolve(target.Parameters[0]);
        if (FieldType(select, target) is not { } field)
            return Failed;
        var node = new SelectNode(operand.Node, select.Field, select.IsOptional, select.IsTest);
        if (select.IsTest)
            return new Typed(node, CelType.Bool);
        return new Typed(node, chained || select.IsOptional ? CelType.Optional(field) : field);
    }

    private CelType? FieldType(CelSelectExpr select, CelType target)
    {
        switch (target)
        {
            case CelObjectType shaped:
                if (shaped.Field(select.Field) is { } field)
                    return field;
                Fail(select, $"undefined field '{select.Field}'");
                return null;
            case { Kind: CelTypeKind.Map }:
                return target.Parameters[1];
            case CelTypeVariable:
                bindings.Fits(CelType.Dyn, target);
                return CelType.Dyn;
            case { IsDyn: true }:
                return CelType.Dyn;
            default:
                Fail(select, $"type '{target}' does not support field selection");
                return null;
        }
    }

    private Typed List(CelListExpr list)
    {
        var nodes = new ElementNode[list.Elements.Count];
        var types = new CelType[nodes.Length];
        CelType? element = null;
        for (var i = 0; i < nodes.Length; i++)
        {
            var source = list.Elements[i];
            var value = Expression(source.Value);
            types[i] = source.IsOptional ? HeldType(source.Value, value.Type) : value.Type;
            element = bindings.Join(element, types[i]);
            nodes[i] = new ElementNode(null, value.Node, source.IsOptional);
        }
        CheckAlike(list, types);
        return new Typed(Folded(new ListNode(nodes), nodes), CelType.List(element ?? bindings.NewVariable()));
    }

    private Typed Map(CelMapExpr map)
    {
        var nodes = new ElementNode[map.Entries.Count];
        var (keyTypes, valueTypes) = (new CelType[nodes.Length], new CelType[nodes.Length]);
        CelType? keyType = null, valueType = null;
        for (var i = 0; i < nodes.Length; i++)
        {
            var source = map.Entries[i];
            var key = Expression(source.Key!);
            var value = Expression(source.Value);
            keyTypes[i] = key.Type;
            valueTypes[i] = source.IsOptional ? HeldType(source.Value, value.Type) : value.Type;
            keyType = bindings.Join(keyType, keyTypes[i]);
            valueType = bindings.Join(valueType, valueTypes[i]);
            nodes[i] = new ElementNode(key.Node, value.Node, source.IsOptional);
        }
        CheckAlike(map, keyTypes);
        CheckAlike(map, valueTypes);
        return new Typed(Folded(new MapNode(nodes), nodes), CelType.Map(keyType ?? bindings.NewVariable(), valueType ?? bindings.NewVariable()));
    }

    private CelType HeldType(CelExpr at, CelType type)
    {
        var optional = bindings.Resolve(type);
        if (optional.IsOptional)
            return optional.Parameters[0];
        if (!optional.IsDyn)
            Fail(at, $"expected an optional type but found '{optional}'");
        return CelType.Dyn;
    }

    // A literal of constants is built once.
    private static CelNode Folded(CelNode literal, ElementNode[] elements)
    {
        foreach (var element in elements)
        {
            if (!element.Value.TryConstant(out _) || (element.Key is not null && !element.Key.TryConstant(out _)))
                return literal;
        }
        var value = literal.Evaluate(new CelFrame(0));
        return value.IsError ? literal : new ConstantNode(value);
    }

    private Typed Fail(CelExpr at, string message)
    {
        problem ??= new CelProblem(at.Position, message);
        return Failed;
    }
}
