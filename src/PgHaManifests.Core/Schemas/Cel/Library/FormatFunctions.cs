using PgHaManifests.Core.Schemas.Cel.Types;
using PgHaManifests.Core.Schemas.Cel.Values;
using static PgHaManifests.Core.Schemas.Cel.Library.CelOverload;

namespace PgHaManifests.Core.Schemas.Cel.Library;

/// <summary>Named formats: <c>format.dns1123Label().validate(text)</c> is none for a good text, else a list of faults.</summary>
internal static class FormatFunctions
{
    public static IEnumerable<CelOverload> Declarations()
    {
        foreach (var format in CelNamedFormat.All.Values)
            yield return Global($"format.{format.Name}", [], CelType.NamedFormat, _ => CelValue.OfObject(CelKind.Format, format));
        yield return Global("format.named", CelType.String, CelType.Optional(CelType.NamedFormat), Find);
        yield return Member("validate", CelType.NamedFormat, CelType.String, CelType.Optional(CelType.List(CelType.String)), Validate);
    }

    private static CelValue Find(CelValue name) => CelNamedFormat.All.GetValueOrDefault(name.AsString) is { } format
        ? CelValue.Some(CelValue.OfObject(CelKind.Format, format))
        : CelValue.None;

    private static CelValue Validate(CelValue format, CelValue text) => format.As<CelNamedFormat>().Check(text.AsString) is { } fault
        ? CelValue.Some(CelList.OfStrings([fault]))
        : CelValue.None;
}
