using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Rules.PostgreSql.Access;
using PgHaManifests.Core.Settings.Values;

namespace PgHaManifests.Core.Rules.PostgreSql.Server;

/// <summary>
/// Lines of pg_hba.conf and pg_ident.conf. With a line that cannot be read a server does not start, or, for pg_ident.conf, starts without any
/// mapping, the one by which the operator itself logs in included.
/// </summary>
internal static class AccessLines
{
    public static readonly ObjectRule Hba = new(
        new Descriptor(
            "PGHA4510",
            "hba-line",
            Severity.Error,
            DiagnosticSource.PostgreSql,
            "PostgreSQL cannot read a line of pg_hba",
            "write TYPE DATABASE USER ADDRESS METHOD, such as \"hostssl app app 10.0.0.0/8 scram-sha-256\"; without ADDRESS for local"),
        ["Cluster"],
        CheckHba);

    public static readonly ObjectRule Ident = new(
        new Descriptor(
            "PGHA4511",
            "ident-line",
            Severity.Error,
            DiagnosticSource.PostgreSql,
            "PostgreSQL cannot read a line of pg_ident",
            "write MAP SYSTEM-USER DATABASE-USER"),
        ["Cluster"],
        CheckIdent);

    private const string Selector = "${podselector:";
    private const string SampleAddress = "10.0.0.1/32";

    private static void CheckHba(ObjectContext context)
    {
        var server = ServerParameters.Of(context);
        var libraries = !string.IsNullOrEmpty(server.Text("oauth_validator_libraries"));
        Check(context, "pg_hba", "the cluster would not start", line => HbaLine.Judge(line, server.Major, libraries));
    }

    private static void CheckIdent(ObjectContext context)
    {
        var major = ServerParameters.Of(context).Major;
        Check(context, "pg_ident", "no mapping would work, the operator's own included", line => IdentLine.Judge(line, major));
    }

    private static void Check(ObjectContext context, string list, string consequence, Func<string, AccessJudgement> judge)
    {
        foreach (var item in context.Spec["postgresql"][list].Items)
        {
            // A backslash at the end of a line joins it with the next.
            foreach (var written in item.TextOrEmpty.Replace("\\\n", "", StringComparison.Ordinal).Split('\n'))
            {
                if (Expanded(written, list == "pg_hba" && context.IsAtLeast("1.29")) is not { } line)
                    context.CountNotEvaluated($"line of {list} that holds ${{…}}");
                else if (judge(line) is { Verdict: AccessVerdict.Refused, Reason: var reason })
                    context.Report(item, $"PostgreSQL cannot read the {list} line {Shown.Quote(written)}, and {consequence}: {reason}");
            }
        }
    }

    /// <summary>The line with an address for each selector of pods, as the operator writes it; null where it holds something else to be filled in.</summary>
    private static string? Expanded(string line, bool selectors)
    {
        while (selectors && line.IndexOf(Selector, StringComparison.Ordinal) is >= 0 and var start)
        {
            var end = line.IndexOf('}', start);
            if (end <= start + Selector.Length)
                return null;
            line = string.Concat(line.AsSpan(0, start), SampleAddress, line.AsSpan(end + 1));
        }
        return line.Contains("${", StringComparison.Ordinal) ? null : line;
    }
}
