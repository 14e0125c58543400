using PgHaManifests.Core.Yaml;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Generating;

/// <summary>The generated parameters and access lines, given to a real PostgreSQL server.</summary>
public class RealServerTests
{
    [Fact]
    public void A_server_starts_with_the_parameters_and_access_lines_of_production()
    {
        var file = Path.Combine(Repository.Root, "output", "prod", "clusters", "pg-primary", "cluster.yaml");
        var postgresql = YamlReader.Read(new YamlSource(""), File.ReadAllText(file))[0].Root.Get("spec", "postgresql");
        var parameters = postgresql.Get("parameters").Entries()
            // The test's server is built without lz4, which the operator's images have.
            .Select(entry => KeyValuePair.Create(entry.Name, entry.Name == "wal_compression" ? "on" : entry.Value.Text()!)).ToList();

        // The operator loads these libraries because their parameters are set.
        using var server = PostgresServer.Start(
            18,
            [.. parameters, new("shared_preload_libraries", "pg_stat_statements,auto_explain")],
            postgresql.Get("pg_hba").Items().Select(line => line.Text()!));

        server.Query("select count(*) from pg_hba_file_rules where error is not null").ShouldBe(["0"]);
        server.Query("select count(*) from pg_hba_file_rules").ShouldBe(["3"]);
        foreach (var (name, value) in parameters)
            server.Query($"select pending_restart::text from pg_settings where name = '{name}'").ShouldBe(["false"], $"{name} = {value}");
    }
}
