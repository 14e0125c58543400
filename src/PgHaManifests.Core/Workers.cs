using System.Runtime.ExceptionServices;

namespace PgHaManifests.Core;

/// <summary>Does many small independent pieces of work on two threads. Each piece has a number, so that results can be put in order.</summary>
internal static class Workers
{
    private const int Threads = 2;

    /// <summary>Room for the deepest document that the reader takes, on every level of which several functions call each other.</summary>
    private const int StackBytes = 256 * 1024 * 1024;

    /// <summary>Calls <paramref name="work"/> once for each number below <paramref name="count"/>; throws what it threw.</summary>
    public static void Run(int count, Action<int> work)
    {
        if (count == 0)
            return;
        var next = -1;
        Exception? fault = null;
        var threads = new Thread[Math.Min(Threads, count)];
        for (var i = 0; i < threads.Length; i++)
        {
            threads[i] = new Thread(Work, StackBytes);
            threads[i].Start();
        }
        foreach (var thread in threads)
            thread.Join();
        if (fault is not null)
            ExceptionDispatchInfo.Throw(fault);

        void Work()
        {
            try
            {
                for (var number = Interlocked.Increment(ref next); number < count && Volatile.Read(ref fault) is null; number = Interlocked.Increment(ref next))
                    work(number);
            }
            catch (Exception thrown)
            {
                Interlocked.CompareExchange(ref fault, thrown, null);
            }
        }
    }
}
