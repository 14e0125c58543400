using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Schemas.BuiltIn.Defaults;

/// <summary>What the server fills into the volumes of a pod and into claims.</summary>
internal static class VolumeDefaults
{
    /// <summary>0644.</summary>
    private const int DefaultMode = 420;

    public static YamlMapping Volume(YamlMapping volume)
    {
        var fill = new Filling(volume);
        // A volume that names no source is an empty directory.
        if (volume.Entries.All(entry => entry.Name == "name"))
            fill.Set("emptyDir", new YamlMapping([]));
        fill.Object("secret", WithMode);
        fill.Object("configMap", WithMode);
        fill.Object("downwardAPI", Downward);
        fill.Object("projected", Projected);
        fill.Object("hostPath", path => With(path, "type", ""));
        fill.Object("iscsi", path => With(path, "iscsiInterface", "default"));
        fill.Object("azureDisk", AzureDisk);
        fill.Object("ephemeral", Ephemeral);
        return fill.Result;
    }

    public static YamlMapping Claim(YamlMapping spec) => With(spec, "volumeMode", "Filesystem");

    private static YamlMapping WithMode(YamlMapping source)
    {
        var fill = new Filling(source);
        fill.Number("defaultMode", DefaultMode);
        return fill.Result;
    }

    private static YamlMapping Downward(YamlMapping source)
    {
        var fill = new Filling(WithMode(source));
        fill.Items("items", Item);
        return fill.Result;
    }

    private static YamlMapping Item(YamlMapping item)
    {
        var fill = new Filling(item);
        fill.Object("fieldRef", PodDefaults.FieldReference);
        fill.Object("resourceFieldRef", PodDefaults.ResourceReference);
        return fill.Result;
    }

    private static YamlMapping Projected(YamlMapping projected)
    {
        var fill = new Filling(WithMode(projected));
        fill.Items("sources", source =>
        {
            var inner = new Filling(source);
            inner.Object("downwardAPI", downward =>
            {
                var files = new Filling(downward);
                files.Items("items", Item);
                return files.Result;
            });
            inner.Object("serviceAccountToken", token =>
            {
                var seconds = new Filling(token);
                seconds.Number("expirationSeconds", 3600);
                return seconds.Result;
            });
            return inner.Result;
        });
        return fill.Result;
    }

    private static YamlMapping AzureDisk(YamlMapping disk)
    {
        var fill = new Filling(disk);
        fill.AbsentText("cachingMode", "ReadWrite");
        fill.AbsentText("kind", "Shared");
        fill.AbsentText("fsType", "ext4");
        fill.Boolean("readOnly", false);
        return fill.Result;
    }

    private static YamlMapping Ephemeral(YamlMapping ephemeral)
    {
        var fill = new Filling(ephemeral);
        fill.Object("volumeClaimTemplate", template =>
        {
            var inner = new Filling(template);
            inner.Object("spec", Claim, create: true);
            return inner.Result;
        });
        return fill.Result;
    }

    private static YamlMapping With(YamlMapping mapping, string key, string value)
    {
        var fill = new Filling(mapping);
        fill.AbsentText(key, value);
        return fill.Result;
    }
}
