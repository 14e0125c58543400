using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Rules.PostgreSql.Parameters;
using PgHaManifests.Core.Settings.Values;

namespace PgHaManifests.Core.Rules.PostgreSql.Server;

/// <summary>A server does not start with a value that it cannot read, or that is out of bounds.</summary>
internal static class ParameterText
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4501",
            "parameter-value",
            Severity.Error,
            DiagnosticSource.PostgreSql,
            "PostgreSQL refuses the value of a parameter",
            "write a value that this major version of PostgreSQL takes; units are case-sensitive: kB, MB, GB, ms, s, min, h, d"),
        ["Cluster"],
        Check);

    private static void Check(ObjectContext context)
    {
        var major = ServerParameters.Of(context).Major;
        foreach (var (name, value) in context.Spec["postgresql"]["parameters"].Entries)
        {
            if (ParameterValue.Judge(name, value.TextOrEmpty, major) is { Verdict: ParameterVerdict.Refused, Reason: var reason })
                context.Report(value, $"{name} is {Shown.Quote(value.TextOrEmpty)}, and PostgreSQL {major} would not start: {reason}");
        }
    }
}
