using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Security;

internal static class PlainAccess
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4872", "access-without-tls", Severity.Warning, DiagnosticSource.Policy,
            "Clients may connect without TLS",
            "write hostssl lines, and end with: hostnossl all all all reject")
        {
            Why = "A line of type host takes both; and behind the lines that are written, the operator's own last one takes both from everywhere.",
        },
    };

    private static void Check(PracticeContext context)
    {
        var lines = context.Spec["postgresql"]["pg_hba"];
        foreach (var line in lines.Items)
        {
            if (HbaRule.Parse(line.TextOrEmpty) is { TakesPlain: true, IsInside: false, IsAnywhere: false } rule && rule.Method != "reject" && !IsShut(context.Spec, line))
                context.Report(line, $"the line '{line.Text}' takes connections without TLS");
        }
        if (!lines.Items.Any(line => Shuts(line)))
            context.Report(lines, "no line rejects connections without TLS, and the operator's last line takes them");
    }

    /// <summary>A line before this one has already rejected every connection without TLS.</summary>
    public static bool IsShut(Field spec, Field line) =>
        spec["postgresql"]["pg_hba"].Items.TakeWhile(other => other.Path != line.Path).Any(Shuts);

    private static bool Shuts(Field line) =>
        HbaRule.Parse(line.TextOrEmpty) is { Method: "reject", IsEveryone: true, Type: "host" or "hostnossl" };
}
