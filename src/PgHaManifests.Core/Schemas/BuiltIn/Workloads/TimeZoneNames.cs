namespace PgHaManifests.Core.Schemas.BuiltIn.Workloads;

/// <summary>The names of the IANA time zone database, which the server carries with it; case counts.</summary>
internal static class TimeZoneNames
{
    private static readonly Lazy<HashSet<string>> Names = new(Read);

    public static bool Contains(string name) => Names.Value.Contains(name);

    private static HashSet<string> Read()
    {
        using var stream = typeof(TimeZoneNames).Assembly.GetManifestResourceStream(typeof(TimeZoneNames), "TimeZones.txt")
            ?? throw new InvalidOperationException("the table of time zones is not embedded");
        using var reader = new StreamReader(stream);
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
            names.Add(line);
        return names;
    }
}
