using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Schemas;
using PgHaManifests.Core.Schemas.Import;
using PgHaManifests.Core.Tests.Schemas.Import;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Schemas;

public class EmbeddedSchemasTests
{
    [Fact]
    public void Embedded_files_equal_a_fresh_import_of_the_shared_definitions()
    {
        Assert.SkipUnless(Directory.Exists(Repository.Shared), "../shared is absent");
        var bag = new DiagnosticBag();

        var fresh = FreshImport.Run(bag);

        bag.Diagnostics.ShouldBeEmpty();
        if (Environment.GetEnvironmentVariable("PGHA_ACCEPT") == "1")
            Accept(fresh);
        var stored = Directory.EnumerateFiles(FreshImport.KindsFolder, "*.json", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetRelativePath(FreshImport.KindsFolder, f).Replace('\\', '/'), File.ReadAllText);
        stored.Keys.Order(StringComparer.Ordinal).ShouldBe(fresh.Select(f => f.Path));
        foreach (var file in fresh)
            stored[file.Path].ShouldBe(file.Json, $"{file.Path} is stale; run this test with PGHA_ACCEPT=1");
    }

    private static void Accept(IReadOnlyList<StoredSchema> fresh)
    {
        Environment.GetEnvironmentVariable("CI").ShouldBeNull("files are not accepted in CI");
        if (Directory.Exists(FreshImport.KindsFolder))
            Directory.Delete(FreshImport.KindsFolder, recursive: true);
        foreach (var file in fresh)
        {
            var path = Path.Combine(FreshImport.KindsFolder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file.Json);
        }
    }
}
