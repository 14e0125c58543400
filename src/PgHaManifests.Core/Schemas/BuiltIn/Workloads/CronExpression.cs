using System.Globalization;
using PgHaManifests.Core.Schemas.Formats;

namespace PgHaManifests.Core.Schemas.BuiltIn.Workloads;

/// <summary>Cron schedules of five fields, macros and <c>@every DURATION</c>, as the controller's library reads them.</summary>
internal static class CronExpression
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private static readonly string[] Days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    private static readonly Part[] Parts =
        [new("minute", 0, 59, []), new("hour", 0, 23, []), new("day of the month", 1, 31, []), new("month", 1, 12, Months), new("weekday", 0, 6, Days)];

    /// <summary>Null for a good schedule.</summary>
    public static string? Fault(string schedule)
    {
        if (schedule.StartsWith('@'))
            return MacroFault(schedule);
        var words = schedule.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length != Parts.Length)
            return $"expected five fields, found {words.Length}";
        for (var i = 0; i < words.Length; i++)
        {
            foreach (var range in words[i].Split(',', StringSplitOptions.RemoveEmptyEntries))
            {
                if (RangeFault(range, Parts[i]) is { } fault)
                    return $"the {Parts[i].Name} '{range}' {fault}";
            }
        }
        return null;
    }

    private static string? MacroFault(string macro)
    {
        const string every = "@every ";
        if (macro is "@yearly" or "@annually" or "@monthly" or "@weekly" or "@daily" or "@midnight" or "@hourly")
            return null;
        return macro.StartsWith(every, StringComparison.Ordinal) && GoDuration.TryParse(macro.AsSpan(every.Length), out _)
            ? null
            : "expected @yearly, @monthly, @weekly, @daily, @hourly or @every DURATION";
    }

    private static string? RangeFault(string text, Part part)
    {
        var pieces = text.Split('/');
        if (pieces.Length > 2)
            return "has more than one '/'";
        var bounds = pieces[0].Split('-');
        long low = part.Least;
        long high = part.Most;
        if (bounds[0] is not ("*" or "?"))
        {
            if (bounds.Length > 2)
                return "has more than one '-'";
            if (!TryNumber(bounds[0], part, out low) || !TryNumber(bounds[^1], part, out high))
                return "is no number";
            // A start with a step runs to the end.
            if (pieces.Length == 2 && bounds.Length == 1)
                high = part.Most;
        }
        if (pieces.Length == 2 && (!TryNumber(pieces[1], part with { Words = [] }, out var step) || step == 0))
            return "has a step that is no number above 0";
        return low < part.Least || high > part.Most ? $"is out of {part.Least} to {part.Most}" : low > high ? "runs backwards" : null;
    }

    private static bool TryNumber(string text, Part part, out long number)
    {
        var word = Array.IndexOf(part.Words, text.ToLowerInvariant());
        if (word >= 0)
        {
            number = word + part.Least;
            return true;
        }
        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number) && number >= 0;
    }

    private sealed record Part(string Name, int Least, int Most, string[] Words);
}
