using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Reference;

internal static class DuplicateName
{
    public static readonly GroupRule Rule = new(
        new Descriptor(
            "PGHA4014", "database-described-twice", Severity.Error, DiagnosticSource.Reference,
            "Two objects describe the same database, role, publication or subscription",
            "keep one of the two, or give one another name inside PostgreSQL")
        {
            Why = "The operator applies the one that comes first and refuses the other when it reconciles, not when it is applied.",
        },
        Check);

    private static void Check(GroupContext context)
    {
        var seen = new Dictionary<(string, string?, string?, string?, string), (SubjectGroup Group, Subject Subject)>();
        foreach (var group in context.Groups)
        {
            foreach (var subject in group.Subjects.Where(subject => subject.Kind is { Group: "postgresql.cnpg.io", Kind: "Database" or "DatabaseRole" or "Publication" or "Subscription" }))
            {
                var spec = Field.Root(subject.Judged)["spec"];
                var inside = spec["name"].Text ?? subject.Name;
                var key = ($"{group.Target} {subject.Kind.Kind}", subject.Namespace, spec["cluster"]["name"].Text, spec["dbname"].Text, inside);
                // The same object given twice is a duplicate, which has a rule of its own.
                if (seen.TryAdd(key, (group, subject)) || seen[key].Subject.Name == subject.Name)
                    continue;
                (SubjectGroup Group, Subject Subject) here = (group, subject);
                var (first, late) = group.Named ? (seen[key], here) : (here, seen[key]);
                if (late.Group.Named)
                {
                    context.Report(late.Group, late.Subject, Field.Root(late.Subject.Root)["spec"]["name"],
                        $"{subject.Kind.Kind} {first.Subject.Name} and {late.Subject.Name} both describe {inside}", partial: Severity.Info, first: first.Subject.Root.Location);
                }
            }
        }
    }
}
