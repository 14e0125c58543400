using System.Collections.Immutable;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Rules;
using PgHaManifests.Core.Schemas;
using PgHaManifests.Core.Yaml;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Rules;

/// <summary>
/// Cases in <c>tests/cases/rules/CODE-slug/{fires,passes}-what/</c>: one file per environment, <c>NAME@TARGET.yaml</c>, TARGET being the
/// Kubernetes cluster that it lands on (left out: one of its own). A file <c>brought.txt</c> lists objects that somebody else brings, <c>identities.txt</c> the settings' client ids.
/// </summary>
public class GroupRuleCases
{
    private static readonly string Cases = Path.Combine(Repository.Root, "tests", "cases", "rules");

    public static TheoryData<string> Folders()
    {
        var data = new TheoryData<string>();
        foreach (var rule in RuleCatalog.GroupRules)
        {
            foreach (var folder in Directory.GetDirectories(Path.Combine(Cases, FolderName(rule))).Order(StringComparer.Ordinal))
                data.Add(Path.GetRelativePath(Cases, folder));
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Case_fires_or_passes_as_its_folder_says(string folder)
    {
        var code = folder.Split('-')[0];
        var found = Check(Path.Combine(Cases, folder)).Where(diagnostic => diagnostic.Code == code).ToList();

        if (Path.GetFileName(folder).StartsWith("fires", StringComparison.Ordinal))
        {
            var severity = RuleCatalog.GroupRules.Single(rule => rule.Descriptor.Code == code).Descriptor.Severity;
            found.ShouldNotBeEmpty();
            found.ShouldAllBe(diagnostic => diagnostic.Location != null && diagnostic.Object != null && diagnostic.Severity == severity);
        }
        else
        {
            Path.GetFileName(folder).ShouldStartWith("passes");
            found.ShouldBeEmpty();
        }
    }

    [Fact]
    public void Every_rule_has_a_case_that_fires_and_one_that_passes()
    {
        foreach (var rule in RuleCatalog.GroupRules)
        {
            var kinds = Directory.GetDirectories(Path.Combine(Cases, FolderName(rule)))
                .Select(folder => Path.GetFileName(folder).Split('-')[0]).Distinct().Order(StringComparer.Ordinal);
            kinds.ToArray().ShouldBe(["fires", "passes"], FolderName(rule));
        }
    }

    [Fact]
    public void Among_paths_a_missing_reference_is_only_an_info()
    {
        var group = Group(Path.Combine(Cases, "PGHA4002-missing-reference", "fires-store", "prod.yaml"));
        var into = new DiagnosticBag();

        RuleChecker.Check(new RuleInput([group], Partial: true), into);

        into.Diagnostics.ShouldNotBeEmpty();
        into.Diagnostics.ShouldAllBe(diagnostic => diagnostic.Severity == Severity.Info);
    }

    [Fact]
    public void A_missing_reference_suggests_the_name_that_was_meant()
    {
        var group = Group(Path.Combine(Cases, "PGHA4002-missing-reference", "fires-store", "prod.yaml"));
        var into = new DiagnosticBag();

        RuleChecker.Check(new RuleInput([group], Partial: false), into);

        into.Diagnostics.ShouldHaveSingleItem().Help.ShouldBe("did you mean pg-primary?");
    }

    private static string FolderName(GroupRule rule) => $"{rule.Descriptor.Code}-{rule.Descriptor.Slug}";

    private static IReadOnlyList<Diagnostic> Check(string folder)
    {
        var brought = Path.Combine(folder, "brought.txt");
        var identities = Path.Combine(folder, "identities.txt");
        var groups = Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal)
            .Select(file => Group(file) with
            {
                Brought = File.Exists(brought) ? [.. File.ReadAllLines(brought)] : [],
                Facts = new GroupFacts { ClientIds = File.Exists(identities) ? [.. File.ReadAllLines(identities)] : [] },
            });
        var into = new DiagnosticBag();
        RuleChecker.Check(new RuleInput([.. groups], Partial: false), into);
        return into.Diagnostics;
    }

    private static SubjectGroup Group(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file).Split('@');
        var documents = YamlReader.Read(new YamlSource(Path.GetFileName(file)), File.ReadAllText(file));
        return new SubjectGroup
        {
            Name = name[0],
            Target = name[^1],
            Named = true,
            Subjects = [.. documents.Select(document => SubjectOf((YamlMapping)document.Root!, document.Number))],
        };
    }

    private static Subject SubjectOf(YamlMapping root, int document) => new()
    {
        Root = root,
        Kind = GroupVersionKind.Parse(root["apiVersion"].Text()!, root["kind"].Text()!),
        Name = root.Get("metadata", "name").Text()!,
        Namespace = root.Get("metadata", "namespace").Text(),
        Document = document,
    };
}
