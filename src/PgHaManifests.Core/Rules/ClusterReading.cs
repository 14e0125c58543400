using PgHaManifests.Core.Rules.PostgreSql.Parameters;
using PgHaManifests.Core.Rules.Reference;
using PgHaManifests.Core.Schemas.Defaulting;
using PgHaManifests.Core.Schemas.Formats;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Rules;

/// <summary>What rules ask of a Cluster, in its terms.</summary>
internal static class ClusterReading
{
    public static long Instances(this Field spec) => spec["instances"].Number ?? 1;

    /// <summary>The PostgreSQL major; null when neither the image's tag nor the catalog reference says it.</summary>
    public static int? Major(this Field spec) => spec.Node is YamlMapping mapping ? PostgresMajor.Of(mapping) : null;

    public static Field Parameter(this Field spec, string name) => spec["postgresql"]["parameters"][name];

    /// <summary>A parameter's number in its own unit (of <c>pg_settings</c>); null when it is not set or no number.</summary>
    public static double? ParameterNumber(this Field spec, string name)
    {
        var major = Math.Clamp(spec.Major() ?? ParameterCatalog.NewestMajor, ParameterCatalog.OldestMajor, ParameterCatalog.NewestMajor);
        return spec.Parameter(name).Text is { } text && ParameterCatalog.Find(name, major) is { } parameter ? ParameterValue.ReadNumber(parameter, text, out _) : null;
    }

    public static bool? ParameterFlag(this Field spec, string name) => spec.Parameter(name).Text is { } text ? BooleanText.Read(text) : null;

    /// <summary>The plugin that archives WAL; a field that does not exist when none does.</summary>
    public static Field Archiver(this Field spec)
    {
        var plugins = spec["plugins"];
        for (var i = 0; i < plugins.Count; i++)
        {
            if (plugins[i]["isWALArchiver"].IsTrue && IsEnabled(plugins[i]))
                return plugins[i];
        }
        return plugins[plugins.Count];
    }

    /// <summary>A plugin is enabled unless it says otherwise.</summary>
    public static bool IsEnabled(Field plugin) => !plugin["enabled"].Exists || plugin["enabled"].IsTrue;

    public static Field InTreeStore(this Field spec) => spec["backup"]["barmanObjectStore"];

    /// <summary>WAL leaves the cluster's own disks.</summary>
    public static bool Archives(this Field spec) => spec.Archiver().Exists || spec.InTreeStore().Exists;

    /// <summary>Follows another cluster for good.</summary>
    public static bool IsReplica(this PracticeContext context) => DefaultParameters.IsReplica(context.Subject.Judged, context.Subject.Name);

    /// <summary>A primary of its own, meant to stay: neither a replica of another cluster nor a recovery for a while.</summary>
    public static bool IsLasting(this PracticeContext context) => !context.Facts.Recovers && !context.IsReplica();

    /// <summary>The ObjectStore that a use of the Barman Cloud plugin names, if it is known here.</summary>
    public static Subject? StoreOf(this PracticeContext context, Field plugin) =>
        plugin["name"].Text == ClusterLinks.BarmanPlugin && plugin["parameters"]["barmanObjectName"].Text is { } name
            ? context.Around.Find(ObjectKinds.ObjectStore, context.Subject.Namespace, name) : null;

    /// <summary>Labels that the operator puts on an instance's pod, and those that the cluster passes on.</summary>
    public static Dictionary<string, string> InstanceLabels(this PracticeContext context)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["cnpg.io/cluster"] = context.Subject.Name,
            ["cnpg.io/podRole"] = "instance",
            ["app.kubernetes.io/name"] = "postgresql",
            ["app.kubernetes.io/instance"] = context.Subject.Name,
            ["app.kubernetes.io/component"] = "database",
            ["app.kubernetes.io/managed-by"] = "cloudnative-pg",
        };
        foreach (var (key, value) in context.Spec["inheritedMetadata"]["labels"].Entries)
            labels.TryAdd(key, value.TextOrEmpty);
        return labels;
    }

    /// <summary>Whole units of a quantity; null when the field holds none.</summary>
    public static double? Amount(this Field field) =>
        field.Node is YamlScalar { IsNull: false } scalar && Quantity.TryParse(scalar.Text, out var quantity) ? (double)quantity.MilliValue / 1000 : null;

    /// <summary>The StorageClass that a storage stanza names, if it is known here.</summary>
    public static Subject? ClassOf(this PracticeContext context, Field storage) =>
        (storage["storageClass"].Text ?? storage["pvcTemplate"]["storageClassName"].Text) is { Length: > 0 } name
            ? context.Around.Find(ObjectKinds.StorageClass, null, name) : null;

    /// <summary>The storage stanzas of data, WAL and tablespaces.</summary>
    public static IEnumerable<Field> Volumes(this Field spec)
    {
        yield return spec["storage"];
        if (spec["walStorage"].Exists)
            yield return spec["walStorage"];
        foreach (var tablespace in spec["tablespaces"].Items)
            yield return tablespace["storage"];
    }

    /// <summary>Services beside the operator's own, as templates.</summary>
    public static IEnumerable<Field> AdditionalServices(this Field spec) =>
        spec["managed"]["services"]["additional"].Items.Select(service => service["serviceTemplate"]).Where(template => template.Exists);
}
