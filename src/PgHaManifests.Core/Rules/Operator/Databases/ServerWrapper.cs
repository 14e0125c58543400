using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Settings.Values;

namespace PgHaManifests.Core.Rules.Operator.Databases;

/// <summary>A foreign server uses a wrapper that the same Database lists.</summary>
internal static class ServerWrapper
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4391",
            "server-wrapper",
            Severity.Error,
            DiagnosticSource.Operator,
            "A foreign server uses a foreign data wrapper that the Database does not list",
            "list the wrapper under fdws of the same Database"),
        ["Database"],
        Check);

    private static void Check(ObjectContext context)
    {
        var wrappers = context.Spec["fdws"].Items.Select(wrapper => wrapper["name"].TextOrEmpty).ToHashSet(StringComparer.Ordinal);
        foreach (var server in context.Spec["servers"].Items)
        {
            var wrapper = server["fdw"];
            if (server["ensure"].Text != "absent" && !wrappers.Contains(wrapper.TextOrEmpty))
                context.Report(wrapper, $"the server {Shown.Quote(server["name"].TextOrEmpty)} uses {Shown.Quote(wrapper.TextOrEmpty)}, which is not among fdws");
        }
    }
}
