namespace PgHaManifests.Core.Tests.Output;

/// <summary>A folder of its own for one test, removed afterwards.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Make();

    public string this[string relative] => System.IO.Path.Combine(Path, relative);

    public string Read(string relative) => File.ReadAllText(this[relative]);

    public void Write(string relative, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[relative])!);
        File.WriteAllText(this[relative], text);
    }

    /// <summary>Every file with its text, by path with forward slashes: what a test compares as a whole.</summary>
    public SortedDictionary<string, string> Contents(string under = "")
    {
        var contents = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var root = under.Length == 0 ? Path : this[under];
        if (!Directory.Exists(root))
            return contents;
        var all = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 };
        foreach (var file in Directory.EnumerateFiles(root, "*", all))
            contents.Add(System.IO.Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllText(file));
        return contents;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);

    /// <summary>In memory where there is such a place: tests that stop a write at each step make some thousand trees.</summary>
    private static string Make()
    {
        const string Memory = "/dev/shm";
        if (!Directory.Exists(Memory))
            return Directory.CreateTempSubdirectory("pgha-").FullName;
        try
        {
            return Directory.CreateDirectory(System.IO.Path.Combine(Memory, System.IO.Path.GetRandomFileName())).FullName;
        }
        catch (UnauthorizedAccessException)
        {
            return Directory.CreateTempSubdirectory("pgha-").FullName;
        }
    }
}
