using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Reference;

/// <summary>An object names another that nothing defines: admission lets it through, and it fails only when it runs.</summary>
internal static class MissingReference
{
    public static readonly GroupRule Rule = new(
        new Descriptor(
            "PGHA4002",
            "missing-reference",
            Severity.Error,
            DiagnosticSource.Reference,
            "An object names another that nothing defines",
            "define the object, correct the name, or take the reference out"),
        Check);

    private static void Check(GroupContext context)
    {
        foreach (var target in context.Groups.GroupBy(group => group.Target, StringComparer.Ordinal))
        {
            var index = ObjectIndex.Of(target);
            foreach (var group in target.Where(group => group.Named))
            {
                foreach (var subject in group.Subjects)
                    CheckSubject(context, group, subject, index);
            }
        }
    }

    private static void CheckSubject(GroupContext context, SubjectGroup group, Subject subject, ObjectIndex index)
    {
        foreach (var link in ObjectLinks.Of(subject))
        {
            var where = link.ClusterScoped ? null : subject.Namespace;
            if (index.Has(link.Kind, where, link.Name))
                continue;
            var meant = Suggestion.For(link.Name, index.Names(link.Kind, where));
            var place = where is null ? "" : $" in namespace {where}";
            context.Report(
                group,
                subject,
                link.At,
                link.Path,
                $"{subject.Kind.Kind} {subject.Name} names {link.Kind} {link.Name}, which nothing defines{place}",
                meant is null ? null : $"did you mean {meant}?",
                context.Partial ? Severity.Info : null);
        }
    }
}
