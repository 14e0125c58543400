using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Rules;
using PgHaManifests.Core.Schemas;
using PgHaManifests.Core.Yaml;
using Shouldly;

namespace PgHaManifests.Core.Tests.Rules;

/// <summary>An object for one rule of the operator, with what is there now if it is an update.</summary>
internal sealed record RuleCase(Subject Subject, string OperatorRelease, IReadOnlyList<string> Paths, IReadOnlyList<string> Others)
{
    public static RuleCase Read(string file)
    {
        var text = File.ReadAllText(file);
        var minor = Remarks(text, "operator").SingleOrDefault();
        var release = minor is null
            ? SchemaReleases.Newest(SchemaReleases.Operator)
            : SchemaReleases.Resolve(SchemaReleases.Operator, minor).ShouldNotBeNull();
        var documents = YamlReader.Read(new YamlSource(Path.GetFileName(file)), text);
        documents.ShouldAllBe(document => document.Errors.Count == 0);
        documents.Count.ShouldBeInRange(1, 2);
        var catalog = new SchemaCatalog(release);
        var old = documents.Count == 1 ? null : Old(documents[0], catalog);
        return new RuleCase(SubjectOf(documents[^1], catalog, old), release, [.. Remarks(text, "path")], [.. Remarks(text, "also")]);
    }

    public IReadOnlyList<Diagnostic> Judge()
    {
        var into = new DiagnosticBag();
        RuleChecker.CheckOperator(Subject, OperatorRelease, into);
        RuleChecker.CheckPostgreSql(Subject, OperatorRelease, into);
        return into.Diagnostics;
    }

    private static YamlMapping Old(YamlDocument document, SchemaCatalog catalog)
    {
        var stored = DocumentChecker.Check(document, catalog, new DiagnosticBag()).Stored.ShouldNotBeNull();
        return document.Root.Get("status") is { } status
            ? new YamlMapping([.. stored.Entries, new YamlEntry(YamlScalar.OfString("status"), status)])
            : stored;
    }

    private static Subject SubjectOf(YamlDocument document, SchemaCatalog catalog, YamlMapping? old)
    {
        var result = DocumentChecker.Check(document, catalog, new DiagnosticBag(), old);
        var reference = result.Reference.ShouldNotBeNull();
        return new Subject
        {
            Root = result.Root.ShouldNotBeNull(),
            Stored = result.Stored,
            Old = old,
            Kind = GroupVersionKind.Parse(reference.ApiVersion!, reference.Kind!),
            Name = reference.Name ?? "",
            Namespace = reference.Namespace,
            Document = document.Number,
        };
    }

    private static IEnumerable<string> Remarks(string text, string name) =>
        text.Split('\n').TakeWhile(line => line.StartsWith('#')).Where(line => line.StartsWith($"# {name}: ", StringComparison.Ordinal))
            .Select(line => line[(name.Length + 4)..]);
}
