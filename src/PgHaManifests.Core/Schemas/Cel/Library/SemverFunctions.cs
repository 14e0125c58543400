using PgHaManifests.Core.Schemas.Cel.Types;
using PgHaManifests.Core.Schemas.Cel.Values;
using static PgHaManifests.Core.Schemas.Cel.Library.CelOverload;

namespace PgHaManifests.Core.Schemas.Cel.Library;

/// <summary>Semantic versions.</summary>
internal static class SemverFunctions
{
    public static IEnumerable<CelOverload> Declarations()
    {
        var version = CelType.Semver;
        return
        [
            Global("semver", CelType.String, version, text => Checked(CelSemver.Parse(text.AsString), text)),
            Global("semver", CelType.String, CelType.Bool, version, (text, normalize) => Checked(Read(text, normalize), text)),
            Global("isSemver", CelType.String, CelType.Bool, text => CelValue.Of(CelSemver.Parse(text.AsString) is not null)),
            Global("isSemver", CelType.String, CelType.Bool, CelType.Bool, (text, normalize) => CelValue.Of(Read(text, normalize) is not null)),
            Member("major", version, CelType.Int, value => Number(value.As<CelSemver>().Major)),
            Member("minor", version, CelType.Int, value => Number(value.As<CelSemver>().Minor)),
            Member("patch", version, CelType.Int, value => Number(value.As<CelSemver>().Patch)),
            Member("isLessThan", version, version, CelType.Bool, (a, b) => CelValue.Of(Compare(a, b) < 0)),
            Member("isGreaterThan", version, version, CelType.Bool, (a, b) => CelValue.Of(Compare(a, b) > 0)),
            Member("compareTo", version, version, CelType.Int, (a, b) => CelValue.Of((long)Compare(a, b))),
        ];
    }

    private static CelSemver? Read(CelValue text, CelValue normalize) =>
        normalize.AsBool ? CelSemver.ParseNormalized(text.AsString) : CelSemver.Parse(text.AsString);

    private static CelValue Checked(CelSemver? version, CelValue text) =>
        version is null ? CelValue.Error($"\"{text.AsString}\" is no semantic version") : CelValue.OfObject(CelKind.Semver, version);

    private static CelValue Number(ulong part) => CelValue.Of(unchecked((long)part));

    private static int Compare(CelValue left, CelValue right) => left.As<CelSemver>().CompareTo(right.As<CelSemver>());
}
