using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests;

public class PostgresServerTests
{
    [Fact]
    public void A_real_server_starts_with_what_it_is_given()
    {
        using var server = PostgresServer.Start(18, [new("work_mem", "7MB")], ["hostnossl all all all reject"]);

        server.Query("show work_mem").ShouldBe(["7MB"]);
        server.Query("select count(*) from pg_hba_file_rules where error is not null").ShouldBe(["0"]);
    }
}
