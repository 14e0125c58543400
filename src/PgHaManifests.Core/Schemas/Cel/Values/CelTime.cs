using System.Globalization;

namespace PgHaManifests.Core.Schemas.Cel.Values;

/// <summary>A point in time between the years 1 and 9999: seconds since 1970 (UTC) and nanoseconds within the second.</summary>
/// <param name="OffsetMinutes">The zone it was written in, which only its text shows.</param>
internal readonly record struct CelTime(long Seconds, int Nanoseconds, short OffsetMinutes = 0) : IComparable<CelTime>
{
    private const long SecondsBefore1970 = 62_135_596_800;
    private const long LastSecond = 253_402_300_799;

    public bool IsInRange => Seconds is >= -SecondsBefore1970 and <= LastSecond;

    /// <summary>Calendar time at an offset from UTC in seconds; false where the calendar has no such day.</summary>
    public bool TryCalendar(int offset, out DateTime calendar)
    {
        var local = Seconds + offset;
        calendar = default;
        if (local is < -SecondsBefore1970 or > LastSecond)
            return false;
        calendar = new DateTime((local + SecondsBefore1970) * TimeSpan.TicksPerSecond, DateTimeKind.Unspecified);
        return true;
    }

    public int CompareTo(CelTime other)
    {
        var bySecond = Seconds.CompareTo(other.Seconds);
        return bySecond != 0 ? bySecond : Nanoseconds.CompareTo(other.Nanoseconds);
    }

    public bool Equals(CelTime other) => CompareTo(other) == 0;

    public override int GetHashCode() => HashCode.Combine(Seconds, Nanoseconds);

    /// <summary>The point that many nanoseconds later.</summary>
    public CelTime Plus(long nanoseconds)
    {
        var rest = Nanoseconds + (nanoseconds % CelDuration.Second);
        var seconds = Seconds + (nanoseconds / CelDuration.Second);
        if (rest < 0)
            (seconds, rest) = (seconds - 1, rest + CelDuration.Second);
        else if (rest >= CelDuration.Second)
            (seconds, rest) = (seconds + 1, rest - CelDuration.Second);
        return this with { Seconds = seconds, Nanoseconds = (int)rest };
    }

    /// <summary>RFC 3339 in its own zone, with as many decimals as needed.</summary>
    public override string ToString()
    {
        var minutes = TryCalendar(OffsetMinutes * 60, out var calendar) ? OffsetMinutes : 0;
        if (minutes != OffsetMinutes && !TryCalendar(0, out calendar))
            return "out of range";
        var decimals = Nanoseconds == 0 ? "" : "." + Nanoseconds.ToString("D9", CultureInfo.InvariantCulture).TrimEnd('0');
        var zone = minutes == 0 ? "Z" : string.Create(CultureInfo.InvariantCulture, $"{(minutes < 0 ? '-' : '+')}{Math.Abs(minutes) / 60:D2}:{Math.Abs(minutes) % 60:D2}");
        return calendar.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture) + decimals + zone;
    }

    /// <summary>Reads RFC 3339 as Go does: any number of decimals, a zone of <c>Z</c> or <c>±hh:mm</c>.</summary>
    public static bool TryParse(string text, out CelTime time)
    {
        time = default;
        var rest = text.AsSpan();
        if (!TryNumber(ref rest, 4, '-', out var year) || !TryNumber(ref rest, 2, '-', out var month)
            || !TryNumber(ref rest, 2, 'T', out var day) || !TryHour(ref rest, out var hour)
            || !TryNumber(ref rest, 2, ':', out var minute) || !TryDigits(ref rest, 2, out var second))
        {
            return false;
        }
        if (!TryFraction(ref rest, out var nanoseconds) || !TryOffset(rest, out var offset))
            return false;
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59 || second > 59)
            return false;
        var calendar = new DateTime(year, month, day, hour, minute, second, DateTimeKind.Utc);
        time = new CelTime((calendar.Ticks / TimeSpan.TicksPerSecond) - SecondsBefore1970 - offset, nanoseconds, (short)(offset / 60));
        return true;
    }

    /// <summary>Reads a calendar day, which stands for its first moment in UTC.</summary>
    public static bool TryParseDate(string text, out CelTime time) => TryParse(text + "T00:00:00Z", out time) & text.Length == 10;

    // Go takes an hour of one digit.
    private static bool TryHour(ref ReadOnlySpan<char> rest, out int hour) =>
        rest.Length > 1 && rest[1] == ':' ? TryNumber(ref rest, 1, ':', out hour) : TryNumber(ref rest, 2, ':', out hour);

    private static bool TryNumber(ref ReadOnlySpan<char> rest, int digits, char after, out int number)
    {
        if (!TryDigits(ref rest, digits, out number) || rest.IsEmpty || rest[0] != after)
            return false;
        rest = rest[1..];
        return true;
    }

    private static bool TryDigits(ref ReadOnlySpan<char> rest, int digits, out int number)
    {
        number = 0;
        if (rest.Length < digits || rest[..digits].ContainsAnyExceptInRange('0', '9'))
            return false;
        number = int.Parse(rest[..digits], NumberStyles.None, CultureInfo.InvariantCulture);
        rest = rest[digits..];
        return true;
    }

    private static bool TryFraction(ref ReadOnlySpan<char> rest, out int nanoseconds)
    {
        nanoseconds = 0;
        if (rest.IsEmpty || rest[0] is not ('.' or ','))
            return true;
        rest = rest[1..];
        var digits = rest.IndexOfAnyExceptInRange('0', '9');
        if (digits < 0)
            digits = rest.Length;
        if (digits == 0)
            return false;
        for (var i = 0; i < 9; i++)
            nanoseconds = (nanoseconds * 10) + (i < digits ? rest[i] - '0' : 0);
        rest = rest[digits..];
        return true;
    }

    private static bool TryOffset(ReadOnlySpan<char> zone, out int offset)
    {
        offset = 0;
        if (zone is "Z")
            return true;
        if (zone.Length != 6 || zone[0] is not ('+' or '-'))
            return false;
        var rest = zone[1..];
        if (!TryNumber(ref rest, 2, ':', out var hours) || !TryDigits(ref rest, 2, out var minutes) || hours > 24 || minutes > 59)
            return false;
        offset = ((hours * 3600) + (minutes * 60)) * (zone[0] == '-' ? -1 : 1);
        return true;
    }
}
