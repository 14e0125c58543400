using PgHaManifests.Core.Output.Comparison;

namespace PgHaManifests.Core.Output.Writing;

/// <summary>
/// Keeps a second run out of the output folder. The system gives the lock back when its holder dies, so that a killed run blocks no one;
/// the file is removed at the end, so that it never turns up in git.
/// </summary>
internal sealed class WriteLock : IDisposable
{
    private const string FileName = OutputFolder.OwnPrefix + "lock";

    private readonly FileStream? stream;
    private readonly string? madeFolder;

    /// <param name="madeFolder">The output folder, where it was made only to hold the lock.</param>
    private WriteLock(FileStream? stream, string? madeFolder) => (this.stream, this.madeFolder) = (stream, madeFolder);

    /// <summary>Process id of the run that holds the lock; null when that is this one.</summary>
    public int? Holder { get; private init; }

    /// <summary>Why the lock could not be taken for another reason; null when it was taken or is held by another run.</summary>
    public Exception? Failure { get; private init; }

    public static WriteLock Take(OutputFolder folder)
    {
        var path = folder.Full(FileName);
        var madeFolder = Directory.Exists(folder.FullPath) ? null : folder.FullPath;
        try
        {
            Directory.CreateDirectory(folder.FullPath);
            if (FolderScan.IsLink(path))
                throw new IOException($"{folder.Name}/{FileName} is a symbolic link");
            while (true)
            {
                var stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
                // A holder that ended just now may have removed the file between its opening and its locking here: the lock would be on a
                // file that others no longer see. The file's time carries its holder's process id, which tells the two apart.
                File.SetLastWriteTimeUtc(stream.SafeFileHandle, TimeOf(Environment.ProcessId));
                if (File.Exists(path) && File.GetLastWriteTimeUtc(path) == TimeOf(Environment.ProcessId))
                    return new WriteLock(stream, madeFolder);
                stream.Dispose();
            }
        }
        catch (IOException fault) when (IsHeldByAnother(fault))
        {
            return new WriteLock(null, null) { Holder = (int)(File.GetLastWriteTimeUtc(path) - DateTime.UnixEpoch).TotalSeconds };
        }
        catch (Exception fault) when (IoFault.Is(fault))
        {
            return new WriteLock(null, null) { Failure = fault };
        }
    }

    public void Dispose()
    {
        if (stream is null)
            return;
        try
        {
            File.Delete(stream.Name);
            if (madeFolder is not null && !Directory.EnumerateFileSystemEntries(madeFolder).Any())
                Directory.Delete(madeFolder);
        }
        catch (Exception fault) when (IoFault.Is(fault))
        {
            // A lock file that stays blocks no one: only its being held does.
        }
        finally
        {
            stream.Dispose();
        }
    }

    private static DateTime TimeOf(int processId) => DateTime.UnixEpoch.AddSeconds(processId);

    /// <summary>EWOULDBLOCK on Linux and macOS, a sharing violation on Windows.</summary>
    private static bool IsHeldByAnother(IOException fault) => fault.HResult is 11 or 35 or unchecked((int)0x80070020);
}
