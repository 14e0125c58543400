namespace PgHaManifests.Core.Output;

/// <summary>Failures that the file system may give at any time, in words.</summary>
internal static class IoFault
{
    public static bool Is(Exception fault) => fault is IOException or UnauthorizedAccessException;

    /// <summary>Null when the action is done, else what hindered it.</summary>
    public static string? Of(Action action, OutputFolder folder)
    {
        try
        {
            action();
            return null;
        }
        catch (Exception fault) when (Is(fault))
        {
            return Describe(fault, folder);
        }
    }

    /// <summary>What happened, with paths as reports write them.</summary>
    public static string Describe(Exception fault, OutputFolder folder)
    {
        var what = fault.Message.Replace(folder.FullPath, folder.Name, StringComparison.Ordinal).TrimEnd('.');
        return fault.HResult switch
        {
            28 or unchecked((int)0x80070070) => $"the disk is full ({what})",
            27 => $"a file would be larger than this user may write ({what})",
            30 => $"the file system is read-only ({what})",
            122 => $"the disk quota is used up ({what})",
            _ => what,
        };
    }
}
