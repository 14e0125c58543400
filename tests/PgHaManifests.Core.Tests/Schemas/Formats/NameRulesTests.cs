using PgHaManifests.Core.Schemas.Formats;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Schemas.Formats;

public class NameRulesTests
{
    private static readonly string Long63 = new('a', 63);
    private static readonly string Long253 = string.Join('.', Enumerable.Repeat(new string('b', 50), 5))[..253];

    [Fact]
    public void Good_names_pass()
    {
        foreach (var name in new[] { "a", "5432", "pg-ledger", "a--b", Long63 })
            NameRules.Label(name).ShouldBeNull(name);
        NameRules.StrictLabel("pg-1").ShouldBeNull();
        foreach (var name in new[] { "a", "a.b", "0.1-2.c", Long253, Long63 + "a.b" })
            NameRules.Subdomain(name).ShouldBeNull(name);
        NameRules.WildcardSubdomain("*.example.com").ShouldBeNull();
        foreach (var name in new[] { "", "system:masters", "A_b", new string('r', 300) })
            NameRules.PathSegment(name).ShouldBeNull(name);
        foreach (var name in new[] { "a", "A_b.c-d", "example.com/Tier", "kubernetes/x", Long253 + "/" + Long63 })
            NameRules.QualifiedName(name).ShouldBeNull(name);
        foreach (var value in new[] { "", "A", "a_b.C-1", Long63 })
            NameRules.LabelValue(value).ShouldBeNull(value);
        foreach (var key in new[] { "a", "UPPER_case.yaml", "-x", "_", ".a", Long253 })
            NameRules.DataKey(key).ShouldBeNull(key);
        foreach (var name in new[] { "A", "1a", "a b", "a.b-c", "~" })
            NameRules.EnvironmentVariable(name).ShouldBeNull(name);
        foreach (var name in new[] { "http", "a", "1a", "a-b-c", "abcdefghijklmno" })
            NameRules.PortName(name).ShouldBeNull(name);
        NameRules.CIdentifier("_a1").ShouldBeNull();
        NameRules.HeaderName("X-Header").ShouldBeNull();
        NameRules.PortNumber(65535).ShouldBeNull();
    }

    [Fact]
    public void Bad_names_are_refused()
    {
        foreach (var name in new[] { "", "-a", "a-", "A", "a.b", "a_b", "é", Long63 + "a" })
            NameRules.Label(name).ShouldNotBeNull(name);
        foreach (var name in new[] { "1a", "" })
            NameRules.StrictLabel(name).ShouldNotBeNull(name);
        foreach (var name in new[] { "", ".", "a.", ".a", "a..b", "a.-b", "a b", "a/b", Long253 + "c" })
            NameRules.Subdomain(name).ShouldNotBeNull(name);
        foreach (var name in new[] { "example.com", "*", "*.", "*.*.com" })
            NameRules.WildcardSubdomain(name).ShouldNotBeNull(name);
        foreach (var name in new[] { ".", "..", "a/b", "a%b" })
            NameRules.PathSegment(name).ShouldNotBeNull(name);
        foreach (var name in new[] { "", "_a", "-a", "a-", "a b", "a/", "/a", "a/b/c", "A.b/c", "größe", Long253 + "c/d", Long63 + "a" })
            NameRules.QualifiedName(name).ShouldNotBeNull(name);
        foreach (var value in new[] { "-a", "a:b", "a+b", "a ", Long63 + "a" })
            NameRules.LabelValue(value).ShouldNotBeNull(value);
        foreach (var key in new[] { "", ".", "..", "..a", "a/b", "a b", Long253 + "c" })
            NameRules.DataKey(key).ShouldNotBeNull(key);
        foreach (var name in new[] { "", "a=b", "é", "a\n" })
            NameRules.EnvironmentVariable(name).ShouldNotBeNull(name);
        foreach (var name in new[] { "", "123", "-a", "a-", "a--b", "A", "a_b", "abcdefghijklmnop" })
            NameRules.PortName(name).ShouldNotBeNull(name);
        NameRules.CIdentifier("1a").ShouldNotBeNull();
        NameRules.CIdentifier("").ShouldNotBeNull();
        NameRules.HeaderName("a b").ShouldNotBeNull();
        NameRules.HeaderName("").ShouldNotBeNull();
        NameRules.PortNumber(0).ShouldNotBeNull();
        NameRules.PortNumber(65536).ShouldNotBeNull();
    }
}
