using static PgHaManifests.Core.Schemas.BuiltIn.BuiltInDiagnostics;

namespace PgHaManifests.Core.Schemas.BuiltIn.Pods;

/// <summary>Where a container sees the volumes of its pod.</summary>
internal static class MountCheck
{
    public static void Mounts(Field container, PodScope scope)
    {
        var mounts = container["volumeMounts"];
        var paths = new HashSet<string>(StringComparer.Ordinal);
        var devices = container["volumeDevices"].Items();
        foreach (var mount in mounts.Items())
        {
            Name(mount["name"], scope);
            var path = mount["mountPath"];
            if (path.Text.Length == 0)
                path.Require(VolumeMount);
            if (!paths.Add(path.Text))
                path.Refuse(VolumeMount, $"is {path.Shown} for the second time");
            if (Array.Exists(devices, device => device["name"].Text == mount["name"].Text))
                mount["name"].Refuse(VolumeMount, $"is {mount["name"].Shown}, which is mounted as a device too");
            if (Array.Exists(devices, device => device["devicePath"].Text == path.Text))
                path.Refuse(VolumeMount, $"is {path.Shown}, where a device is too");
            SubPath(mounts, mount, scope);
            Propagation(mounts, mount, container);
            ReadOnly(mounts, mount);
        }
    }

    public static void Devices(Field container, PodScope scope)
    {
        var (names, paths) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var device in container["volumeDevices"].Items())
        {
            var (name, path) = (device["name"], device["devicePath"]);
            Name(name, scope);
            if (scope.Volumes.TryGetValue(name.Text, out var volume) && !volume["persistentVolumeClaim"].IsSet && !volume["ephemeral"].IsSet)
                name.Refuse(VolumeMount, $"is {name.Shown}, which is no claim; only claims can be devices");
            if (name.Text.Length > 0 && !names.Add(name.Text))
                name.Refuse(VolumeMount, $"is {name.Shown} for the second time");
            if (path.Text.Length == 0)
                path.Require(VolumeMount);
            else
                path.RefuseIf(VolumeMount, VolumePaths.WithoutBacksteps(path.Text));
            if (!paths.Add(path.Text))
                path.Refuse(VolumeMount, $"is {path.Shown} for the second time");
        }
    }

    private static void Name(Field name, PodScope scope)
    {
        if (name.Text.Length == 0)
            name.Require(VolumeMount);
        if (!scope.Volumes.ContainsKey(name.Text))
            name.Refuse(VolumeMount, $"is {name.Shown}; the pod has no such well-formed volume");
    }

    /// <summary>The server names these fields without the place of the mount.</summary>
    private static void SubPath(Field mounts, Field mount, PodScope scope)
    {
        var (path, expression) = (mount["subPath"], mount["subPathExpr"]);
        var isImage = scope.Volumes.TryGetValue(mount["name"].Text, out var volume) && volume["image"].IsSet && mount.Server.Minor < 35;
        foreach (var part in (ReadOnlySpan<Field>)[path, expression])
        {
            if (part.Text.Length == 0)
                continue;
            if (isImage)
                part.Refuse(VolumeMount, "may not be given for an image");
            part.As($"{mounts.Path}.{part.Name}").RefuseIf(VolumeMount, VolumePaths.Local(part.Text));
        }
        if (path.Text.Length > 0 && expression.Text.Length > 0)
            expression.Refuse(VolumeMount, "may not be given beside subPath");
    }

    private static void Propagation(Field mounts, Field mount, Field container)
    {
        var propagation = mount["mountPropagation"].As($"{mounts.Path}.mountPropagation");
        if (!propagation.IsSet)
            return;
        propagation.RequireOneOf(VolumeMount, "Bidirectional", "HostToContainer", "None");
        if (propagation.Text == "Bidirectional" && !container["securityContext"]["privileged"].IsTrue)
            propagation.Refuse(VolumeMount, "is Bidirectional, which only privileged containers can have");
    }

    private static void ReadOnly(Field mounts, Field mount)
    {
        var recursive = mount["recursiveReadOnly"].As($"{mounts.Path}.recursiveReadOnly");
        if (!recursive.IsSet)
            return;
        recursive.RequireOneOf(VolumeMount, "Disabled", "Enabled", "IfPossible");
        if (recursive.Text is not ("Enabled" or "IfPossible"))
            return;
        if (!mount["readOnly"].IsTrue)
            recursive.Refuse(VolumeMount, "may only be given with readOnly");
        if (mount["mountPropagation"].IsSet && mount["mountPropagation"].Text != "None")
            recursive.Refuse(VolumeMount, "may only be given with mountPropagation None");
    }
}
