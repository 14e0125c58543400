using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Rules;
using PgHaManifests.Core.Schemas;
using PgHaManifests.Core.Yaml;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Rules;

/// <summary>
/// Cases of the rules of sources policy and azure in <c>tests/cases/rules/CODE-slug/{fires,passes}-what/</c>: <c>objects.yaml</c>, all on
/// one Kubernetes cluster; <c>now.yaml</c>, what is there now; <c>facts.txt</c>, what the settings say beside.
/// </summary>
public class PracticeRuleCases
{
    private static readonly string Cases = Path.Combine(Repository.Root, "tests", "cases", "rules");

    public static TheoryData<string> Folders()
    {
        var data = new TheoryData<string>();
        foreach (var rule in RuleCatalog.PracticeRules)
        {
            foreach (var folder in FoldersOf(rule))
                data.Add(Path.GetRelativePath(Cases, folder));
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Case_fires_or_passes_as_its_folder_says(string folder)
    {
        var code = folder.Split('-')[0];
        var rule = RuleCatalog.PracticeRules.Single(rule => rule.Descriptor.Code == code);
        var group = GroupOf(Path.Combine(Cases, folder), PolicyLevel.Production);
        group.Subjects.ShouldContain(subject => rule.Kinds.Contains(new ObjectKind(subject.Kind.Group, subject.Kind.Kind)), "the rule must run");

        var found = Check(group).Where(diagnostic => diagnostic.Code == code).ToList();

        if (Path.GetFileName(folder).StartsWith("fires", StringComparison.Ordinal))
        {
            found.ShouldNotBeEmpty();
            found.ShouldAllBe(diagnostic => diagnostic.Location != null && diagnostic.Object != null);
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
        RuleCatalog.PracticeRules.ShouldNotBeEmpty();
        foreach (var rule in RuleCatalog.PracticeRules)
        {
            var kinds = FoldersOf(rule).Select(folder => Path.GetFileName(folder).Split('-')[0]).Distinct().Order(StringComparer.Ordinal);
            kinds.ToArray().ShouldBe(["fires", "passes"], FolderName(rule));
        }
    }

    [Fact]
    public void Every_rule_says_why_and_has_a_code_of_its_source()
    {
        foreach (var (rule, descriptor) in RuleCatalog.PracticeRules.Select(rule => (rule, rule.Descriptor)))
        {
            descriptor.Why.ShouldNotBeNullOrEmpty(descriptor.Code);
            descriptor.Source.ShouldBe(descriptor.Code.StartsWith("PGHA47", StringComparison.Ordinal) ? DiagnosticSource.Azure : DiagnosticSource.Policy);
            rule.Kinds.ShouldNotBeEmpty(descriptor.Code);
        }
    }

    [Fact]
    public void Under_development_a_finding_is_one_step_less_grave()
    {
        var group = GroupOf(Path.Combine(Cases, "PGHA4830-no-wal-archive", "fires"), PolicyLevel.Production);

        SeverityOf(group, "PGHA4830").ShouldBe(Severity.Error);
        SeverityOf(group with { Facts = new GroupFacts { Policy = PolicyLevel.Development } }, "PGHA4830").ShouldBe(Severity.Warning);
        SeverityOf(group with { Facts = new GroupFacts { Policy = PolicyLevel.Development } }, "PGHA4852").ShouldBe(Severity.Info);
        SeverityOf(group with { Facts = new GroupFacts { Policy = PolicyLevel.Development } }, "PGHA4818").ShouldBe(Severity.Info);
    }

    [Fact]
    public void Under_policy_none_no_rule_runs_and_what_did_not_is_counted()
    {
        var group = GroupOf(Path.Combine(Cases, "PGHA4830-no-wal-archive", "fires"), PolicyLevel.None);
        var into = new DiagnosticBag();

        RuleChecker.Check(new RuleInput([group], Partial: true), into);

        into.Diagnostics.ShouldBeEmpty();
        into.NotEvaluated.ShouldHaveSingleItem().Value.ShouldBe(RuleCatalog.PracticeRules.Count(rule => rule.Kinds.Contains(ObjectKinds.Cluster)));
    }

    private static Severity SeverityOf(SubjectGroup group, string code) => Check(group).First(found => found.Code == code).Severity;

    private static IReadOnlyList<Diagnostic> Check(SubjectGroup group)
    {
        var into = new DiagnosticBag();
        RuleChecker.Check(new RuleInput([group], Partial: false), into);
        return into.Diagnostics;
    }

    private static string FolderName(PracticeRule rule) => $"{rule.Descriptor.Code}-{rule.Descriptor.Slug}";

    private static IEnumerable<string> FoldersOf(PracticeRule rule)
    {
        var folder = Path.Combine(Cases, FolderName(rule));
        return Directory.Exists(folder) ? Directory.GetDirectories(folder).Order(StringComparer.Ordinal) : [];
    }

    private static SubjectGroup GroupOf(string folder, PolicyLevel policy)
    {
        var catalog = new SchemaCatalog();
        var now = Read(Path.Combine(folder, "now.yaml"), catalog, []);
        return new SubjectGroup
        {
            Name = "prod",
            Target = "prod",
            Named = true,
            Facts = PracticeFacts.Read(Path.Combine(folder, "facts.txt"), policy),
            Subjects = [.. Read(Path.Combine(folder, "objects.yaml"), catalog, now)],
        };
    }

    /// <summary>A case must be an object that the API server takes, else it shows nothing about the rule.</summary>
    private static List<Subject> Read(string file, SchemaCatalog catalog, List<Subject> now)
    {
        if (!File.Exists(file))
            return [];
        var subjects = new List<Subject>();
        foreach (var document in YamlReader.Read(new YamlSource(Path.GetFileName(file)), File.ReadAllText(file)))
        {
            var bag = new DiagnosticBag();
            var old = now.FirstOrDefault(other => other.Name == document.Root.Get("metadata", "name").Text())?.Stored;
            var result = DocumentChecker.Check(document, catalog, bag, old);
            bag.Diagnostics.Where(found => found.Severity == Severity.Error && found.Code != ObjectDiagnostics.UnknownKind.Code).Select(found => found.Message).ShouldBeEmpty(file);
            subjects.Add(new Subject
            {
                Root = result.Root!,
                Stored = result.Stored,
                Old = old,
                Kind = GroupVersionKind.Parse(result.Reference!.ApiVersion!, result.Reference.Kind!),
                Name = result.Reference.Name!,
                Namespace = result.Reference.Namespace,
                Document = document.Number,
            });
        }
        return subjects;
    }
}
