using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Reference;

/// <summary>The same object twice on one Kubernetes cluster: the one applied last wins, and two controllers may fight over it.</summary>
internal static class DuplicateObject
{
    public static readonly GroupRule Rule = new(
        new Descriptor(
            "PGHA4001",
            "duplicate-object",
            Severity.Error,
            DiagnosticSource.Reference,
            "Two manifests describe the same object",
            "keep one of the two, or give one another name or namespace"),
        Check);

    private static void Check(GroupContext context)
    {
        foreach (var target in context.Groups.GroupBy(group => group.Target, StringComparer.Ordinal))
        {
            var seen = new Dictionary<(string, string, string?, string), (SubjectGroup Group, Subject Subject)>();
            foreach (var (group, subject) in target.SelectMany(group => group.Subjects.Select(subject => (group, subject))))
            {
                var key = (subject.Kind.Group, subject.Kind.Kind, subject.Namespace, subject.Name);
                if (seen.TryAdd(key, (group, subject)))
                    continue;
                var first = seen[key];
                var (late, early) = group.Named ? ((group, subject), first.Subject) : (first, subject);
                context.Report(
                    late.Item1,
                    late.Item2,
                    late.Item2.Root,
                    null,
                    $"{subject.Kind.Kind} {subject.Name} is described twice" + (first.Group == group ? "" : $", in {first.Group.Name} and in {group.Name}"),
                    severity: context.Partial ? Severity.Info : null,
                    first: early.Root.Location);
            }
        }
    }
}
