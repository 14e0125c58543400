namespace PgHaManifests.Core.Rules.PostgreSql.Parameters;

/// <summary>PostgreSQL's spelling of booleans: <c>true</c>, <c>false</c>, <c>yes</c>, <c>no</c>, each cut short at will, <c>on</c>, <c>off</c>, <c>1</c>, <c>0</c>; any case.</summary>
internal static class BooleanText
{
    /// <summary>The boolean, or null when the text is none.</summary>
    public static bool? Read(string text) => text.ToLowerInvariant() switch
    {
        "t" or "tr" or "tru" or "true" or "y" or "ye" or "yes" or "on" or "1" => true,
        "f" or "fa" or "fal" or "fals" or "false" or "n" or "no" or "of" or "off" or "0" => false,
        _ => null,
    };
}
