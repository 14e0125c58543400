using System.Diagnostics;
using System.Globalization;

namespace PgHaManifests.Benchmarks;

/// <summary>One command as a whole process, run several times: the wall time of each run in milliseconds, and the highest peak memory in MB.</summary>
internal sealed record Timing(IReadOnlyList<double> Milliseconds, double PeakMegabytes)
{
    public double Median => Milliseconds.Order().ElementAt(Milliseconds.Count / 2);

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Shown(Milliseconds.Min())} | {Shown(Median)} | {Shown(Milliseconds.Max())} | {PeakMegabytes:0}");

    /// <param name="before">Called before each run, outside the time.</param>
    public static Timing Of(int runs, Action? before, string program, params string[] arguments)
    {
        var times = new List<double>();
        var peak = 0.0;
        for (var i = 0; i <= runs; i++)
        {
            before?.Invoke();
            var (milliseconds, megabytes) = Once(program, arguments);
            // The first run warms the disk cache and is not counted.
            if (i == 0)
                continue;
            times.Add(milliseconds);
            peak = Math.Max(peak, megabytes);
        }
        return new Timing(times, peak);
    }

    private static (double Milliseconds, double Megabytes) Once(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start");
        var output = Task.Run(() => process.StandardOutput.BaseStream.CopyTo(Stream.Null));
        var error = Task.Run(() => process.StandardError.BaseStream.CopyTo(Stream.Null));
        var peak = 0.0;
        while (!process.WaitForExit(5))
            peak = Math.Max(peak, PeakOf(process.Id));
        var elapsed = clock.Elapsed.TotalMilliseconds;
        Task.WaitAll(output, error);
        return (elapsed, peak);
    }

    /// <summary>The kernel's own high-water mark; a run of a few milliseconds may end before it is read, and then shows 0.</summary>
    private static double PeakOf(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : double.Parse(line[6..^2].Trim(), CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private static string Shown(double milliseconds) => milliseconds.ToString(milliseconds < 100 ? "0.0" : "0", CultureInfo.InvariantCulture);
}
