using PgHaManifests.Core.Schemas.Formats;
using static PgHaManifests.Core.Schemas.BuiltIn.BuiltInDiagnostics;

namespace PgHaManifests.Core.Schemas.BuiltIn.Pods;

/// <summary>The containers of a pod.</summary>
internal static class ContainerCheck
{
    private static readonly string[] Hooks = ["lifecycle", "livenessProbe", "readinessProbe", "startupProbe"];

    public static void All(PodScope scope)
    {
        var containers = scope.Spec["containers"];
        if (containers.Count == 0)
            containers.Require(Container);
        var names = new HashSet<string>(StringComparer.Ordinal);
        var hostPorts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var container in containers.Items())
        {
            One(container, scope);
            Unique(container["name"], names);
            ProbeCheck.All(container, scope);
            if (scope.Spec.Server.HasContainerRestartRules)
                ContainerRestart.Check(container, onlyAlways: false);
            else if (container["restartPolicy"].IsSet)
                container["restartPolicy"].Refuse(Container, "may only be set for init containers");
            ContainerPorts.CheckHostPorts(container, hostPorts, scope);
        }
        foreach (var container in scope.Spec["initContainers"].Items())
            Init(container, scope, names);
        foreach (var container in scope.Spec["ephemeralContainers"].Items())
        {
            One(container, scope);
            Unique(container["name"], names);
        }
    }

    private static void Init(Field container, PodScope scope, HashSet<string> names)
    {
        One(container, scope);
        if (container["name"].Text.Length > 0)
            Unique(container["name"], names);
        ContainerRestart.Check(container, onlyAlways: !scope.Spec.Server.HasContainerRestartRules);
        ContainerPorts.CheckHostPorts(container, new HashSet<string>(StringComparer.Ordinal), scope: null);
        if (container["restartPolicy"].Text == "Always")
        {
            ProbeCheck.All(container, scope);
            return;
        }
        foreach (var hook in Hooks)
        {
            if (container[hook].IsSet)
                container[hook].Refuse(Probe, "may only be set for init containers with restartPolicy Always");
        }
    }

    private static void One(Field container, PodScope scope)
    {
        var name = container["name"];
        if (name.Text.Length == 0)
            name.Require(Container);
        else
            name.RefuseIf(Container, NameRules.Label(name.Text));
        var image = container["image"];
        if (image.Text.Length == 0)
            image.Require(Container);
        else if (scope.IsPod && image.Text != image.Text.Trim())
            image.Refuse(Container, "may not begin or end with a space");
        container["terminationMessagePolicy"].RequireOneOf(Container, "File", "FallbackToLogsOnError");
        container["imagePullPolicy"].RequireOneOf(Container, "Always", "IfNotPresent", "Never");
        ContainerPorts.Check(container["ports"]);
        EnvironmentCheck.Check(container);
        MountCheck.Mounts(container, scope);
        MountCheck.Devices(container, scope);
        ResourceCheck.Container(container["resources"], scope.ClaimNames);
        ResizePolicy(container["resizePolicy"], scope);
        ContainerSecurity.Check(container["securityContext"], scope);
    }

    private static void Unique(Field name, HashSet<string> names)
    {
        if (!names.Add(name.Text))
            name.Refuse(Container, $"is {name.Shown} for the second time");
    }

    private static void ResizePolicy(Field policies, PodScope scope)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var policy in policies.Items())
        {
            var (resource, restart) = (policy["resourceName"], policy["restartPolicy"]);
            if (!seen.Add(resource.Text))
                policy.Refuse(Resources, resource, $"is {resource.Shown} for the second time");
            if (resource.Text is not ("cpu" or "memory"))
                policies.Refuse(Resources, resource, $"is {resource.Shown}; expected cpu or memory");
            if (restart.Text is not ("NotRequired" or "RestartContainer"))
                policies.Refuse(Resources, restart, $"is {restart.Shown}; expected NotRequired or RestartContainer");
            else if (scope.RestartPolicy == "Never" && restart.Text != "NotRequired")
                policies.Refuse(Resources, restart, "must be NotRequired where the pod's restartPolicy is Never");
        }
    }
}
