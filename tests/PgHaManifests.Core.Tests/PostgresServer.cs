using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using CliWrap;
using CliWrap.Buffered;
using Npgsql;
using Xunit;

namespace PgHaManifests.Core.Tests;

/// <summary>
/// A real PostgreSQL server with TLS on, started for one test in a folder of its own, on a free loopback port, and stopped with it.
/// The servers are found in <c>PGHA_TEST_POSTGRES</c> (a folder with <c>postgres-MAJOR</c> in it). Without one the test is skipped, and so
/// counted; with <c>PGHA_TEST_REQUIRE_TOOLS=1</c> it fails instead.
/// </summary>
internal sealed class PostgresServer : IDisposable
{
    private readonly string home;
    private readonly string folder;
    private readonly int port;

    private PostgresServer(string home, string folder, int port) => (this.home, this.folder, this.port) = (home, folder, port);

    public string Data => Path.Combine(folder, "data");

    public string Log => File.Exists(LogFile) ? File.ReadAllText(LogFile) : "";

    private string LogFile => Path.Combine(folder, "server.log");

    /// <summary>Initialises and starts a server with these parameters and pg_hba lines; fails the test with the server's log if it does not start.</summary>
    public static PostgresServer Start(int major, IEnumerable<KeyValuePair<string, string>> parameters, IEnumerable<string> hba)
    {
        var folder = Directory.CreateTempSubdirectory("pgha-postgres-").FullName;
        var server = new PostgresServer(HomeOf(major), folder, FreePort());
        try
        {
            server.HandOver(folder);
            server.Must(server.AsServerUser(Path.Combine(server.home, "bin", "initdb"), "-D", server.Data, "-U", "postgres", "--no-sync", "--data-checksums"));
            server.WriteCertificate();
            server.Configure(parameters, hba);
            server.Must(server.AsServerUser(Path.Combine(server.home, "bin", "pg_ctl"), "-D", server.Data, "-l", server.LogFile, "-w", "start"));
            return server;
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    /// <summary>Runs one query over a local socket-free connection and returns the first column of every row.</summary>
    public IReadOnlyList<string> Query(string sql)
    {
        var connection = new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = port,
            Username = "postgres",
            Database = "postgres",
            SslMode = SslMode.Require,
            Pooling = false,
        };
        using var opened = new NpgsqlConnection(connection.ConnectionString);
        opened.Open();
        using var command = new NpgsqlCommand(sql, opened);
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(Convert.ToString(reader.GetValue(0), CultureInfo.InvariantCulture) ?? "");
        return rows;
    }

    public void Dispose()
    {
        if (File.Exists(Path.Combine(Data, "postmaster.pid")))
            AsServerUser(Path.Combine(home, "bin", "pg_ctl"), "-D", Data, "-m", "immediate", "stop");
        Directory.Delete(folder, recursive: true);
    }

    private static string HomeOf(int major)
    {
        var folder = Environment.GetEnvironmentVariable("PGHA_TEST_POSTGRES");
        var home = folder is null ? null : Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"postgres-{major}"));
        if (home is not null && Directory.Exists(home))
            return home;
        var reason = $"a PostgreSQL {major} server is not there: set PGHA_TEST_POSTGRES to a folder that holds postgres-{major}";
        if (Environment.GetEnvironmentVariable("PGHA_TEST_REQUIRE_TOOLS") == "1")
            Assert.Fail(reason);
        Assert.Skip(reason);
        return "";
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Configure(IEnumerable<KeyValuePair<string, string>> parameters, IEnumerable<string> hba)
    {
        var configuration = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"port = {port}\nlisten_addresses = '127.0.0.1'\nunix_socket_directories = ''\n")
            .Append(CultureInfo.InvariantCulture, $"ssl = on\nssl_cert_file = '{folder}/server.crt'\nssl_key_file = '{folder}/server.key'\n");
        foreach (var (name, value) in parameters)
            configuration.Append(CultureInfo.InvariantCulture, $"{name} = '{value.Replace("'", "''", StringComparison.Ordinal)}'\n");
        File.AppendAllText(Path.Combine(Data, "postgresql.conf"), configuration.ToString());
        // The test's own way in comes first, as the operator's fixed lines do.
        File.WriteAllText(Path.Combine(Data, "pg_hba.conf"), string.Join('\n', ["hostssl all postgres 127.0.0.1/32 trust", .. hba, ""]));
    }

    /// <summary>A certificate that the server signs itself, its key readable by the server's account only.</summary>
    private void WriteCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        File.WriteAllText(Path.Combine(folder, "server.crt"), certificate.ExportCertificatePem());
        var keyFile = Path.Combine(folder, "server.key");
        File.WriteAllText(keyFile, key.ExportPkcs8PrivateKeyPem());
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(keyFile, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        HandOver(keyFile);
    }

    private void Must(BufferedCommandResult result)
    {
        if (result.ExitCode != 0)
            Assert.Fail($"PostgreSQL did not start:\n{result.StandardOutput}\n{result.StandardError}\n{Log}");
    }

    /// <summary>Hands a path to the account that the server runs as.</summary>
    private void HandOver(string path)
    {
        if (Environment.UserName == "root")
            Run("chown", ["-R", "nobody", path]);
    }

    /// <summary>PostgreSQL refuses to run as root: there it runs as <c>nobody</c>.</summary>
    private BufferedCommandResult AsServerUser(string program, params string[] arguments) =>
        Environment.UserName == "root" ? Run("runuser", ["-u", "nobody", "--", program, .. arguments]) : Run(program, arguments);

    private BufferedCommandResult Run(string program, string[] arguments) =>
        Cli.Wrap(program).WithArguments(arguments).WithWorkingDirectory(folder).WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync().GetAwaiter().GetResult();
}
