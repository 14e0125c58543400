using PgHaManifests.Core.Rules.PostgreSql.Access;
using PgHaManifests.Core.Rules.PostgreSql.Parameters;
using PgHaManifests.Core.Schemas.Defaulting;
using PgHaManifests.Core.Yaml;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Generating;

/// <summary>The generated parameters and access lines, given to a real PostgreSQL server.</summary>
public class RealServerTests
{
    private const int Major = 18;

    [Fact]
    public void A_server_starts_with_the_parameters_and_access_lines_of_production()
    {
        var postgresql = Read(Path.Combine("output", "prod", "clusters", "pg-primary", "cluster.yaml"));
        var parameters = ParametersOf(postgresql);

        using var server = Start(postgresql);

        server.Query("select count(*) from pg_hba_file_rules where error is not null").ShouldBe(["0"]);
        server.Query("select count(*) from pg_hba_file_rules").ShouldBe(["3"]);
        foreach (var (name, value) in parameters)
            server.Query($"select pending_restart::text from pg_settings where name = '{name}'").ShouldBe(["false"], $"{name} = {value}");
    }

    /// <summary>Every Cluster of the committed environments and of the kitchen sink, each distinct configuration once.</summary>
    [Fact]
    public void A_server_starts_with_everything_that_the_rules_accept()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in Clusters())
        {
            var postgresql = Read(file);
            var lines = LinesOf(postgresql);
            ParametersOf(postgresql).ShouldAllBe(entry => ParameterValue.Judge(entry.Key, entry.Value, Major).Verdict == ParameterVerdict.Accepted, file);
            lines.ShouldAllBe(line => HbaLine.Judge(line, Major, false).Verdict != AccessVerdict.Refused, file);
            if (!seen.Add(string.Join('\n', [.. ParametersOf(postgresql).Select(entry => $"{entry.Key}={entry.Value}"), .. lines])))
                continue;

            using var server = Start(postgresql);

            server.Query("select count(*) from pg_file_settings where error is not null").ShouldBe(["0"], file);
            server.Query("select count(*) from pg_hba_file_rules where error is not null").ShouldBe(["0"], file);
        }
        seen.Count.ShouldBeGreaterThan(1);
    }

    [Theory]
    [InlineData("min_wal_size=31MB", "min_wal_size")]
    [InlineData("max_connections=10;reserved_connections=7", "reserved_connections")]
    [InlineData("wal_level=minimal", "max_wal_senders")]
    [InlineData("wal_level=minimal;max_wal_senders=0;archive_mode=on", "archiv")]
    [InlineData("wal_level=minimal;max_wal_senders=0;summarize_wal=on", "summar")]
    [InlineData("work_men=4MB", "work_men")]
    [InlineData("work_mem=4KB", "work_mem")]
    public void A_server_does_not_start_with_what_the_rules_refuse(string parameters, string named)
    {
        var written = parameters.Split(';').Select(parameter => parameter.Split('=')).Select(pair => KeyValuePair.Create(pair[0], pair[1]));

        var failure = Should.Throw<Exception>(() => PostgresServer.Start(Major, written, []).Dispose());

        Assert.SkipWhen(failure.Message.Contains("is not there", StringComparison.Ordinal), failure.Message);
        failure.Message.ShouldContain(named);
    }

    /// <summary>Clusters of the major that is at hand.</summary>
    private static IEnumerable<string> Clusters() =>
        new[] { Path.Combine(Repository.Root, "output"), Path.Combine(Repository.Root, "tests", "cases", "generate", "everything", "output") }
            .SelectMany(folder => Directory.EnumerateFiles(folder, "cluster.yaml", SearchOption.AllDirectories)).Order(StringComparer.Ordinal)
            .Where(file => YamlReader.Read(new YamlSource(""), File.ReadAllText(file))[0].Root.Get("spec") is YamlMapping spec && PostgresMajor.Of(spec) == Major);

    private static YamlNode? Read(string file) =>
        YamlReader.Read(new YamlSource(""), File.ReadAllText(Path.Combine(Repository.Root, file)))[0].Root.Get("spec", "postgresql");

    private static List<KeyValuePair<string, string>> ParametersOf(YamlNode? postgresql) =>
        // The test's server is built without lz4, which the operator's images have.
        [.. postgresql.Get("parameters").Entries().Select(entry => KeyValuePair.Create(entry.Name, entry.Name == "wal_compression" ? "on" : entry.Value.Text()!))];

    /// <summary>The operator writes an address for each selector of pods.</summary>
    private static List<string> LinesOf(YamlNode? postgresql) =>
        [.. postgresql.Get("pg_hba").Items().Select(line => line.Text()!.Split("${podselector:") is [var before, var after] ? before + "10.0.0.1/32" + after[(after.IndexOf('}', StringComparison.Ordinal) + 1)..] : line.Text()!)];

    /// <summary>The operator loads these libraries because their parameters are set.</summary>
    private static PostgresServer Start(YamlNode? postgresql) =>
        PostgresServer.Start(Major, [.. ParametersOf(postgresql), new("shared_preload_libraries", "pg_stat_statements,auto_explain")], LinesOf(postgresql));
}
