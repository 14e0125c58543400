namespace PgHaManifests.Core.Schemas.Cel.Syntax;

/// <summary>Calls that are no calls: the parser turns them into tests, loops and bindings.</summary>
internal static class CelMacros
{
    /// <summary>The expansion of a call; null where the call is an ordinary one. A problem is set where the macro is misused.</summary>
    public static CelExpr? Expand(CelCallExpr call, out CelProblem? problem)
    {
        problem = null;
        var arguments = call.Arguments;
        if (call.Target is null)
            return call.Function == "has" && arguments.Count == 1 ? Has(call, arguments[0], ref problem) : null;
        if (call.Target is CelNameExpr { Name: "cel" } && call.Function == "bind" && arguments.Count == 3)
            return Name(arguments[0], ref problem) is { } name ? new CelBindingExpr(call.Position, CelBinding.Bind, name, arguments[1], arguments[2]) : null;
        return (call.Function, arguments.Count) switch
        {
            ("optMap", 2) => Optional(call, CelBinding.OptMap, ref problem),
            ("optFlatMap", 2) => Optional(call, CelBinding.OptFlatMap, ref problem),
            ("all", 2) => Loop(call, CelMacro.All, 1, hasFilter: false, ref problem),
            ("exists", 2) => Loop(call, CelMacro.Exists, 1, hasFilter: false, ref problem),
            ("exists_one" or "existsOne", 2) => Loop(call, CelMacro.ExistsOne, 1, hasFilter: false, ref problem),
            ("map", 2) => Loop(call, CelMacro.List, 1, hasFilter: false, ref problem),
            ("map", 3) => Loop(call, CelMacro.List, 1, hasFilter: true, ref problem),
            ("filter", 2) => Filter(call, ref problem),
            ("sortBy", 2) => Loop(call, CelMacro.SortBy, 1, hasFilter: false, ref problem),
            ("all", 3) => Loop(call, CelMacro.All, 2, hasFilter: false, ref problem),
            ("exists", 3) => Loop(call, CelMacro.Exists, 2, hasFilter: false, ref problem),
            ("exists_one" or "existsOne", 3) => Loop(call, CelMacro.ExistsOne, 2, hasFilter: false, ref problem),
            ("transformList", 3 or 4) => Loop(call, CelMacro.List, 2, arguments.Count == 4, ref problem),
            ("transformMap", 3 or 4) => Loop(call, CelMacro.Map, 2, arguments.Count == 4, ref problem),
            ("transformMapEntry", 3 or 4) => Loop(call, CelMacro.MapEntry, 2, arguments.Count == 4, ref problem),
            _ => null,
        };
    }

    private static CelSelectExpr? Has(CelCallExpr call, CelExpr argument, ref CelProblem? problem)
    {
        if (argument is CelSelectExpr { IsTest: false, IsOptional: false } select)
            return new CelSelectExpr(call.Position, select.Operand, select.Field, isOptional: false, isTest: true);
        problem = new CelProblem(argument.Position, "invalid argument to has() macro: it takes a field selection");
        return null;
    }

    private static CelMacroExpr? Loop(CelCallExpr call, CelMacro macro, int variables, bool hasFilter, ref CelProblem? problem)
    {
        var arguments = call.Arguments;
        if (Name(arguments[0], ref problem) is not { } first)
            return null;
        string? second = null;
        if (variables == 2 && (second = Name(arguments[1], ref problem)) is null)
            return null;
        if (second == first)
        {
            problem = new CelProblem(arguments[1].Position, $"overlapping declaration for name '{first}'");
            return null;
        }
        return new CelMacroExpr(call.Position, macro, call.Target!, first, second, hasFilter ? arguments[variables] : null, arguments[^1]);
    }

    private static CelMacroExpr? Filter(CelCallExpr call, ref CelProblem? problem) =>
        Name(call.Arguments[0], ref problem) is { } name
            ? new CelMacroExpr(call.Position, CelMacro.List, call.Target!, name, null, call.Arguments[1], call.Arguments[0])
            : null;

    private static CelBindingExpr? Optional(CelCallExpr call, CelBinding binding, ref CelProblem? problem) =>
        Name(call.Arguments[0], ref problem) is { } name
            ? new CelBindingExpr(call.Position, binding, name, call.Target!, call.Arguments[1])
            : null;

    private static string? Name(CelExpr argument, ref CelProblem? problem)
    {
        if (argument is CelNameExpr { Name: var name } && !name.StartsWith('.') && name is not ("__result__" or "@result"))
            return name;
        problem = new CelProblem(argument.Position, "argument must be a simple name");
        return null;
    }
}
