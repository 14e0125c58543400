using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Security;

internal static class SuperuserAccess
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4870", "superuser-access", Severity.Warning, DiagnosticSource.Policy,
            "The superuser has a password",
            "remove enableSuperuserAccess, and grant a role what it needs")
        {
            Why = "enableSuperuserAccess keeps a password of postgres in a Secret; whoever reads it owns the database and the files of the instance.",
        },
    };

    private static void Check(PracticeContext context)
    {
        if (context.Spec["enableSuperuserAccess"].IsTrue)
            context.Report(context.Spec["enableSuperuserAccess"], "enableSuperuserAccess is true");
    }
}
