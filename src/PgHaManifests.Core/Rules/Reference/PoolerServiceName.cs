using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Reference;

internal static class PoolerServiceName
{
    public static readonly GroupRule Rule = new(
        new Descriptor(
            "PGHA4006", "pooler-name-no-service", Severity.Error, DiagnosticSource.Reference,
            "A Pooler's name is none that a Service may have",
            "use at most 63 lowercase letters, digits and hyphens, a letter first and no hyphen last")
        {
            Why = "The operator makes a Service of the Pooler's name, and the API server refuses it: the Pooler is there, and nobody can reach it.",
        },
        Check);

    private static void Check(GroupContext context)
    {
        foreach (var (group, pooler) in context.Judged(ObjectKinds.Pooler).Where(found => !IsServiceName(found.Subject.Name)))
            context.Report(group, pooler, Field.Root(pooler.Root)["metadata"]["name"], $"no Service may be called {pooler.Name}");
    }

    private static bool IsServiceName(string name) => name.Length is > 0 and <= 63 && char.IsAsciiLetterLower(name[0]) && name[^1] != '-'
        && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
