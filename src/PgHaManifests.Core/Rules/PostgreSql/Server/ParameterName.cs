using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Rules.PostgreSql.Parameters;
using PgHaManifests.Core.Settings.Values;

namespace PgHaManifests.Core.Rules.PostgreSql.Server;

/// <summary>A server does not start with a parameter that it does not have, or that nobody can set.</summary>
internal static class ParameterName
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4500",
            "parameter-name",
            Severity.Error,
            DiagnosticSource.PostgreSql,
            "This major version of PostgreSQL has no such parameter, or lets nobody set it",
            "correct the parameter's name, or remove it"),
        ["Cluster"],
        Check);

    private static void Check(ObjectContext context)
    {
        var major = ServerParameters.Of(context).Major;
        foreach (var (name, value) in context.Spec["postgresql"]["parameters"].Entries)
        {
            var verdict = ParameterValue.Judge(name, value.TextOrEmpty, major).Verdict;
            if (verdict == ParameterVerdict.Unknown)
                context.Report(value, $"PostgreSQL {major} has no parameter {Shown.Quote(name)}, and would not start", Help(name, major));
            else if (verdict == ParameterVerdict.Fixed)
                context.Report(value, $"{name} only tells something about the server and cannot be set", "remove the parameter");
        }
    }

    private static string? Help(string name, int major)
    {
        for (var later = major + 1; later <= ParameterCatalog.NewestMajor; later++)
        {
            if (ParameterCatalog.Find(name, later) is not null)
                return $"remove the parameter: it came with PostgreSQL {later}";
        }
        for (var earlier = major - 1; earlier >= ParameterCatalog.OldestMajor; earlier--)
        {
            if (ParameterCatalog.Find(name, earlier) is not null)
                return $"remove the parameter: PostgreSQL {earlier} was the last to have it";
        }
        return Suggestion.For(name, ParameterCatalog.Names.Where(known => ParameterCatalog.Find(known, major) is not null)) is { } meant ? $"did you mean {meant}?" : null;
    }
}
