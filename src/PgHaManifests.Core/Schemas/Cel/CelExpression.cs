using PgHaManifests.Core.Schemas.Cel.Evaluation;
using PgHaManifests.Core.Schemas.Cel.Syntax;
using PgHaManifests.Core.Schemas.Cel.Types;
using PgHaManifests.Core.Schemas.Cel.Values;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Schemas.Cel;

/// <summary>What an expression yielded: a value of one of these types, or the reason why there is none.</summary>
internal readonly record struct CelOutcome(bool? Bool, string? Text, string? Error);

/// <summary>
/// An expression over data that no schema describes, such as one of Flux's <c>healthCheckExprs</c>: its variables are the top
/// fields of an object, and types are told when it runs.
/// </summary>
internal sealed class CelExpression
{
    private readonly CelNode node;
    private readonly string[] names;
    private readonly int slots;

    private CelExpression(CelNode node, string[] names, int slots)
    {
        this.node = node;
        this.names = names;
        this.slots = slots;
    }

    /// <summary>Compiles an expression; null with the reason where it is none.</summary>
    public static CelExpression? Compile(string expression, out CelProblem? problem)
    {
        if (CelParser.Parse(expression, out problem) is not { } parsed)
            return null;
        // Whatever name it uses may be a variable; whether there is one shows when it runs.
        var names = parsed.Names.Where(name => CelEnvironment.TypeNamed(name) is null).ToArray();
        var scope = new CelScope();
        foreach (var name in names)
            scope.Push(name, CelType.Dyn);
        return CelCompiler.Compile(parsed.Root, CelEnvironment.Open, scope, out _, out problem) is { } compiled
            ? new CelExpression(compiled.Node, names, scope.Slots)
            : null;
    }

    /// <summary>Evaluates the expression with the given variables.</summary>
    public CelOutcome Evaluate(IReadOnlyDictionary<string, YamlNode> variables)
    {
        var value = Run(name => variables.GetValueOrDefault(name));
        return value.Kind switch
        {
            CelKind.Error => new CelOutcome(null, null, value.ErrorText),
            CelKind.Bool => new CelOutcome(value.AsBool, null, null),
            CelKind.String => new CelOutcome(null, value.AsString, null),
            _ => new CelOutcome(null, value.ToString(), null),
        };
    }

    /// <summary>Evaluates the expression on an object: its top fields are the variables.</summary>
    public CelOutcome Evaluate(YamlMapping root) =>
        Evaluate(root.Entries.ToDictionary(entry => entry.Name, entry => entry.Value, StringComparer.Ordinal));

    internal CelValue Run(Func<string, YamlNode?> variable)
    {
        var frame = new CelFrame(slots);
        for (var i = 0; i < names.Length; i++)
            frame.Slots[i] = variable(names[i]) is { } found ? CelYaml.Of(found) : CelValue.Error($"no such attribute: {names[i]}");
        return node.Evaluate(frame);
    }
}
