using PgHaManifests.Core.Schemas.BuiltIn.Kinds;
using PgHaManifests.Core.Schemas.Formats;
using static PgHaManifests.Core.Schemas.BuiltIn.BuiltInDiagnostics;

namespace PgHaManifests.Core.Schemas.BuiltIn.Pods;

/// <summary>The volumes of a pod.</summary>
internal static class VolumeCheck
{
    public static void All(Field volumes, PodScope scope)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var volume in volumes.Items())
        {
            var before = volume.FaultCount;
            Source(volume);
            var name = volume["name"];
            if (name.Text.Length == 0)
                name.Require(Volume);
            else
                name.RefuseIf(Volume, NameRules.Label(name.Text));
            if (names.Contains(name.Text))
                name.Refuse(Volume, $"is {name.Shown} for the second time");
            if (volume.FaultCount > before)
                continue;
            names.Add(name.Text);
            scope.Volumes[name.Text] = volume;
        }
    }

    private static void Source(Field volume)
    {
        var found = false;
        foreach (var source in volume.Children())
        {
            if (source.Name == "name" || !source.IsSet)
                continue;
            if (found)
                source.Refuse(Volume, "may not be given beside another source");
            else
                One(source, volume["name"].Text);
            found = true;
        }
        if (!found)
            volume.Refuse(Volume, "names no source");
    }

    private static void One(Field source, string volumeName)
    {
        switch (source.Name)
        {
            case "emptyDir":
                if (source["sizeLimit"].Quantity is { Sign: < 0 })
                    source["sizeLimit"].Refuse(Volume, $"is {source["sizeLimit"].Shown}; expected 0 or more");
                break;
            case "secret":
                VolumeFiles.Check(source, "secretName");
                break;
            case "configMap":
                VolumeFiles.Check(source, "name");
                break;
            case "downwardAPI":
                VolumeFiles.Mode(source["defaultMode"]);
                VolumeFiles.Downward(source["items"]);
                break;
            case "projected":
                VolumeProjections.Check(source);
                break;
            case "persistentVolumeClaim":
                Required(source, "claimName");
                break;
            case "ephemeral":
                Ephemeral(source, volumeName);
                break;
            default:
                Remote(source);
                break;
        }
    }

    private static void Remote(Field source)
    {
        switch (source.Name)
        {
            case "hostPath":
                Required(source, "path");
                source["path"].RefuseIf(Volume, VolumePaths.WithoutBacksteps(source["path"].Text));
                source["type"].RequireOneOf(Volume, "", "DirectoryOrCreate", "Directory", "FileOrCreate", "File", "Socket", "CharDevice", "BlockDevice");
                break;
            case "nfs":
                Required(source, "server");
                Required(source, "path");
                if (source["path"].Text.Length > 0 && !source["path"].Text.StartsWith('/'))
                    source["path"].Refuse(Volume, $"is {source["path"].Shown}; expected an absolute path");
                break;
            case "csi":
                Required(source, "driver");
                if (source["driver"].Text.Length > 63)
                    source["driver"].Refuse(Volume, NameRules.TooLong(63));
                else if (source["driver"].Text.Length > 0)
                    source["driver"].RefuseIf(Volume, NameRules.Subdomain(source["driver"].Text.ToLowerInvariant()));
                if (source["nodePublishSecretRef"].IsSet)
                    Required(source["nodePublishSecretRef"], "name");
                break;
            case "image":
                Required(source, "reference");
                if (source["pullPolicy"].Text.Length > 0)
                    source["pullPolicy"].RequireOneOf(Volume, "Always", "IfNotPresent", "Never");
                break;
            case "gitRepo":
                Required(source, "repository");
                source["directory"].RefuseIf(Volume, source["directory"].Text.Length == 0 ? null : VolumePaths.Local(source["directory"].Text));
                break;
            case "azureFile":
                Required(source, "secretName");
                Required(source, "shareName");
                break;
            case "azureDisk":
                Required(source, "diskName");
                Required(source, "diskURI");
                break;
            case "iscsi":
                Required(source, "targetPortal");
                Required(source, "iqn");
                break;
            case "gcePersistentDisk":
                Required(source, "pdName");
                break;
            case "awsElasticBlockStore" or "cinder":
                Required(source, "volumeID");
                break;
            case "cephfs" or "rbd":
                Required(source, "monitors");
                break;
            case "glusterfs":
                Required(source, "endpoints");
                Required(source, "path");
                break;
            case "flexVolume":
                Required(source, "driver");
                break;
            case "vsphereVolume":
                Required(source, "volumePath");
                break;
        }
    }

    private static void Ephemeral(Field source, string volumeName)
    {
        var template = source["volumeClaimTemplate"];
        if (!template.IsSet)
        {
            template.Require(Volume);
            return;
        }
        ObjectMetadata.CheckLabels(template["metadata"]["labels"]);
        ObjectMetadata.CheckAnnotations(template["metadata"]["annotations"]);
        foreach (var name in (ReadOnlySpan<string>)["name", "generateName", "namespace"])
        {
            if (template["metadata"][name].Text.Length > 0)
                template["metadata"][name].Refuse(Volume, $"may not be set in the claim template of volume '{volumeName}'");
        }
        ClaimCheck.Spec(template["spec"], isTemplate: true);
    }

    private static void Required(Field source, string name)
    {
        if (source[name].Text.Length == 0 && source[name].Count == 0)
            source[name].Require(Volume);
    }
}
