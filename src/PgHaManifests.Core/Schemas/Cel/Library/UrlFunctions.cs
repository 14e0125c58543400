using PgHaManifests.Core.Schemas.Cel.Types;
using PgHaManifests.Core.Schemas.Cel.Values;
using static PgHaManifests.Core.Schemas.Cel.Library.CelOverload;

namespace PgHaManifests.Core.Schemas.Cel.Library;

/// <summary>URLs and their parts.</summary>
internal static class UrlFunctions
{
    public static IEnumerable<CelOverload> Declarations() =>
    [
        Global("url", CelType.String, CelType.Url, Parse),
        Global("isURL", CelType.String, CelType.Bool, text => CelValue.Of(CelUrl.Parse(text.AsString) is not null)),
        Member("getScheme", CelType.Url, CelType.String, url => CelValue.Of(url.As<CelUrl>().Scheme)),
        Member("getHost", CelType.Url, CelType.String, url => CelValue.Of(url.As<CelUrl>().Host)),
        Member("getHostname", CelType.Url, CelType.String, url => CelValue.Of(url.As<CelUrl>().HostName)),
        Member("getPort", CelType.Url, CelType.String, url => CelValue.Of(url.As<CelUrl>().Port)),
        Member("getEscapedPath", CelType.Url, CelType.String, url => CelValue.Of(url.As<CelUrl>().EscapedPath)),
        Member("getQuery", CelType.Url, CelType.Map(CelType.String, CelType.List(CelType.String)), Query),
    ];

    private static CelValue Parse(CelValue text) => CelUrl.Parse(text.AsString) is { } url
        ? CelValue.OfObject(CelKind.Url, url)
        : CelValue.Error($"URL parse error during conversion from string: \"{text.AsString}\"");

    private static CelValue Query(CelValue url)
    {
        var map = new CelLiteralMap();
        foreach (var group in url.As<CelUrl>().QueryPairs().GroupBy(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal))
            map.Set(CelValue.Of(group.Key), CelList.OfStrings([.. group]));
        return CelValue.Of(map);
    }
}
