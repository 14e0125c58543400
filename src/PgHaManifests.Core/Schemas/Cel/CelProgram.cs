using PgHaManifests.Core.Schemas.Cel.Evaluation;
using PgHaManifests.Core.Schemas.Cel.Syntax;
using PgHaManifests.Core.Schemas.Cel.Types;
using PgHaManifests.Core.Schemas.Cel.Values;

namespace PgHaManifests.Core.Schemas.Cel;

/// <summary>
/// One rule of <c>x-kubernetes-validations</c>, compiled against the types of its schema node. It holds no state: any number of
/// threads may use it. Of the server's limits on the cost of an evaluation only the number of loop steps is modelled.
/// </summary>
internal sealed class CelProgram
{
    private const int SelfSlot = 0;
    private const int OldSelfSlot = 1;
    private const int MaxMessageBytes = 5 * 1024;

    private readonly CelNode? condition;
    private readonly CelNode? message;
    private readonly int slots;

    private CelProgram(CelRule rule, CelNode? condition, CelNode? message, int slots, bool usesOldSelf, string? fieldPath)
    {
        Rule = rule;
        this.condition = condition;
        this.message = message;
        this.slots = slots;
        UsesOldSelf = usesOldSelf;
        FieldPath = fieldPath;
    }

    public CelRule Rule { get; }

    /// <summary>A transition rule: without an old value it does not run, unless it takes that as an optional.</summary>
    public bool UsesOldSelf { get; }

    /// <summary>What the rule's <c>fieldPath</c> adds to the path, as the server writes it; null where it has none.</summary>
    public string? FieldPath { get; }

    /// <summary>Compiles a rule of a schema node; null with the reason where the server would refuse the schema for it.</summary>
    public static CelProgram? Compile(CelRule rule, Schema schema, out CelProblem? problem) => Compile(rule, new CelShape(schema), out problem);

    internal static CelProgram? Compile(CelRule rule, CelShape shape, out CelProblem? problem)
    {
        problem = null;
        string? fieldPath = null;
        if (rule.FieldPath is { Length: > 0 } path && (fieldPath = CelFieldPath.Normalize(path, shape.Schema, out problem)) is null)
            return null;
        if (string.IsNullOrWhiteSpace(rule.Rule))
            return new CelProgram(rule, null, null, 0, false, fieldPath);
        if (shape.Type is not { } type)
        {
            problem = new CelProblem(0, "a rule stands on a field of unknown type, where the server takes none");
            return null;
        }
        var scope = new CelScope();
        scope.Push("self", type);
        scope.Push("oldSelf", rule.OptionalOldSelf ? CelType.Optional(type) : type);
        if (Compile(rule.Rule, scope, CelTypeKind.Bool, out var used, out problem) is not { } condition)
            return null;
        CelNode? message = null;
        if (!string.IsNullOrWhiteSpace(rule.MessageExpression) && (message = Compile(rule.MessageExpression, scope, CelTypeKind.String, out _, out problem)) is null)
            return null;
        return new CelProgram(rule, condition, message, scope.Slots, used.Contains("oldSelf"), fieldPath);
    }

    private static CelNode? Compile(string text, CelScope scope, CelTypeKind wanted, out SortedSet<string> used, out CelProblem? problem)
    {
        used = [];
        if (CelParser.Parse(text, out problem) is not { } parsed
            || CelCompiler.Compile(parsed.Root, CelEnvironment.Kubernetes, scope, out used, out problem) is not { } compiled)
        {
            return null;
        }
        if (compiled.Type.Kind == wanted)
            return compiled.Node;
        problem = new CelProblem(0, $"the expression must evaluate to {(wanted == CelTypeKind.Bool ? "a bool" : "a string")}, not '{compiled.Type}'");
        return null;
    }

    /// <summary>Whether the rule holds: a bool, or the error that the server would report; true where the rule does not run.</summary>
    /// <param name="old">The value before the update; null on creation and where there was none.</param>
    public CelValue Evaluate(CelFrame frame, CelValue self, CelValue? old)
    {
        if (condition is null || (UsesOldSelf && old is null && !Rule.OptionalOldSelf))
            return CelValue.True;
        Place(frame, self, old);
        return condition.Evaluate(frame);
    }

    /// <summary>What the rule's own message expression says; null where it has none, or where that fails as well.</summary>
    public string? Message(CelFrame frame, CelValue self, CelValue? old)
    {
        if (message is null)
            return null;
        Place(frame, self, old);
        var text = message.Evaluate(frame);
        if (text.Kind != CelKind.String)
            return null;
        var trimmed = text.AsString.Trim();
        return trimmed.Length == 0 || trimmed.Contains('\n', StringComparison.Ordinal) || CodePoints.Utf8(trimmed).Length > MaxMessageBytes ? null : trimmed;
    }

    private void Place(CelFrame frame, CelValue self, CelValue? old)
    {
        frame.Reserve(slots);
        frame.Steps = 0;
        frame.Slots[SelfSlot] = self;
        if (Rule.OptionalOldSelf)
            frame.Slots[OldSelfSlot] = old is { } before ? CelValue.Some(before) : CelValue.None;
        else
            frame.Slots[OldSelfSlot] = old ?? CelValue.Error("no such attribute: oldSelf");
    }
}
