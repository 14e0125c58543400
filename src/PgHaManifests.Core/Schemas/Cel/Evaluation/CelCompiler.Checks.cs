using PgHaManifests.Core.Schemas.Cel.Library;
using PgHaManifests.Core.Schemas.Cel.Syntax;
using PgHaManifests.Core.Schemas.Cel.Types;
using PgHaManifests.Core.Schemas.Cel.Values;

namespace PgHaManifests.Core.Schemas.Cel.Evaluation;

/// <summary>What the server asks of an expression once all its types are known.</summary>
internal sealed partial class CelCompiler
{
    private readonly List<Action> checks = [];

    // How many format() calls surround the place being compiled; in there literals may mix types.
    private int formatDepth;

    private void RunChecks()
    {
        if (!environment.IsChecked)
            return;
        foreach (var check in checks)
        {
            if (problem is null)
                check();
        }
    }

    /// <summary>The elements of a literal must be of one type; not even dyn goes with another.</summary>
    private void CheckAlike(CelExpr literal, CelType[] types)
    {
        if (types.Length < 2 || formatDepth > 0)
            return;
        checks.Add(() =>
        {
            var first = bindings.Resolve(types[0], unboundToDyn: true);
            foreach (var type in types)
            {
                var next = bindings.Resolve(type, unboundToDyn: true);
                if (bindings.Same(first, next))
                    continue;
                Fail(literal, $"expected type '{first}' but found '{next}'");
                return;
            }
        });
    }

    /// <summary>A format that stands in the rule must fit the list that stands beside it.</summary>
    private void CheckFormat(CelCallExpr call, Typed[] arguments)
    {
        if (arguments.Length != 2 || call.Arguments is not [CelListExpr list] || !arguments[0].Node.TryConstant(out var format) || format.Kind != CelKind.String)
            return;
        if (StringFormat.Parse(format.AsString) is not { } pieces)
        {
            checks.Add(() => Fail(call, "could not parse formatting clause"));
            return;
        }
        var clauses = pieces.FindAll(piece => piece.Clause != StringFormat.Literally);
        if (clauses.Count != list.Elements.Count)
        {
            checks.Add(() => Fail(call, $"format() has {clauses.Count} clauses but is given {list.Elements.Count} values"));
            return;
        }
        // Compiling an element again is harmless and tells its type.
        formatDepth++;
        for (var i = 0; i < clauses.Count; i++)
        {
            var (clause, element) = (clauses[i].Clause, list.Elements[i].Value);
            var type = Expression(element).Type;
            checks.Add(() =>
            {
                var known = bindings.Resolve(type, unboundToDyn: true);
                if (!Takes(clause, known.Kind))
                    Fail(element, $"%{clause} cannot be used on '{known}'");
            });
        }
        formatDepth--;
    }

    private static bool Takes(char clause, CelTypeKind kind)
    {
        if (kind == CelTypeKind.Dyn)
            return true;
        return clause switch
        {
            's' => kind is not (CelTypeKind.Object or CelTypeKind.Opaque),
            'd' or 'o' => kind is CelTypeKind.Int or CelTypeKind.Uint,
            'f' or 'e' => kind is CelTypeKind.Double or CelTypeKind.String,
            'b' => kind is CelTypeKind.Int or CelTypeKind.Uint or CelTypeKind.Bool,
            _ => kind is CelTypeKind.Int or CelTypeKind.Uint or CelTypeKind.String or CelTypeKind.Bytes,
        };
    }
}
