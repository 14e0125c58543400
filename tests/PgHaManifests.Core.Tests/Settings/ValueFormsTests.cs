using System.Text.RegularExpressions;
using PgHaManifests.Core.Settings.Definition;
using PgHaManifests.Core.Settings.Values;
using PgHaManifests.Core.Yaml;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Settings;

/// <summary>Each form of a value: what it takes and what it refuses. The editors' pattern must agree.</summary>
public class ValueFormsTests
{
    private static readonly string Fifty = new('a', 50);
    private const string Guid = "00000000-0000-0000-0000-000000000000";

    private static readonly (string Name, TextType Type, string[] Good, string[] Bad)[] Forms =
    [
        ("label", KubernetesTexts.Label, ["a", "a-b", "0a", new('a', 63)], ["A", "a_b", "-a", "a-", "a.b", new('a', 64)]),
        ("key", KubernetesTexts.Key, ["daily", new('a', 40)], ["my_app", new('a', 41)]),
        ("name", KubernetesTexts.Name, ["a.b-c", "0"], ["a..b", "A", "a/b", ".a"]),
        ("cluster", KubernetesTexts.Cluster, ["pg", Fifty], ["1pg", "pg.x", Fifty + "a", "pg-"]),
        ("label key", KubernetesTexts.LabelKey, ["workload", "cnpg.io/cluster", "A_b"], ["a/b/c", "/a", "a b", "-a"]),
        ("label value", KubernetesTexts.LabelValue, ["", "a", "A.b_c-d"], ["-a", "a b", new('a', 64)]),
        ("data key", KubernetesTexts.DataKey, ["ca.crt", "A_b"], ["a/b", "a b"]),
        ("cpu", KubernetesTexts.Cpu, ["1", "500m", "0.5", "2"], ["0", "-1", "1x", "5000"]),
        ("memory", KubernetesTexts.Memory, ["8Gi", "512Mi", "1e9"], ["8", "8GB", "100Ti"]),
        ("volume size", KubernetesTexts.VolumeSize, ["64Gi", "1.5Ti", "100Mi"], ["64", "64g", "1Mi", "1Pi"]),
        ("location", AzureTexts.Location, ["westus3"], ["West US 3", "westUS", "3west"]),
        ("resource group", AzureTexts.ResourceGroup, ["rg-a_(b).c", new('a', 90)], ["rg.", "r g", new('a', 91)]),
        ("node resource group", AzureTexts.NodeResourceGroup, [new('a', 80)], [new('a', 81)]),
        ("AKS cluster", AzureTexts.Aks, ["aks-1_b", "a"], ["-a", "a-", new('a', 64)]),
        ("identity", AzureTexts.Identity, ["mi1", "0-_"], ["mi", "-mi", new('a', 129)]),
        ("key vault", AzureTexts.KeyVault, ["kv-1", "abc"], ["1kv", "kv", "kv--1", "kv-", new('a', 25)]),
        ("key vault secret", AzureTexts.KeyVaultSecret, ["pg-Prod-1"], ["a_b", "", new('a', 128)]),
        ("storage account", AzureTexts.StorageAccount, ["abc", "a1b2c3", new('a', 24)], ["ab", "Abc", "a-b", new('a', 25)]),
        ("container", AzureTexts.Container, ["abc", "a-b-1"], ["ab", "a--b", "-ab", "ab-", "Abc"]),
        ("public IP", AzureTexts.PublicIp, ["pip-1", "a", "a.b_"], ["-a", "a-", new('a', 81)]),
        ("DNS label", AzureTexts.DnsLabel, ["abc", "a1-b"], ["ab", "1ab", "ab-", "Abc", new('a', 64)]),
        ("VM size", AzureTexts.VmSize, ["Standard_D8ds_v5"], ["D8ds_v5", "standard_d8"]),
        ("Grafana", AzureTexts.Grafana, ["graf-1"], ["g", "1graf", "graf-", new('a', 24)]),
        ("OIDC issuer", AzureTexts.OidcIssuer, [$"https://westus3.oic.prod-aks.azure.com/{Guid}/1111/"],
            [$"https://westus3.oic.prod-aks.azure.com/{Guid}/1111", $"http://x.y/{Guid}/1/", "https://x.y/1/"]),
        ("subnet id", AzureTexts.SubnetId, [$"/subscriptions/{Guid}/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/v/subnets/s"], ["s", "/subscriptions/x"]),
        ("private DNS zone id", AzureTexts.PrivateDnsZoneId,
            [$"/subscriptions/{Guid}/resourceGroups/rg/providers/Microsoft.Network/privateDnsZones/privatelink.blob.core.windows.net"], ["privatelink.blob.core.windows.net"]),
        ("monitor workspace id", AzureTexts.MonitorWorkspaceId, [$"/subscriptions/{Guid}/resourceGroups/rg/providers/Microsoft.Monitor/accounts/amw"], ["amw"]),
        ("action group id", AzureTexts.ActionGroupId, [$"/subscriptions/{Guid}/resourceGroups/rg/providers/Microsoft.Insights/actionGroups/ag"], ["ag"]),
        ("GUID", Texts.Guid, [Guid, "ABCDEFab-0000-0000-0000-000000000000"], ["0", Guid + "0", Guid[1..]]),
        ("day", Texts.Date, ["2027-01-31"], ["2027-02-30", "31.1.2027", "2027-1-1"]),
        ("timestamp", Texts.Timestamp, ["2027-01-31T00:00:00Z", "2027-01-31T00:00:00.5+01:00"], ["2027-01-31", "2027-02-30T00:00:00Z", "2027-01-31T24:00:00Z"]),
        ("duration", Texts.Duration, ["1h", "1h30m", "500ms"], ["1", "1 h", "h"]),
        ("choice", Texts.OneOf("a", "b"), ["a"], ["A", "c"]),
        ("CIDR", Networks.Cidr, ["10.0.0.0/8", "203.0.113.7/32", "0.0.0.0/0", "fd00::/8"], ["10.0.0.1/24", "10.0.0.1", "10.0.0.0/33", "010.0.0.0/8", "x", "10.0.0.0/08x"]),
        ("address", Networks.Address, ["10.1.0.10"], ["10.1.0", "10.1.0.256", "::1", "10.1.0.1/32"]),
        ("retention", BackupTexts.Retention, ["30d", "4w", "3m"], ["0d", "30", "30D", "d", "1d2w"]),
        ("schedule", BackupTexts.Schedule, ["0 17 2 * * *", "0 0 0 ? JAN-mar sun", "*/5 0-30/10 1,2 1 12 0"],
            ["17 2 * * *", "0 0 0 * * 7", "60 0 0 * * *", "0 0 24 * * *", "0 0 0 0 * *", "0 0 0 * 13 *", "@daily", "0 0 0 L * *", "5-1 0 0 * * *", "*/0 0 0 * * *", ""]),
        ("path", BackupTexts.Path, ["prod", "a/b.c/d_e"], ["/a", "a/", "a//b", "../a", "a b"]),
        ("server name", BackupTexts.ServerName, ["pg-pg18", "A.b"], ["-a", "a/b", ""]),
        ("store", BackupTexts.Store, ["https://acc.blob.core.windows.net/c/p", "my-store"], ["http://acc.blob.core.windows.net/c", "https://acc.blob.core.windows.net", "My"]),
        ("recovery time", RecoveryTargets.Time, ["2026-11-01T10:00:00Z", "2026-11-01 10:00:00", "2026-11-01 10:00:00.5+00", "2026-11-01T10:00:00"],
            ["2026-11-01", "2026-02-30T10:00:00Z", "2026-11-01T25:00:00Z", "2026-11-01 10:00:00 +00", "now"]),
        ("LSN", RecoveryTargets.Lsn, ["0/3019838", "A/b"], ["0", "0/", "0/g", "0/1/2"]),
        ("transaction", RecoveryTargets.Xid, ["0", "4294967295"], ["4294967296", "-1", "x"]),
        ("restore point", RecoveryTargets.Name, ["before"], [new('x', 64), "ä" + new string('x', 62)]),
        ("timeline", RecoveryTargets.Timeline, ["latest", "1"], ["0", "-1", "last"]),
        ("PostgreSQL version", PostgresTexts.Version, ["18.4", "14.20", "17rc1"], ["18", "13.1", "19.1", "18.4.1", "9.6", "latest"]),
        ("flavour", PostgresTexts.Flavour, ["standard", "system-bookworm"], ["full", "standard-jammy"]),
        ("image", PostgresTexts.Image, ["ghcr.io/cloudnative-pg/postgresql:18.4-standard-trixie", "host:5000/pg:17.1", "pg:18@sha256:" + new string('a', 64)],
            ["pg", "pg:latest", "pg:standard", "pg@sha256:" + new string('a', 64), "pg:18@sha256:abc", "a b:18"]),
        ("any image", PostgresTexts.AnyImage, ["pgbouncer:1.25.1", "x/y@sha256:" + new string('0', 64)], ["pgbouncer", "pgbouncer:latest"]),
        ("identifier", PostgresTexts.Identifier, ["app", "My Table", "ü"], [new('x', 64), ""]),
        ("role", PostgresTexts.RoleName, ["app", "My_Role"], ["postgres", "streaming_replica", "pg_read", "cnpg_x", new('x', 64)]),
        ("tablespace", PostgresTexts.Tablespace, ["fast", "_a$1"], ["pg_fast", "1a", "a-b", new('x', 64)]),
        ("parameter", PostgresTexts.ParameterName, ["work_mem", "pg_stat_statements.max"], ["work-mem", "a.b.c", "1a", ""]),
        ("major", PostgresTexts.Major, ["14", "18"], ["13", "19", "x"]),
        ("hba line", PostgresTexts.HbaLine, ["host all all all reject"], [" ", ""]),
        ("operator version", Versions.CloudNativePg, ["1.30.0", "1.28.4", "1.30"], ["1.3", "1.27.0", "1.31.0", "v1.30.0", "0.29.0", "1", "latest"]),
        ("release", Versions.Release, ["1.21.1", "0.93.0", "2.9"], ["v1.21.1", "1", "latest"]),
        ("Kubernetes version", Versions.Kubernetes, ["1.35", "1.33.13"], ["1.4", "v1.35", "2.1"]),
        ("line", Texts.Line, ["a", "ä 😀"], ["", "a\nb", "a\0", "a\u007f", "\ud800"]),
        ("free text", Texts.Free, ["a\nb\tc"], ["", "a\0", "\r"]),
    ];

    public static TheoryData<string> Names() => [.. Forms.Select(form => form.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Form_takes_the_good_and_refuses_the_bad(string name)
    {
        var (_, type, good, bad) = Forms.Single(form => form.Name == name);

        good.ShouldAllBe(text => Takes(type, text));
        bad.ShouldAllBe(text => !Takes(type, text));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_editors_pattern_takes_whatever_the_loader_takes(string name)
    {
        var (_, type, good, bad) = Forms.Single(form => form.Name == name);
        if (type.Pattern is not { } pattern)
            return;
        good.ShouldAllBe(text => Regex.IsMatch(text, pattern, RegexOptions.ECMAScript));
        // Other limits may stand in other keywords; a pattern that takes everything would be for show.
        if (bad.Any(text => text.Length < 40))
            bad.ShouldContain(text => !Regex.IsMatch(text, pattern, RegexOptions.ECMAScript));
    }

    [Fact]
    public void Every_form_of_the_settings_is_in_the_table()
    {
        Type[] homes = [typeof(KubernetesTexts), typeof(AzureTexts), typeof(Texts), typeof(Networks), typeof(BackupTexts), typeof(RecoveryTargets), typeof(PostgresTexts), typeof(Versions)];
        TextType[] untyped = [Texts.Sql, KubernetesTexts.AnnotationValue, PostgresTexts.ParameterValue, Versions.Chart, AzureTexts.Subnet];
        var forms = homes.SelectMany(home => home.GetFields()).Where(field => field.FieldType == typeof(TextType)).Select(field => (TextType)field.GetValue(null)!);

        forms.Except(untyped).Except(Forms.Select(form => form.Type)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("1024Mi", "1Gi")]
    [InlineData("1.5Gi", "1536Mi")]
    [InlineData("64Gi", "64Gi")]
    public void A_quantity_is_kept_as_Kubernetes_prints_it(string written, string kept) => Read(KubernetesTexts.VolumeSize, written).ShouldBe(kept);

    [Theory]
    [InlineData("2.0", "2")]
    [InlineData("0.5", "500m")]
    [InlineData("1500m", "1500m")]
    public void An_amount_of_cpu_is_kept_as_Kubernetes_prints_it(string written, string kept) => Read(KubernetesTexts.Cpu, written).ShouldBe(kept);

    private static bool Takes(TextType type, string text) => Read(type, text) is not null;

    private static string? Read(TextType type, string text) => type.TryRead(YamlScalar.OfString(text), out var value, out _) ? value : null;
}
