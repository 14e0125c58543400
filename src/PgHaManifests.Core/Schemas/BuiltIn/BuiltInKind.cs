using PgHaManifests.Core.Schemas.BuiltIn.Defaults;
using PgHaManifests.Core.Schemas.BuiltIn.Kinds;
using PgHaManifests.Core.Schemas.BuiltIn.Pods;
using PgHaManifests.Core.Schemas.BuiltIn.Workloads;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Schemas.BuiltIn;

/// <summary>What the server does with one built-in kind beyond decoding it.</summary>
internal sealed record BuiltInKind
{
    /// <summary>Kinds that are not listed are checked for what holds of all: a name that can stand in a URL, labels, annotations.</summary>
    private static readonly BuiltInKind Other = new() { Form = NameForm.PathSegment, StandardFinalizers = false, IsKnown = false };

    private static readonly Dictionary<(string Group, string Kind), BuiltInKind> Known = new()
    {
        [("", "Namespace")] = new() { Form = NameForm.Label, Check = NamespaceCheck.Check, Update = NamespaceCheck.Update, ChecksOnUpdateToo = false },
        [("", "ConfigMap")] = new() { Check = ConfigMapCheck.Check, Update = ConfigMapCheck.Update },
        [("", "Secret")] = new() { Defaults = ObjectDefaults.Secret, Check = SecretCheck.Check, Update = SecretCheck.Update },
        [("", "ServiceAccount")] = new(),
        [("", "Service")] = new()
        {
            Form = NameForm.Label,
            Defaults = ObjectDefaults.Service,
            Prepare = ServiceUpdate.Prepare,
            Check = ServiceCheck.Check,
            Update = ServiceUpdate.Check,
        },
        [("", "PersistentVolumeClaim")] = new() { Defaults = ObjectDefaults.Claim, Check = ClaimCheck.Check, Update = ClaimCheck.Update },
        [("storage.k8s.io", "StorageClass")] = new() { Defaults = ObjectDefaults.StorageClass, Check = StorageClassCheck.Check, Update = StorageClassCheck.Update },
        [("networking.k8s.io", "NetworkPolicy")] = new() { Defaults = ObjectDefaults.NetworkPolicy, Check = NetworkPolicyCheck.Check },
        [("policy", "PodDisruptionBudget")] = new() { Form = NameForm.PathSegment, StandardFinalizers = false, Check = DisruptionBudgetCheck.Check },
        [("rbac.authorization.k8s.io", "Role")] = new() { Form = NameForm.PathSegment, Check = RbacCheck.Role },
        [("rbac.authorization.k8s.io", "ClusterRole")] = new() { Form = NameForm.PathSegment, Check = RbacCheck.AnyRole },
        [("rbac.authorization.k8s.io", "RoleBinding")] = new()
        {
            Form = NameForm.PathSegment,
            Defaults = ObjectDefaults.Binding,
            Check = RbacCheck.Binding,
            Update = RbacCheck.BindingUpdate,
        },
        [("rbac.authorization.k8s.io", "ClusterRoleBinding")] = new()
        {
            Form = NameForm.PathSegment,
            Defaults = ObjectDefaults.Binding,
            Check = RbacCheck.ClusterBinding,
            Update = RbacCheck.BindingUpdate,
        },
        [("batch", "Job")] = new() { Defaults = WorkloadDefaults.Job, Check = JobCheck.Check, Update = JobUpdate.Check },
        [("batch", "CronJob")] = new()
        {
            Defaults = WorkloadDefaults.CronJob,
            Check = CronJobCheck.Create,
            Update = CronJobCheck.Update,
            ChecksOnUpdateToo = false,
        },
        [("apps", "Deployment")] = new() { Defaults = WorkloadDefaults.Deployment, Check = WorkloadCheck.Deployment, Update = WorkloadCheck.SelectorUpdate },
        [("apps", "ReplicaSet")] = new() { Defaults = WorkloadDefaults.ReplicaSet, Check = WorkloadCheck.ReplicaSet, Update = WorkloadCheck.SelectorUpdate },
        [("apps", "DaemonSet")] = new() { Defaults = WorkloadDefaults.DaemonSet, Check = WorkloadCheck.DaemonSet, Update = WorkloadCheck.SelectorUpdate },
        [("apps", "StatefulSet")] = new() { Defaults = WorkloadDefaults.StatefulSet, Check = WorkloadCheck.StatefulSet, Update = WorkloadCheck.StatefulUpdate },
        [("", "LimitRange")] = new() { Defaults = ObjectDefaults.LimitRange, Check = LimitRangeCheck.Check },
        [("", "ResourceQuota")] = new() { Check = ResourceQuotaCheck.Check, Update = ResourceQuotaCheck.Update },
        [("", "Pod")] = new() { Defaults = PodDefaults.Pod, Check = PodCheck.Pod, Update = PodUpdate.Check },
        [("", "PersistentVolume")] = new() { Defaults = ObjectDefaults.Volume, Check = VolumeObjectCheck.Check },
        [("networking.k8s.io", "Ingress")] = new() { Check = IngressCheck.Create, Update = IngressCheck.Update, ChecksOnUpdateToo = false },
        [("autoscaling", "HorizontalPodAutoscaler")] = new() { Check = AutoscalerCheck.Check },
        [("scheduling.k8s.io", "PriorityClass")] = new()
        {
            Defaults = ObjectDefaults.PriorityClass,
            Check = PriorityClassCheck.Check,
            Update = PriorityClassCheck.Update,
        },
    };

    /// <summary>False where nothing is known of the kind beyond its types.</summary>
    public bool IsKnown { get; private init; } = true;

    public NameForm Form { get; private init; } = NameForm.Subdomain;

    public bool StandardFinalizers { get; private init; } = true;

    /// <summary>Fills in defaults.</summary>
    public Func<YamlMapping, YamlMapping>? Defaults { get; private init; }

    /// <summary>What the server changes after that and before it checks, given the stored object on an update.</summary>
    public Func<YamlMapping, YamlMapping?, YamlMapping>? Prepare { get; private init; }

    public Action<Field>? Check { get; private init; }

    /// <summary>Holds the new object against the stored one.</summary>
    public Action<Field, Field>? Update { get; private init; }

    /// <summary>False where the check on update replaces the one on create.</summary>
    public bool ChecksOnUpdateToo { get; private init; } = true;

    public static BuiltInKind Of(GroupVersionKind kind) => Known.GetValueOrDefault((kind.Group, kind.Kind)) ?? Other;
}
