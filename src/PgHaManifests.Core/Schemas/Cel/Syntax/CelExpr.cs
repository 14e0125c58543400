using PgHaManifests.Core.Schemas.Cel.Values;

namespace PgHaManifests.Core.Schemas.Cel.Syntax;

/// <summary>A part of a parsed expression; operators are calls of functions named like <c>_+_</c>.</summary>
internal abstract class CelExpr(int position)
{
    /// <summary>Place in the text, from 0.</summary>
    public int Position { get; } = position;

    /// <summary>The dotted name that the expression spells, or null.</summary>
    public virtual string? QualifiedName => null;
}

internal sealed class CelLiteralExpr(int position, CelValue value) : CelExpr(position)
{
    public CelValue Value { get; } = value;
}

internal sealed class CelNameExpr(int position, string name) : CelExpr(position)
{
    public string Name { get; } = name;
    public override string QualifiedName => Name;
}

/// <param name="isOptional">Written <c>a.?b</c>.</param>
/// <param name="isTest">Written <c>has(a.b)</c>.</param>
internal sealed class CelSelectExpr(int position, CelExpr operand, string field, bool isOptional, bool isTest) : CelExpr(position)
{
    public CelExpr Operand { get; } = operand;
    public string Field { get; } = field;
    public bool IsOptional { get; } = isOptional;
    public bool IsTest { get; } = isTest;
    public override string? QualifiedName => !IsOptional && !IsTest && Operand.QualifiedName is { } prefix ? $"{prefix}.{Field}" : null;
}

/// <param name="target">What stands before the dot; null for a global call.</param>
internal sealed class CelCallExpr(int position, CelExpr? target, string function, IReadOnlyList<CelExpr> arguments) : CelExpr(position)
{
    public CelExpr? Target { get; } = target;
    public string Function { get; } = function;
    public IReadOnlyList<CelExpr> Arguments { get; } = arguments;
}

/// <summary>An element of a list, or an entry of a map; optional ones (<c>?</c>) are left out where they hold nothing.</summary>
internal readonly record struct CelElement(CelExpr? Key, CelExpr Value, bool IsOptional);

internal sealed class CelListExpr(int position, IReadOnlyList<CelElement> elements) : CelExpr(position)
{
    public IReadOnlyList<CelElement> Elements { get; } = elements;
}

internal sealed class CelMapExpr(int position, IReadOnlyList<CelElement> entries) : CelExpr(position)
{
    public IReadOnlyList<CelElement> Entries { get; } = entries;
}

/// <summary>A message built by its type's name; Kubernetes' rules have no such types.</summary>
internal sealed class CelMessageExpr(int position, string typeName) : CelExpr(position)
{
    public string TypeName { get; } = typeName;
}

internal enum CelMacro
{
    All,
    Exists,
    ExistsOne,

    /// <summary>map, filter and transformList: a list of what the body yields.</summary>
    List,

    /// <summary>transformMap: a map of each key to what the body yields.</summary>
    Map,

    /// <summary>transformMapEntry: a map of the entries that the body yields.</summary>
    MapEntry,

    SortBy,
}

/// <summary>A macro over the elements of a list or the keys of a map.</summary>
/// <param name="second">The second variable, for two-variable macros: then the first is index or key, the second the value.</param>
/// <param name="filter">Elements for which it is false are left out; null for none.</param>
internal sealed class CelMacroExpr(int position, CelMacro macro, CelExpr range, string first, string? second, CelExpr? filter, CelExpr body)
    : CelExpr(position)
{
    public CelMacro Macro { get; } = macro;
    public CelExpr Range { get; } = range;
    public string First { get; } = first;
    public string? Second { get; } = second;
    public CelExpr? Filter { get; } = filter;
    public CelExpr Body { get; } = body;
}

internal enum CelBinding
{
    /// <summary><c>cel.bind(name, value, body)</c>.</summary>
    Bind,

    /// <summary><c>value.optMap(name, body)</c>.</summary>
    OptMap,

    /// <summary><c>value.optFlatMap(name, body)</c>.</summary>
    OptFlatMap,
}

/// <summary>A body that sees a value under a name.</summary>
internal sealed class CelBindingExpr(int position, CelBinding binding, string name, CelExpr value, CelExpr body) : CelExpr(position)
{
    public CelBinding Binding { get; } = binding;
    public string Name { get; } = name;
    public CelExpr Value { get; } = value;
    public CelExpr Body { get; } = body;
}
