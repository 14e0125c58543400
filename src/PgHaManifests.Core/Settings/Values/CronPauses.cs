namespace PgHaManifests.Core.Settings.Values;

/// <summary>How far apart schedules run.</summary>
internal static class CronPauses
{
    /// <summary>Years without and with a leap day, so that the longest pause of any month and weekday is among them.</summary>
    private static readonly DateTime Start = new(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime End = new(2028, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>The longest time between two runs of any of the schedules; the whole time looked at where they hardly ever run.</summary>
    /// <param name="schedules">Six-field crons without fault, seconds first; seconds and minutes are taken as the hour that they lie in.</param>
    public static TimeSpan Longest(IReadOnlyList<string> schedules)
    {
        var plans = schedules.Select(schedule => new Plan(Cron.Split(schedule))).ToArray();
        var end = plans.All(plan => plan.IsDaily) ? Start.AddDays(3) : End;
        var longest = TimeSpan.Zero;
        var last = Start;
        for (var day = Start; day < end; day = day.AddDays(1))
        {
            foreach (var hour in Enumerable.Range(0, 24).Where(hour => plans.Any(plan => plan.Runs(day, hour))))
            {
                var now = day.AddHours(hour);
                if (now - last > longest)
                    longest = now - last;
                last = now;
            }
        }
        longest = end - last > longest ? end - last : longest;
        return longest < TimeSpan.FromHours(1) ? TimeSpan.FromHours(1) : longest;
    }

    private sealed class Plan(string[] fields)
    {
        private readonly bool[] hours = Cron.Numbers(fields[2], 2);
        private readonly bool[] days = Cron.Numbers(fields[3], 3);
        private readonly bool[] months = Cron.Numbers(fields[4], 4);
        private readonly bool[] weekdays = Cron.Numbers(fields[5], 5);

        /// <summary>Every day is like every other.</summary>
        public bool IsDaily { get; } = IsStar(fields[3]) && IsStar(fields[5]) && IsStar(fields[4]) && !fields[3..].Any(field => field.Contains('/', StringComparison.Ordinal));

        /// <summary>Cron takes a day that either field names where both are restricted.</summary>
        private readonly bool either = !IsStar(fields[3]) && !IsStar(fields[5]);

        public bool Runs(DateTime day, int hour)
        {
            var (dayRuns, weekdayRuns) = (days[day.Day], weekdays[(int)day.DayOfWeek]);
            return hours[hour] && months[day.Month] && (either ? dayRuns || weekdayRuns : dayRuns && weekdayRuns);
        }

        private static bool IsStar(string field) => field[0] is '*' or '?';
    }
}
