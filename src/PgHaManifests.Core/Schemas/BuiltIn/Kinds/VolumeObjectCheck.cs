using PgHaManifests.Core.Schemas.BuiltIn.Pods;
using PgHaManifests.Core.Schemas.Formats;
using static PgHaManifests.Core.Schemas.BuiltIn.BuiltInDiagnostics;

namespace PgHaManifests.Core.Schemas.BuiltIn.Kinds;

/// <summary>PersistentVolumes.</summary>
internal static class VolumeObjectCheck
{
    private static readonly HashSet<string> Sources = new(StringComparer.Ordinal)
    {
        "gcePersistentDisk", "awsElasticBlockStore", "hostPath", "glusterfs", "nfs", "rbd", "quobyte", "iscsi", "cinder", "cephfs", "fc", "flocker",
        "flexVolume", "azureFile", "vsphereVolume", "azureDisk", "photonPersistentDisk", "portworxVolume", "scaleIO", "local", "storageos", "csi",
    };

    public static void Check(Field root)
    {
        var spec = root["spec"];
        var (modes, capacity) = (spec["accessModes"], spec["capacity"]);
        if (modes.Count == 0)
            modes.Require(Volume);
        foreach (var mode in modes.Items())
        {
            if (mode.Text is not ("ReadWriteOnce" or "ReadOnlyMany" or "ReadWriteMany" or "ReadWriteOncePod"))
                modes.Refuse(Volume, mode, $"is {mode.Shown}; expected one of ReadWriteOnce, ReadOnlyMany, ReadWriteMany, ReadWriteOncePod");
        }
        if (modes.Count > 1 && modes.Texts().Contains("ReadWriteOncePod"))
            modes.Refuse(Volume, "has ReadWriteOncePod beside other access modes");
        if (capacity.Count == 0)
            capacity.Require(Volume);
        else if (capacity.Count > 1 || !capacity.Key("storage").IsSet)
            capacity.Refuse(Volume, "must hold storage and nothing else");
        foreach (var size in capacity.Entries())
        {
            if (size.Quantity is { Sign: <= 0 })
                size.Refuse(Volume, $"is {size.Shown}; expected more than zero");
        }
        spec["persistentVolumeReclaimPolicy"].RequireOneOf(Volume, "Delete", "Recycle", "Retain");
        Source(spec);
        if (spec["storageClassName"].Text.Length > 0)
            spec["storageClassName"].RefuseIf(Volume, NameRules.Subdomain(spec["storageClassName"].Text));
        if (spec["volumeMode"].IsSet)
            spec["volumeMode"].RequireOneOf(Volume, "Block", "Filesystem");
    }

    private static void Source(Field spec)
    {
        var sources = spec.Children().Where(field => field.IsSet && Sources.Contains(field.Name)).ToList();
        if (sources.Count == 0)
            spec.Refuse(Volume, "names no source");
        foreach (var other in sources.Skip(1))
            other.Refuse(Volume, "may not be given beside another source");
        var affinity = spec["nodeAffinity"];
        if (affinity.IsSet && !affinity["required"].IsSet)
            affinity["required"].Require(Volume);
        else if (affinity.IsSet)
            NodeAffinityCheck.Selector(affinity["required"]);
        if (sources.Count == 0)
            return;
        var source = sources[0];
        foreach (var name in RequiredOf(source.Name))
        {
            if (source[name].Text.Length == 0)
                source[name].Require(Volume);
        }
        if (source.Name is "hostPath" or "local")
            source["path"].RefuseIf(Volume, VolumePaths.WithoutBacksteps(source["path"].Text));
        if (source.Name == "local" && !affinity.IsSet)
            affinity.Require(Volume, "for a local volume");
    }

    private static string[] RequiredOf(string source) => source switch
    {
        "hostPath" or "local" => ["path"],
        "nfs" => ["server", "path"],
        "csi" => ["driver", "volumeHandle"],
        "azureFile" => ["secretName", "shareName"],
        "azureDisk" => ["diskName", "diskURI"],
        "awsElasticBlockStore" or "cinder" => ["volumeID"],
        "gcePersistentDisk" => ["pdName"],
        "iscsi" => ["targetPortal", "iqn"],
        _ => [],
    };
}
