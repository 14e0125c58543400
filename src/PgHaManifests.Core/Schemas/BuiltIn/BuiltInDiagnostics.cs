using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Schemas.BuiltIn;

/// <summary>What the API server refuses an object for beyond its structure: the metadata of every object, and the fields of built-in kinds.</summary>
public static class BuiltInDiagnostics
{
    public static readonly Descriptor ObjectName = Of(
        "PGHA3400", "object-name", "The name of an object is missing or not one that its kind takes.", "give metadata.name in the form that the message names");
    public static readonly Descriptor GenerateName = Of(
        "PGHA3401", "generate-name", "A name cannot be generated from this prefix.", "correct metadata.generateName, or give metadata.name");
    public static readonly Descriptor ObjectNamespace = Of(
        "PGHA3402", "object-namespace", "The namespace of an object is not a valid name.", "a namespace is lower case letters, digits and '-'");
    public static readonly Descriptor Labels = Of(
        "PGHA3403", "labels", "A label has a key or a value that labels cannot have.", "put free text into an annotation; keep labels to 63 letters, digits, '-', '_' and '.'");
    public static readonly Descriptor Annotations = Of(
        "PGHA3404", "annotations", "An annotation has a key that annotations cannot have, or all together are too large.", "correct the key; keep all annotations of an object under 256 KiB");
    public static readonly Descriptor OwnerReference = Of(
        "PGHA3405", "owner-reference", "An owner reference is incomplete or not allowed.", "controllers set owner references; leave them out of manifests");
    public static readonly Descriptor Finalizer = Of(
        "PGHA3406", "finalizer", "A finalizer is not a qualified name.", "write a finalizer as DOMAIN/NAME");
    public static readonly Descriptor ServerMetadata = Of(
        "PGHA3407", "server-metadata", "Metadata that the server itself keeps has a value that it refuses.", "leave generation and managedFields out of manifests");
    public static readonly Descriptor ImmutableMetadata = Of(
        "PGHA3408", "immutable-metadata", "Metadata that cannot change differs from the stored object.", "leave uid and timestamps out of manifests");

    public static readonly Descriptor LabelSelector = Of(
        "PGHA3410", "label-selector", "A label selector is not well-formed.", "In and NotIn need values, Exists and DoesNotExist have none; keys and values are those of labels");
    public static readonly Descriptor Immutable = Of(
        "PGHA3411", "immutable-field", "A field that cannot change differs from the stored object.", "keep the stored value, or delete the object and create it anew");
    public static readonly Descriptor PodSecurityLabel = Of(
        "PGHA3412", "pod-security-label", "A pod security label of a Namespace has a value that admission does not know.", "levels are privileged, baseline, restricted; versions are latest or v1.N");

    public static readonly Descriptor DataKey = Of(
        "PGHA3420", "data-key", "A key of a ConfigMap or Secret is not valid, or stands in data and binaryData.", "a key is letters, digits, '-', '_' and '.'");
    public static readonly Descriptor DataSize = Of(
        "PGHA3421", "data-size", "A ConfigMap or Secret holds more than 1 MiB.", "split the data over several objects");
    public static readonly Descriptor SecretData = Of(
        "PGHA3422", "secret-data", "A Secret lacks a key that its type needs, or the key's value is not what the type needs.", "add the keys that the type asks for, or use type Opaque");

    public static readonly Descriptor Claim = Of(
        "PGHA3425", "volume-claim", "A claim for a volume asks for something that claims cannot ask for.", "give access modes and a storage request above zero");
    public static readonly Descriptor StorageClass = Of(
        "PGHA3426", "storage-class", "A StorageClass has a value that the server refuses.", "correct the field that the message names");
    public static readonly Descriptor NetworkPolicy = Of(
        "PGHA3427", "network-policy", "A rule of a NetworkPolicy is not well-formed.", "correct the field that the message names");
    public static readonly Descriptor Address = Of(
        "PGHA3428", "ip-address", "A text is no IP address, or one of a range that cannot be used here.", "write an address such as 10.9.8.7 or 2001:db8::1");
    public static readonly Descriptor AddressRange = Of(
        "PGHA3429", "ip-range", "A text is no range of IP addresses.", "write a range such as 10.9.8.0/24, with no bits set beyond its prefix");
    public static readonly Descriptor DisruptionBudget = Of(
        "PGHA3430", "disruption-budget", "A PodDisruptionBudget is not well-formed.", "set either minAvailable or maxUnavailable, as a number or a percentage up to 100%");
    public static readonly Descriptor PolicyRule = Of(
        "PGHA3431", "policy-rule", "A rule of a Role or ClusterRole is not well-formed.", "name verbs, and either API groups with resources or URLs");
    public static readonly Descriptor RoleReference = Of(
        "PGHA3432", "role-reference", "A binding does not refer to a role as it must.", "give roleRef with apiGroup rbac.authorization.k8s.io, kind and name");
    public static readonly Descriptor Subject = Of(
        "PGHA3433", "subject", "A subject of a binding is not well-formed.", "a subject is a ServiceAccount, a User or a Group, with the API group that belongs to it");
    public static readonly Descriptor ClusterRole = Of(
        "PGHA3434", "aggregation-rule", "The aggregation rule of a ClusterRole selects nothing.", "give at least one selector, or remove aggregationRule");

    public static readonly Descriptor ServicePort = Of(
        "PGHA3440", "service-port", "A port of a Service is not well-formed.", "correct the field that the message names; several ports need names");
    public static readonly Descriptor ServiceType = Of(
        "PGHA3441", "service-type", "A Service has a type that there is not, or a field that its type does not take.", "remove the field or change spec.type");
    public static readonly Descriptor ClusterIp = Of(
        "PGHA3442", "cluster-ip", "The addresses or address families of a Service do not fit together.", "leave clusterIP, clusterIPs and ipFamilies to the server unless you need them");
    public static readonly Descriptor SessionAffinity = Of(
        "PGHA3443", "session-affinity", "The session affinity of a Service is not well-formed.", "use None, or ClientIP with a timeout from 1 to 86400 seconds");
    public static readonly Descriptor ExternalName = Of(
        "PGHA3444", "external-name", "A Service of type ExternalName does not name a host.", "give spec.externalName as a lower case DNS name without scheme or port");
    public static readonly Descriptor TrafficPolicy = Of(
        "PGHA3445", "traffic-policy", "A traffic policy of a Service has an unknown value or does not fit its type.", "use Cluster or Local; the external policy belongs to NodePort and LoadBalancer");
    public static readonly Descriptor LoadBalancer = Of(
        "PGHA3446", "load-balancer", "A load balancer field of a Service is not valid or does not fit its type.", "use load balancer fields with type LoadBalancer only");

    public static readonly Descriptor Container = Of(
        "PGHA3450", "container", "A container is not well-formed.", "a container needs a name of its own and an image");
    public static readonly Descriptor ContainerPort = Of(
        "PGHA3451", "container-port", "A port of a container is not well-formed.", "ports are from 1 to 65535, protocols TCP, UDP or SCTP, names up to 15 characters");
    public static readonly Descriptor Variable = Of(
        "PGHA3452", "environment-variable", "An environment variable is not well-formed.", "give a name, and either a value or exactly one source");
    public static readonly Descriptor Resources = Of(
        "PGHA3453", "container-resources", "The resources of a container are not well-formed.", "requests may not exceed limits; other resources than cpu, memory and ephemeral-storage need a domain");
    public static readonly Descriptor Probe = Of(
        "PGHA3454", "probe", "A probe or lifecycle hook is not well-formed.", "give exactly one handler and numbers of 0 or more");
    public static readonly Descriptor Volume = Of(
        "PGHA3455", "volume", "A volume is not well-formed.", "give a name of its own and exactly one source with the fields it needs");
    public static readonly Descriptor VolumeMount = Of(
        "PGHA3456", "volume-mount", "A container mounts a volume that the pod does not have, or not as it can.", "name a volume of the pod and a path of its own");
    public static readonly Descriptor SecurityContext = Of(
        "PGHA3457", "security-context", "A security context is not well-formed or not allowed.", "correct the field that the message names");
    public static readonly Descriptor Affinity = Of(
        "PGHA3458", "affinity", "An affinity term is not well-formed.", "correct the field that the message names");
    public static readonly Descriptor Spread = Of(
        "PGHA3459", "topology-spread", "A topology spread constraint is not well-formed.", "give maxSkew above 0, a topology key and whenUnsatisfiable");
    public static readonly Descriptor Toleration = Of(
        "PGHA3460", "toleration", "A toleration is not well-formed.", "use operator Equal with a value or Exists without one");
    public static readonly Descriptor PodField = Of(
        "PGHA3461", "pod-field", "A field of a pod has a value that the server refuses.", "correct the field that the message names");
    public static readonly Descriptor PodAnnotation = Of(
        "PGHA3462", "pod-annotation", "An annotation that the server reads on pods has a value that it refuses.", "correct the annotation, or use the field that has taken its place");

    public static readonly Descriptor WorkloadSelector = Of(
        "PGHA3470", "workload-selector", "The selector of a workload does not fit the labels of its pods.", "give the pod template every label that the selector asks for");
    public static readonly Descriptor RolloutStrategy = Of(
        "PGHA3471", "rollout-strategy", "The rollout strategy of a workload is not well-formed.", "use numbers or percentages up to 100%, not both zero");
    public static readonly Descriptor WorkloadNumber = Of(
        "PGHA3472", "workload-number", "A number of a workload is out of its range.", "use a number in the range that the message names");
    public static readonly Descriptor RestartPolicy = Of(
        "PGHA3473", "restart-policy", "The restart policy of a pod template does not fit its workload.", "Jobs use OnFailure or Never, other workloads Always");
    public static readonly Descriptor JobPolicy = Of(
        "PGHA3474", "job-policy", "A policy of a Job is not well-formed.", "correct the field that the message names");
    public static readonly Descriptor CronSchedule = Of(
        "PGHA3475", "cron-schedule", "The schedule of a CronJob cannot be read.", "write five fields (minute hour day month weekday) or a macro such as @daily");
    public static readonly Descriptor TimeZone = Of(
        "PGHA3476", "time-zone", "The time zone of a CronJob is unknown.", "use a name of the IANA database such as Europe/Amsterdam");

    public static readonly Descriptor PriorityClass = Of(
        "PGHA3480", "priority-class", "A PriorityClass has a value that the server refuses.", "use values up to 1000000000 and names without the prefix system-");
    public static readonly Descriptor LimitRange = Of(
        "PGHA3481", "limit-range", "A LimitRange contradicts itself or names a resource that it cannot limit.", "keep min, defaultRequest, default and max in rising order");
    public static readonly Descriptor ResourceQuota = Of(
        "PGHA3482", "resource-quota", "A ResourceQuota names a resource or scope that it cannot count.", "use the resource and scope names of quotas");
    public static readonly Descriptor Ingress = Of(
        "PGHA3483", "ingress", "A rule or backend of an Ingress is not well-formed.", "correct the field that the message names");
    public static readonly Descriptor Autoscaler = Of(
        "PGHA3484", "autoscaler", "A HorizontalPodAutoscaler is not well-formed.", "correct the field that the message names");

    public static IReadOnlyList<Descriptor> All { get; } =
    [
        ObjectName, GenerateName, ObjectNamespace, Labels, Annotations, OwnerReference, Finalizer, ServerMetadata,
        ImmutableMetadata, LabelSelector, Immutable, PodSecurityLabel, DataKey, DataSize, SecretData, Claim, StorageClass,
        NetworkPolicy, Address, AddressRange, DisruptionBudget, PolicyRule, RoleReference, Subject, ClusterRole, ServicePort,
        ServiceType, ClusterIp, SessionAffinity, ExternalName, TrafficPolicy, LoadBalancer, Container, ContainerPort, Variable,
        Resources, Probe, Volume, VolumeMount, SecurityContext, Affinity, Spread, Toleration, PodField, PodAnnotation,
        WorkloadSelector, RolloutStrategy, WorkloadNumber, RestartPolicy, JobPolicy, CronSchedule, TimeZone, PriorityClass,
        LimitRange, ResourceQuota, Ingress, Autoscaler,
    ];

    private static Descriptor Of(string code, string slug, string title, string help) =>
        new(code, slug, Severity.Error, DiagnosticSource.ApiServer, title, help);
}
