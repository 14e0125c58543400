using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Storage;

internal static class DataReclaimed
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Database, ObjectKinds.DatabaseRole, ObjectKinds.Publication, ObjectKinds.Subscription)
    {
        Descriptor = new Descriptor(
            "PGHA4855", "data-deleted-with-object", Severity.Warning, DiagnosticSource.Policy,
            "Deleting the object deletes what it stands for",
            "set the reclaim policy to retain")
        {
            Why = "A pruned or renamed manifest then drops the database or role itself.",
        },
    };

    private static void Check(PracticeContext context)
    {
        foreach (var name in (string[])["databaseReclaimPolicy", "databaseRoleReclaimPolicy", "publicationReclaimPolicy", "subscriptionReclaimPolicy"])
        {
            if (context.Spec[name].Text == "delete")
                context.Report(context.Spec[name], $"{name} is delete");
        }
    }
}
