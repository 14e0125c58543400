using System.Runtime.ExceptionServices;

namespace PgHaManifests.Core.Output;

/// <summary>Does file work on two threads: more only queue for the same file system.</summary>
internal static class Work
{
    private static readonly ParallelOptions TwoThreads = new() { MaxDegreeOfParallelism = 2 };

    /// <summary>Calls the action for each number below the count; throws a failure itself, unwrapped.</summary>
    public static void ForEach(int count, Action<int> action)
    {
        try
        {
            Parallel.For(0, count, TwoThreads, action);
        }
        catch (AggregateException failures)
        {
            ExceptionDispatchInfo.Throw(failures.InnerExceptions[0]);
        }
    }
}
