using PgHaManifests.Core.Schemas.Formats;
using static PgHaManifests.Core.Schemas.BuiltIn.BuiltInDiagnostics;

namespace PgHaManifests.Core.Schemas.BuiltIn.Pods;

/// <summary>The security context of a container.</summary>
internal static class ContainerSecurity
{
    private const int MaxProfileLength = 4095;

    public static void Check(Field context, PodScope scope)
    {
        if (!context.IsSet)
            return;
        var (privileged, escalation, mount) = (context["privileged"], context["allowPrivilegeEscalation"], context["procMount"]);
        // A server takes this only when it was started to do so; none does by itself.
        if (privileged.IsTrue)
            privileged.Refuse(SecurityContext, "is true, which a server refuses unless it was started with --allow-privileged");
        PodSecurity.Id(context["runAsUser"]);
        PodSecurity.Id(context["runAsGroup"]);
        if (mount.IsSet)
        {
            mount.RequireOneOf(SecurityContext, "Default", "Unmasked");
            if (mount.Text == "Unmasked" && scope.SharesUsersWithHost)
                mount.Refuse(SecurityContext, "is Unmasked, which needs hostUsers false");
        }
        Seccomp(context["seccompProfile"]);
        AppArmor(context["appArmorProfile"]);
        if (escalation.Boolean != false)
            return;
        if (privileged.IsTrue)
            context.Refuse(SecurityContext, escalation, "is false beside privileged");
        if (context["capabilities"]["add"].Texts().Contains("CAP_SYS_ADMIN"))
            context.Refuse(SecurityContext, escalation, "is false beside capability CAP_SYS_ADMIN");
    }

    public static void Seccomp(Field profile)
    {
        if (!profile.IsSet)
            return;
        var (type, local) = (profile["type"], profile["localhostProfile"]);
        type.RequireOneOf(SecurityContext, "Localhost", "RuntimeDefault", "Unconfined");
        if (type.Text != "Localhost")
        {
            if (local.IsSet)
                local.Refuse(SecurityContext, "may only be set with type Localhost");
        }
        else if (!local.IsSet)
        {
            local.Require(SecurityContext, "by type Localhost");
        }
        else
        {
            local.RefuseIf(SecurityContext, VolumePaths.Local(local.Text));
        }
    }

    public static void AppArmor(Field profile)
    {
        if (!profile.IsSet)
            return;
        var (type, local) = (profile["type"], profile["localhostProfile"]);
        type.RequireOneOf(SecurityContext, "Localhost", "RuntimeDefault", "Unconfined");
        if (type.Text != "Localhost")
        {
            if (local.IsSet)
                local.Refuse(SecurityContext, "may only be set with type Localhost");
        }
        else if (local.Text.Length == 0)
        {
            local.Require(SecurityContext, "by type Localhost");
        }
        else if (local.Text != local.Text.Trim())
        {
            local.Refuse(SecurityContext, "may not begin or end with a space");
        }
        else if (local.Text.Length > MaxProfileLength)
        {
            local.Refuse(SecurityContext, NameRules.TooLong(MaxProfileLength));
        }
    }
}
