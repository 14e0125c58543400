using PgHaManifests.Core.Settings.Values;
using PgHaManifests.Core.Yaml;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Settings;

public class SecretLiteralsTests
{
    [Theory]
    [InlineData("-----BEGIN PRIVATE KEY-----\nMIIB")]
    [InlineData("-----BEGIN OPENSSH PRIVATE KEY-----")]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=a;AccountKey=b==")]
    [InlineData("sv=2022-11-02&ss=b&srt=sco&sig=abcdefghijklmnopqrstuvwxyz%3D")]
    [InlineData("https://a.blob.core.windows.net/c?sig=abcdefghijklmnopqrstuvwxyz%3D&se=2026-01-01&sv=2022-11-02")]
    [InlineData("host=h user=u password=hunter2")]
    [InlineData("password = 'x y'")]
    [InlineData("postgresql://app:hunter2@db/appdb")]
    [InlineData("CREATE ROLE x WITH ENCRYPTED PASSWORD 'hunter2'")]
    [InlineData("ghp_abcdefghijklmnopqrstuvwxyz0123456789")]
    [InlineData("AKIAIOSFODNN7EXAMPLE")]
    public void What_looks_like_a_secret_is_found(string text) => SecretLiterals.Find(text).ShouldNotBeNull();

    [Fact]
    public void A_storage_account_key_is_found() => SecretLiterals.Find(Convert.ToBase64String(new byte[64])).ShouldBe("an account key");

    [Theory]
    [InlineData("scram-sha-256")]
    [InlineData("password_encryption = scram")]
    [InlineData("SELECT usename, passwd FROM pg_shadow WHERE usename=$1")]
    [InlineData("ALTER ROLE x PASSWORD NULL")]
    [InlineData("https://acc.blob.core.windows.net/backups/prod")]
    [InlineData("host=h user=u password=$(PGPASSWORD)")]
    [InlineData("-----BEGIN CERTIFICATE-----")]
    [InlineData("ssl_min_protocol_version=TLSv1.3")]
    [InlineData("hostssl all all 10.0.0.0/8 password")]
    [InlineData("%m [%p] %q%u@%d ")]
    [InlineData("ghcr.io/cloudnative-pg/postgresql:18.4@sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void What_only_speaks_of_secrets_is_not(string text) => SecretLiterals.Find(text).ShouldBeNull();

    [Theory]
    [InlineData("password", true)]
    [InlineData("storage_account_key", true)]
    [InlineData("Client-Secret", true)]
    [InlineData("passwordSecret", false)]
    [InlineData("promotionToken", false)]
    [InlineData("secretName", false)]
    public void A_telling_name_makes_a_text_a_secret(string name, bool isSecret) =>
        (SecretLiterals.FindEntry(new YamlEntry(YamlScalar.OfString(name), YamlScalar.OfString("hunter2"))) is not null).ShouldBe(isSecret);

    [Fact]
    public void A_message_never_shows_the_secret()
    {
        using var sandbox = new SettingsSandbox();
        sandbox.Environment("dev", SettingsSandbox.Development("instances: \"password=hunter2\"\nplacement: \"postgres://a:hunter2@h/\"\npassword: hunter2hunter2\noverrides: { cluster: { spec: { password: hunter2 } } }"));

        var findings = sandbox.Load().Findings([]).Diagnostics;
        findings.Count(found => found.Code == "PGHA1019").ShouldBe(4);
        findings.ShouldAllBe(found => !found.Message.Contains("hunter2", StringComparison.Ordinal) && !(found.Help ?? "").Contains("hunter2", StringComparison.Ordinal));
    }
}
