using PgHaManifests.Core.Rules.Operator.Clusters.Storage;
using PgHaManifests.Core.Schemas.Defaulting;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Rules.Operator.Clusters.PodPatches;

/// <summary>The volumes of an instance, and where its containers mount them, in the operator's order.</summary>
internal static class InstanceVolumes
{
    public static YamlSequence Of(ObjectContext context, string pod)
    {
        var spec = context.Spec;
        var limits = spec["ephemeralVolumesSizeLimit"];
        List<YamlNode> volumes =
        [
            Claim("pgdata", pod),
            spec["ephemeralVolumeSource"].Exists
                ? Volume("scratch-data", "ephemeral", spec["ephemeralVolumeSource"].Node)
                : Volume("scratch-data", "emptyDir", Tree.Map(("sizeLimit", Tree.Present(limits["temporaryData"])))),
            Volume("shm", "emptyDir", Tree.Map(("medium", Tree.Text("Memory")), ("sizeLimit", Tree.Present(limits["shm"])))),
        ];
        if (spec["walStorage"].Exists)
            volumes.Add(Claim("pg-wal", $"{pod}-wal"));
        volumes.AddRange(Tablespaces(spec).Select(name => Claim(TablespaceName.VolumeOf(name), $"{pod}-{TablespaceName.VolumeOf(name)}")));
        if (spec["projectedVolumeTemplate"].Exists)
            volumes.Add(Volume("projected", "projected", spec["projectedVolumeTemplate"].Node));
        volumes.AddRange(Extensions(context).Select(extension => Volume(VolumeOfExtension(extension), "image", extension["image"].Node ?? TreeEdit.Empty)));
        return new YamlSequence(volumes);
    }

    public static YamlSequence Mounts(ObjectContext context)
    {
        var spec = context.Spec;
        List<YamlNode> mounts =
        [
            Mount("pgdata", "/var/lib/postgresql/data"),
            Mount("scratch-data", "/run"),
            Mount("scratch-data", "/controller"),
            Mount("shm", "/dev/shm"),
        ];
        if (spec["walStorage"].Exists)
            mounts.Add(Mount("pg-wal", "/var/lib/postgresql/wal"));
        if (spec["projectedVolumeTemplate"].Exists)
            mounts.Add(Mount("projected", "/projected"));
        mounts.AddRange(Tablespaces(spec).Select(name => Mount(TablespaceName.VolumeOf(name), $"/var/lib/postgresql/tablespaces/{name}")));
        mounts.AddRange(Extensions(context).Select(extension => Mount(VolumeOfExtension(extension), $"/extensions/{extension["name"].TextOrEmpty}")));
        return new YamlSequence(mounts);
    }

    private static IEnumerable<string> Tablespaces(Field spec) =>
        spec["tablespaces"].Items.Select(tablespace => tablespace["name"].TextOrEmpty).Order(StringComparer.Ordinal);

    /// <summary>From 1.29 on extensions are mounted once the Cluster has found their images, so that a new one has none.</summary>
    private static IEnumerable<Field> Extensions(ObjectContext context) =>
        context.IsAtLeast("1.29") && context.Subject.Old is null ? [] : context.Spec["postgresql"]["extensions"].Items;

    private static string VolumeOfExtension(Field extension) => "ext-" + extension["name"].TextOrEmpty.Replace('_', '-');

    private static YamlMapping Claim(string name, string claim) => Volume(name, "persistentVolumeClaim", Tree.Map(("claimName", Tree.Text(claim))));

    private static YamlMapping Volume(string name, string source, YamlNode? value) => Tree.Map(("name", Tree.Text(name)), (source, value));

    private static YamlMapping Mount(string name, string path) => Tree.Map(("name", Tree.Text(name)), ("mountPath", Tree.Text(path)));
}
