namespace PgHaManifests.Core.Output.Kustomize;

/// <summary>Dates as kustomize prints them: it reads an unquoted one as a point in time and writes that as RFC 3339 does.</summary>
internal static class GoTimestamp
{
    /// <param name="text">A date that YAML 1.1 takes for a timestamp: parts of one or two digits, a zone only after T.</param>
    public static string ToRfc3339(string text)
    {
        var separator = text.IndexOfAny(['T', 't', ' ']);
        var date = (separator < 0 ? text : text[..separator]).Split('-');
        var day = $"{date[0]}-{Two(date[1])}-{Two(date[2])}";
        if (separator < 0)
            return $"{day}T00:00:00Z";
        var rest = text[(separator + 1)..];
        var zoneAt = rest.IndexOfAny(['Z', '+', '-']);
        var zone = zoneAt < 0 ? "Z" : rest[zoneAt..];
        var clock = (zoneAt < 0 ? rest : rest[..zoneAt]).Split(':');
        var fractionAt = clock[2].IndexOfAny(['.', ',']);
        var seconds = fractionAt < 0 ? clock[2] : clock[2][..fractionAt];
        var fraction = fractionAt < 0 ? "" : Nanoseconds(clock[2][(fractionAt + 1)..]);
        return $"{day}T{Two(clock[0])}:{Two(clock[1])}:{Two(seconds)}{fraction}{(IsUtc(zone) ? "Z" : zone)}";
    }

    private static string Two(string number) => number.PadLeft(2, '0');

    private static string Nanoseconds(string digits)
    {
        var kept = digits[..Math.Min(digits.Length, 9)].TrimEnd('0');
        return kept.Length == 0 ? "" : "." + kept;
    }

    private static bool IsUtc(string zone) => zone is "Z" or "+00:00" or "-00:00";
}
