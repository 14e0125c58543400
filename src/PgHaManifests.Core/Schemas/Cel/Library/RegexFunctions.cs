using PgHaManifests.Core.Schemas.Cel.Types;
using PgHaManifests.Core.Schemas.Cel.Values;
using static PgHaManifests.Core.Schemas.Cel.Library.CelOverload;

namespace PgHaManifests.Core.Schemas.Cel.Library;

/// <summary>Regular expressions; a literal pattern is compiled with the rule, any other here.</summary>
internal static class RegexFunctions
{
    public static IEnumerable<CelOverload> Declarations()
    {
        var (text, texts) = (CelType.String, CelType.List(CelType.String));
        return
        [
            Global("matches", text, text, CelType.Bool, Matches),
            Member("matches", text, text, CelType.Bool, Matches),
            Member("find", text, text, text, (value, pattern) => With(pattern, regex => CelValue.Of(regex.Find(value.AsString)))),
            Member("findAll", text, text, texts, (value, pattern) => With(pattern, regex => regex.FindAll(value.AsString, -1))),
            Member("findAll", [text, text, CelType.Int], texts, arguments => With(arguments[1], regex => regex.FindAll(arguments[0].AsString, arguments[2].AsInt))),
        ];
    }

    private static CelValue Matches(CelValue text, CelValue pattern) => With(pattern, regex => CelValue.Of(regex.IsMatch(text.AsString)));

    private static CelValue With(CelValue pattern, Func<CelRegex, CelValue> search) =>
        CelRegex.Compile(pattern.AsString, out var problem) is { } regex ? search(regex) : CelValue.Error($"illegal regex: {problem}");
}
