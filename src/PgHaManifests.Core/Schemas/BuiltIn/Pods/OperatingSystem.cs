using static PgHaManifests.Core.Schemas.BuiltIn.BuiltInDiagnostics;

namespace PgHaManifests.Core.Schemas.BuiltIn.Pods;

/// <summary>What a pod may not set once it names its operating system.</summary>
internal static class OperatingSystem
{
    private static readonly string[] LinuxSpec = ["hostUsers", "hostPID", "hostIPC", "shareProcessNamespace"];

    private static readonly string[] LinuxPod =
    [
        "appArmorProfile", "seLinuxOptions", "seccompProfile", "fsGroup", "fsGroupChangePolicy", "sysctls", "runAsUser", "runAsGroup", "supplementalGroups",
        "supplementalGroupsPolicy", "seLinuxChangePolicy",
    ];

    private static readonly string[] LinuxContainer =
    [
        "appArmorProfile", "seLinuxOptions", "seccompProfile", "capabilities", "readOnlyRootFilesystem", "privileged", "allowPrivilegeEscalation", "procMount",
        "runAsUser", "runAsGroup",
    ];

    public static void Check(PodScope scope)
    {
        var os = scope.Spec["os"];
        if (!os.IsSet)
            return;
        switch (os["name"].Text)
        {
            case "":
                os["name"].Require(PodField);
                break;
            case "linux":
                Forbid(scope.Spec["securityContext"], ["windowsOptions"], "linux");
                foreach (var container in scope.AllContainers())
                    Forbid(container["securityContext"], ["windowsOptions"], "linux");
                break;
            case "windows":
                Forbid(scope.Spec, LinuxSpec, "windows");
                Forbid(scope.Spec["securityContext"], LinuxPod, "windows");
                foreach (var container in scope.AllContainers())
                    Forbid(container["securityContext"], LinuxContainer, "windows");
                break;
            default:
                os.Refuse(PodField, os["name"], $"is {os["name"].Shown}; expected linux or windows");
                break;
        }
    }

    private static void Forbid(Field parent, string[] names, string system)
    {
        foreach (var name in names)
        {
            if (parent[name].IsSet && (parent[name].Boolean != false || name is not ("hostPID" or "hostIPC")))
                parent[name].Refuse(SecurityContext, $"may not be set for a pod on {system}");
        }
    }
}
