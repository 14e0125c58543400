using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Security;

internal static class WeakAccess
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4871", "weak-access-line", Severity.Error, DiagnosticSource.Policy,
            "A line of pg_hba lets people in too easily",
            "write hostssl, an address range, and scram-sha-256 or cert")
        {
            Why = "trust asks for nothing, password sends the password as it is, md5 can be replayed; and without TLS anyone on the way reads what passes.",
        },
    };

    private static void Check(PracticeContext context)
    {
        foreach (var line in context.Spec["postgresql"]["pg_hba"].Items)
        {
            if (HbaRule.Parse(line.TextOrEmpty) is not { } rule)
                continue;
            if (rule.Method is "trust" or "password" or "md5")
                context.Report(line, $"the line '{line.Text}' uses method {rule.Method}");
            else if (rule.TakesPlain && rule.IsAnywhere && rule.Method != "reject" && !PlainAccess.IsShut(context.Spec, line))
                context.Report(line, $"the line '{line.Text}' lets the whole world in without TLS");
        }
    }
}
