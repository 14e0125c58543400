using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Security;

internal static class PrivilegedRole
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.DatabaseRole, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4886", "role-as-superuser", Severity.Info, DiagnosticSource.Policy,
            "A role may do everything",
            "grant the role what it needs")
        {
            Why = "A superuser, or a member of postgres, reads and writes all data and runs programs in the instance.",
        },
    };

    private static void Check(PracticeContext context)
    {
        if (context.Subject.Kind.Kind == "DatabaseRole")
            Judge(context.Spec);
        foreach (var role in context.Spec["managed"]["roles"].Items)
            Judge(role);

        void Judge(Field role)
        {
            if (role["ensure"].Text == "absent")
                return;
            if (role["superuser"].IsTrue)
                context.Report(role["superuser"], $"role {role["name"].Text} is a superuser");
            else if (role["inRoles"].Items.FirstOrDefault(group => group.Text == "postgres") is { Exists: true } member)
                context.Report(member, $"role {role["name"].Text} is a member of postgres");
        }
    }
}
