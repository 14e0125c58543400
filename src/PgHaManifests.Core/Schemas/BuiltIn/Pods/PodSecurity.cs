using PgHaManifests.Core.Schemas.Patterns;
using static PgHaManifests.Core.Schemas.BuiltIn.BuiltInDiagnostics;

namespace PgHaManifests.Core.Schemas.BuiltIn.Pods;

/// <summary>The security context of a pod, and what it shares with its host.</summary>
internal static class PodSecurity
{
    private const int MaxSysctlLength = 253;

    private static readonly Lazy<Re2Pattern> SysctlName = new(() =>
        Re2Pattern.TryCompile("^([a-z0-9]([-_a-z0-9]*[a-z0-9])?[\\./])*[a-z0-9]([-_a-z0-9]*[a-z0-9])?$", out var pattern, out var error)
            ? pattern
            : throw new InvalidOperationException(error));

    public static void Check(PodScope scope)
    {
        var (spec, context) = (scope.Spec, scope.Spec["securityContext"]);
        foreach (var name in (ReadOnlySpan<string>)["fsGroup", "runAsUser", "runAsGroup"])
            Id(context[name]);
        foreach (var group in context["supplementalGroups"].Items())
            Id(group);
        var process = spec["shareProcessNamespace"].As($"{context.Path}.shareProcessNamespace");
        if (process.IsTrue && spec["hostPID"].IsTrue)
            process.Refuse(SecurityContext, "may not be set beside hostPID");
        Sysctls(context["sysctls"]);
        OneOf(context["fsGroupChangePolicy"], "Always", "OnRootMismatch");
        OneOf(context["supplementalGroupsPolicy"], "Merge", "Strict");
        OneOf(context["seLinuxChangePolicy"], "MountOption", "Recursive");
        ContainerSecurity.Seccomp(context["seccompProfile"]);
        ContainerSecurity.AppArmor(context["appArmorProfile"]);
        if (!scope.SharesUsersWithHost)
            HostUsers(spec);
    }

    /// <summary>User and group numbers go up to 2^31 - 1.</summary>
    public static void Id(Field id)
    {
        if (id.Integer is < 0 or > int.MaxValue)
            id.Refuse(SecurityContext, $"is {id.Shown}; expected 0 to 2147483647");
    }

    private static void OneOf(Field field, params ReadOnlySpan<string> choices)
    {
        if (field.IsSet)
            field.RequireOneOf(SecurityContext, choices);
    }

    private static void Sysctls(Field sysctls)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sysctl in sysctls.Items())
        {
            var name = sysctl["name"];
            if (name.Text.Length == 0)
                name.Require(SecurityContext);
            else if (name.Text.Length > MaxSysctlLength || !SysctlName.Value.IsMatch(name.Text))
                name.Refuse(SecurityContext, $"is {name.Shown}; expected the name of a kernel parameter such as kernel.shm_rmid_forced");
            else if (!seen.Add(name.Text))
                name.Refuse(SecurityContext, $"is {name.Shown} for the second time");
        }
    }

    /// <summary>The server writes two of these names with a capital.</summary>
    private static void HostUsers(Field spec)
    {
        foreach (var (name, shown) in (ReadOnlySpan<(string, string)>)[("hostNetwork", "hostNetwork"), ("hostPID", "HostPID"), ("hostIPC", "HostIPC")])
        {
            if (spec[name].IsTrue)
                spec[name].As($"{spec.Path}.{shown}").Refuse(SecurityContext, "may not be set where hostUsers is false");
        }
    }
}
