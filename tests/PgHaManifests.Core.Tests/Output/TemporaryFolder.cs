namespace PgHaManifests.Core.Tests.Output;

/// <summary>A folder of its own for one test, removed afterwards.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("pgha-").FullName;

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
        foreach (var file in Directory.EnumerateFiles(root, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }))
            contents.Add(System.IO.Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllText(file));
        return contents;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
