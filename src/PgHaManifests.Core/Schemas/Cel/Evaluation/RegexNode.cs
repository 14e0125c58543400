using PgHaManifests.Core.Schemas.Cel.Library;
using PgHaManifests.Core.Schemas.Cel.Values;

namespace PgHaManifests.Core.Schemas.Cel.Evaluation;

/// <summary>A regular expression function whose pattern is a literal, compiled once with the rule.</summary>
internal sealed class RegexNode(CelNode text, CelNode? limit, Func<string, long, CelValue> search) : CelNode
{
    public static RegexNode Of(string function, CelNode[] arguments, CelRegex pattern) => new(
        arguments[0],
        arguments.Length > 2 ? arguments[2] : null,
        function switch
        {
            "matches" => (text, _) => CelValue.Of(pattern.IsMatch(text)),
            "find" => (text, _) => CelValue.Of(pattern.Find(text)),
            _ => pattern.FindAll,
        });

    public override CelValue Evaluate(CelFrame frame)
    {
        var value = text.Evaluate(frame);
        var most = limit?.Evaluate(frame) ?? CelValue.Of(-1L);
        if (value.IsError || most.IsError)
            return FirstError(value, most);
        return value.Kind == CelKind.String && most.Kind == CelKind.Int ? search(value.AsString, most.AsInt) : CelValue.NoSuchOverload;
    }
}
