using System.Globalization;
using PgHaManifests.Core.Schemas.Defaulting;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Rules.Operator.Clusters.PodPatches;

/// <summary>
/// The Pod that the operator would make for the first instance, as JSON has it: fields without a value are not there. Values that no patch
/// can depend on, such as hashes, are stood in for.
/// </summary>
internal static class InstancePod
{
    private const long StopDelay = 1800;

    public static YamlMapping Of(ObjectContext context)
    {
        var (cluster, name) = (context.Root, $"{context.Root["metadata"]["name"].TextOrEmpty}-1");
        return Tree.Map(
            ("metadata", Metadata(context, name)),
            ("spec", Spec(context, cluster["spec"], name)),
            ("status", TreeEdit.Empty));
    }

    private static YamlMapping Metadata(ObjectContext context, string name)
    {
        var cluster = context.Root["metadata"]["name"].TextOrEmpty;
        var major = context.Spec.Node is YamlMapping spec ? PostgresMajor.Of(spec) ?? 0 : 0;
        return Tree.Map(
            ("name", Tree.Text(name)),
            ("namespace", Tree.Text(context.Subject.Namespace ?? "default")),
            ("labels", Tree.Map(
                ("app.kubernetes.io/component", Tree.Text("database")),
                ("app.kubernetes.io/instance", Tree.Text(cluster)),
                ("app.kubernetes.io/managed-by", Tree.Text("cloudnative-pg")),
                ("app.kubernetes.io/name", Tree.Text("postgresql")),
                ("app.kubernetes.io/version", Tree.Text(major.ToString(CultureInfo.InvariantCulture))),
                ("cnpg.io/cluster", Tree.Text(cluster)),
                ("cnpg.io/instanceName", Tree.Text(name)),
                ("cnpg.io/podRole", Tree.Text("instance")))),
            ("annotations", Tree.Map(("cnpg.io/nodeSerial", Tree.Text("1")), ("cnpg.io/podEnvHash", Tree.Text("hash")))));
    }

    private static YamlMapping Spec(ObjectContext context, Field spec, string name)
    {
        var affinity = spec["affinity"];
        var account = spec["serviceAccountName"].TextOrEmpty;
        return Tree.Map(
            ("volumes", InstanceVolumes.Of(context, name)),
            ("initContainers", new YamlSequence([InstanceContainers.Bootstrap(context)])),
            ("containers", new YamlSequence([InstanceContainers.Postgres(context, name)])),
            ("terminationGracePeriodSeconds", YamlScalar.OfInteger(spec["stopDelay"].Number ?? StopDelay)),
            ("nodeSelector", Tree.Filled(affinity["nodeSelector"])),
            ("serviceAccountName", Tree.Text(account.Length > 0 ? account : context.Root["metadata"]["name"].TextOrEmpty)),
            ("securityContext", SecurityContext(spec)),
            ("hostname", Tree.Text(name)),
            ("affinity", Affinity(affinity, context.Root["metadata"]["name"].TextOrEmpty)),
            ("schedulerName", Tree.Filled(spec["schedulerName"])),
            ("tolerations", Tree.Filled(affinity["tolerations"])),
            ("priorityClassName", Tree.Filled(spec["priorityClassName"])),
            ("topologySpreadConstraints", Tree.Filled(spec["topologySpreadConstraints"])));
    }

    private static YamlMapping SecurityContext(Field spec)
    {
        var (user, group) = (YamlScalar.OfInteger(spec["postgresUID"].Number ?? 26), YamlScalar.OfInteger(spec["postgresGID"].Number ?? 26));
        return spec["podSecurityContext"].Node is YamlMapping own
            ? Tree.WithDefaults(own, ("runAsUser", user), ("runAsGroup", group), ("seccompProfile", InstanceContainers.Seccomp(spec)))
            : Tree.Map(
                ("seccompProfile", InstanceContainers.Seccomp(spec)),
                ("runAsUser", user),
                ("runAsGroup", group),
                ("runAsNonRoot", YamlScalar.OfBoolean(true)),
                ("fsGroup", group));
    }

    /// <summary>What keeps instances apart, with what the user adds.</summary>
    private static YamlMapping? Affinity(Field own, string cluster)
    {
        var type = own["enablePodAntiAffinity"].Flag == false ? null : own["podAntiAffinityType"].Text;
        var term = Tree.Map(
            ("labelSelector", Tree.Map(("matchExpressions", new YamlSequence([In("cnpg.io/cluster", cluster), In("cnpg.io/podRole", "instance")])))),
            ("topologyKey", Tree.Text(own["topologyKey"].TextOrEmpty is { Length: > 0 } key ? key : "kubernetes.io/hostname")));
        var added = own["additionalPodAntiAffinity"];
        var required = Terms(type == "required" ? term : null, added["requiredDuringSchedulingIgnoredDuringExecution"]);
        var weighted = Tree.Map(("weight", YamlScalar.OfInteger(100)), ("podAffinityTerm", term));
        var preferred = Terms(type == "preferred" ? weighted : null, added["preferredDuringSchedulingIgnoredDuringExecution"]);
        var isGenerated = type is "required" or "preferred";
        var apart = isGenerated || added.Exists
            ? Tree.Map(("requiredDuringSchedulingIgnoredDuringExecution", required), ("preferredDuringSchedulingIgnoredDuringExecution", preferred))
            : null;
        return isGenerated || added.Exists || own["additionalPodAffinity"].Exists || own["nodeAffinity"].Exists
            ? Tree.Map(("nodeAffinity", Tree.Present(own["nodeAffinity"])), ("podAffinity", Tree.Present(own["additionalPodAffinity"])), ("podAntiAffinity", apart))
            : null;
    }

    private static YamlSequence? Terms(YamlMapping? generated, Field added)
    {
        List<YamlNode> terms = [.. added.Node.Items()];
        if (generated is not null)
            terms.Insert(0, generated);
        return terms.Count == 0 ? null : new YamlSequence(terms);
    }

    private static YamlMapping In(string key, string value) =>
        Tree.Map(("key", Tree.Text(key)), ("operator", Tree.Text("In")), ("values", new YamlSequence([Tree.Text(value)])));
}
