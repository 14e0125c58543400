using PgHaManifests.Core.Schemas.Cel.Syntax;
using PgHaManifests.Core.Schemas.Cel.Types;

namespace PgHaManifests.Core.Schemas.Cel.Evaluation;

internal sealed partial class CelCompiler
{
    private Typed Macro(CelMacroExpr macro)
    {
        var range = Expression(macro.Range);
        var (first, second) = IterationTypes(macro, bindings.Resolve(range.Type));
        var depth = scope.Count;
        var firstSlot = scope.Push(macro.First, first);
        int? secondSlot = macro.Second is null ? null : scope.Push(macro.Second, second);
        var filter = macro.Filter is null ? (Typed?)null : Expression(macro.Filter);
        var body = Expression(macro.Body);
        scope.PopTo(depth);
        if (filter is { } condition)
            RequireBool(macro.Filter!, condition);
        var slots = new LoopSlots(firstSlot, secondSlot);
        switch (macro.Macro)
        {
            case CelMacro.All or CelMacro.Exists:
                RequireBool(macro.Body, body);
                return new Typed(new QuantifierNode(range.Node, slots, body.Node, macro.Macro == CelMacro.Exists), CelType.Bool);
            case CelMacro.ExistsOne:
                RequireBool(macro.Body, body);
                return new Typed(new ExistsOneNode(range.Node, slots, body.Node), CelType.Bool);
            case CelMacro.List:
                return new Typed(new CollectNode(range.Node, slots, filter?.Node, body.Node), CelType.List(body.Type));
            case CelMacro.SortBy:
                return SortBy(macro, range, slots, body);
            case CelMacro.Map:
                return new Typed(new CollectMapNode(range.Node, slots, filter?.Node, body.Node, bodyIsEntry: false), CelType.Map(first, body.Type));
            default:
                return MapOfEntries(macro, range, slots, filter?.Node, body);
        }
    }

    private Typed SortBy(CelMacroExpr macro, Typed range, LoopSlots slots, Typed key)
    {
        var type = bindings.Resolve(key.Type);
        var comparable = type.Kind is CelTypeKind.Dyn or CelTypeKind.Variable or CelTypeKind.Int or CelTypeKind.Uint or CelTypeKind.Double or CelTypeKind.Bool
            or CelTypeKind.Duration or CelTypeKind.Timestamp or CelTypeKind.String or CelTypeKind.Bytes;
        if (!comparable)
            return Fail(macro.Body, $"sortBy() cannot order keys of type '{type}'");
        if (!bindings.Fits(range.Type, CelType.List(bindings.NewVariable())))
            return Fail(macro.Range, $"sortBy() takes a list, not '{bindings.Resolve(range.Type)}'");
        return new Typed(new SortByNode(range.Node, slots, key.Node), range.Type);
    }

    private Typed MapOfEntries(CelMacroExpr macro, Typed range, LoopSlots slots, CelNode? filter, Typed body)
    {
        if (!bindings.Fits(body.Type, CelType.Map(bindings.NewVariable(), bindings.NewVariable())))
            return Fail(macro.Body, $"transformMapEntry() takes a map as its entry, not '{bindings.Resolve(body.Type)}'");
        return new Typed(new CollectMapNode(range.Node, slots, filter, body.Node, bodyIsEntry: true), body.Type);
    }

    // One variable: element or key. Two: index or key, and value.
    private (CelType First, CelType Second) IterationTypes(CelMacroExpr macro, CelType range)
    {
        switch (range.Kind)
        {
            case CelTypeKind.List:
                return macro.Second is null ? (range.Parameters[0], CelType.Dyn) : (CelType.Int, range.Parameters[0]);
            case CelTypeKind.Map:
                return (range.Parameters[0], range.Parameters[1]);
            case CelTypeKind.Dyn:
                return (CelType.Dyn, CelType.Dyn);
            case CelTypeKind.Variable:
                bindings.Fits(CelType.Dyn, range);
                return (CelType.Dyn, CelType.Dyn);
            default:
                Fail(macro.Range, $"expression of type '{range}' cannot be range of a comprehension (must be list, map, or dynamic)");
                return (CelType.Dyn, CelType.Dyn);
        }
    }

    private void RequireBool(CelExpr at, Typed typed)
    {
        if (!bindings.Fits(typed.Type, CelType.Bool))
            Fail(at, $"expected type 'bool' but found '{bindings.Resolve(typed.Type)}'");
    }

    private Typed Binding(CelBindingExpr binding)
    {
        var value = Expression(binding.Value);
        if (binding.Binding == CelBinding.Bind && !environment.HasBindings)
            return Fail(binding, "undeclared reference to 'cel.bind'");
        var type = binding.Binding == CelBinding.Bind ? value.Type : HeldType(binding.Value, value.Type);
        var depth = scope.Count;
        var slot = scope.Push(binding.Name, type);
        var body = Expression(binding.Body);
        scope.PopTo(depth);
        switch (binding.Binding)
        {
            case CelBinding.Bind:
                return new Typed(new BindNode(value.Node, slot, body.Node), body.Type);
            case CelBinding.OptMap:
                return new Typed(new OptionalMapNode(value.Node, slot, body.Node, isFlat: false), CelType.Optional(body.Type));
            default:
                var inner = HeldType(binding.Body, body.Type);
                return new Typed(new OptionalMapNode(value.Node, slot, body.Node, isFlat: true), CelType.Optional(inner));
        }
    }
}
