namespace PgHaManifests.Core.Tests.Generating;

/// <summary>A folder of environments, copied so that a test may change it.</summary>
internal sealed class TemporaryCopy : IDisposable
{
    public TemporaryCopy(string environments)
    {
        Root = Directory.CreateTempSubdirectory("pgha-copy-").FullName;
        Environments = Path.Combine(Root, "environments");
        foreach (var file in Directory.GetFiles(environments, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(Environments, Path.GetRelativePath(environments, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    public string Root { get; }
    public string Environments { get; }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
