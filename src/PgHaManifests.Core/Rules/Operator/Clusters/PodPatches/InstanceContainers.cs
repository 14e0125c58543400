using PgHaManifests.Core.Schemas.Defaulting;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Rules.Operator.Clusters.PodPatches;

/// <summary>The containers of an instance: the one that puts the operator's program in place, and PostgreSQL's.</summary>
internal static class InstanceContainers
{
    private const int StatusPort = 8000;
    private const long Period = 10;
    private const long StartDelay = 3600;

    private static readonly (string Name, int Port)[] Ports = [("postgresql", 5432), ("metrics", 9187), ("status", StatusPort)];
    private static readonly string[] ProbeNumbers =
        ["initialDelaySeconds", "timeoutSeconds", "periodSeconds", "successThreshold", "failureThreshold", "terminationGracePeriodSeconds"];

    public static YamlMapping Bootstrap(ObjectContext context) => Tree.Map(
        ("name", Tree.Text("bootstrap-controller")),
        ("image", Tree.Text($"ghcr.io/cloudnative-pg/cloudnative-pg:{context.OperatorRelease}")),
        ("command", Texts(["/manager", "bootstrap", "/controller/manager", .. LogLevel(context.Spec)])),
        ("resources", context.Spec["resources"].Node ?? TreeEdit.Empty),
        ("volumeMounts", InstanceVolumes.Mounts(context)),
        ("imagePullPolicy", Tree.Filled(context.Spec["imagePullPolicy"])),
        ("securityContext", SecurityContext(context.Spec)));

    public static YamlMapping Postgres(ObjectContext context, string pod)
    {
        var spec = context.Spec;
        var isProfiled = context.Annotations["cnpg.io/enableInstancePprof"].Text == "true";
        var isMetricsTls = spec["monitoring"]["tls"]["enabled"].IsTrue;
        (string, int)[] ports = isProfiled ? [.. Ports, ("pprof", 6060)] : Ports;
        string[] command =
        [
            "/controller/manager", "instance", "run", .. isProfiled ? ["--pprof-server"] : Array.Empty<string>(), "--status-port-tls",
            .. isMetricsTls ? ["--metrics-port-tls"] : Array.Empty<string>(), .. LogLevel(spec),
        ];
        return Tree.Map(
            ("name", Tree.Text("postgres")),
            ("image", Image(context)),
            ("command", Texts(command)),
            ("ports", new YamlSequence([.. ports.Select(Port)])),
            ("envFrom", Tree.Filled(spec["envFrom"])),
            ("env", Environment(context, pod)),
            ("resources", spec["resources"].Node ?? TreeEdit.Empty),
            ("volumeMounts", InstanceVolumes.Mounts(context)),
            ("livenessProbe", Probe("/healthz", spec["probes"]["liveness"], Threshold(spec["livenessProbeTimeout"].Number))),
            ("readinessProbe", Probe("/readyz", spec["probes"]["readiness"], null)),
            ("startupProbe", Probe("/startupz", spec["probes"]["startup"], Threshold(spec["startDelay"].Number ?? StartDelay))),
            ("imagePullPolicy", Tree.Filled(spec["imagePullPolicy"])),
            ("securityContext", SecurityContext(spec)));
    }

    public static YamlNode Seccomp(Field spec) => Tree.Present(spec["seccompProfile"]) ?? Tree.Map(("type", Tree.Text("RuntimeDefault")));

    /// <summary>The image is known to the status only, which a new Cluster does not have.</summary>
    private static YamlNode? Image(ObjectContext context) =>
        context.Subject.Old is null ? null : Tree.Filled(context.Old["status"]["image"]) ?? Tree.Filled(context.Old["spec"]["imageName"]) ?? Tree.Text("image");

    private static YamlSequence Environment(ObjectContext context, string pod) => new(
    [
        Variable("PGDATA", "/var/lib/postgresql/data/pgdata"),
        Variable("POD_NAME", pod),
        Variable("NAMESPACE", context.Subject.Namespace ?? "default"),
        Variable("CLUSTER_NAME", context.Root["metadata"]["name"].TextOrEmpty),
        Variable("PSQL_HISTORY", "/controller/tmp/.psql_history"),
        Variable("PGPORT", "5432"),
        Variable("PGHOST", "/controller/run"),
        Variable("TMPDIR", "/controller/tmp"),
        .. context.Spec["env"].Node.Items(),
    ]);

    private static YamlMapping SecurityContext(Field spec)
    {
        (string, YamlNode)[] defaults =
        [
            ("seccompProfile", Seccomp(spec)),
            ("capabilities", Tree.Map(("drop", Texts(["ALL"])))),
            ("privileged", YamlScalar.OfBoolean(false)),
            ("runAsNonRoot", YamlScalar.OfBoolean(true)),
            ("readOnlyRootFilesystem", YamlScalar.OfBoolean(true)),
            ("allowPrivilegeEscalation", YamlScalar.OfBoolean(false)),
        ];
        return Tree.WithDefaults(spec["securityContext"].Node as YamlMapping ?? TreeEdit.Empty, defaults);
    }

    /// <summary>Numbers of the user's own that are not 0 come before the operator's.</summary>
    private static YamlMapping Probe(string path, Field own, long? threshold)
    {
        var probe = Tree.Map(
            ("httpGet", Tree.Map(("path", Tree.Text(path)), ("port", YamlScalar.OfInteger(StatusPort)), ("scheme", Tree.Text("HTTPS")))),
            ("timeoutSeconds", YamlScalar.OfInteger(5)),
            ("periodSeconds", YamlScalar.OfInteger(Period)));
        foreach (var name in ProbeNumbers)
        {
            if (own[name].Number is { } number and not 0)
                probe = probe.With(name, YamlScalar.OfInteger(number));
        }
        return threshold is { } known ? probe.WithDefault("failureThreshold", YamlScalar.OfInteger(known)) : probe;
    }

    private static long? Threshold(long? seconds) => seconds is { } known ? Math.Max(1, (known + Period - 1) / Period) : null;

    private static IEnumerable<string> LogLevel(Field spec) => spec["logLevel"].TextOrEmpty is { Length: > 0 } level ? [$"--log-level={level}"] : [];

    private static YamlMapping Port((string Name, int Number) port) =>
        Tree.Map(("name", Tree.Text(port.Name)), ("containerPort", YamlScalar.OfInteger(port.Number)), ("protocol", Tree.Text("TCP")));

    private static YamlMapping Variable(string name, string value) => Tree.Map(("name", Tree.Text(name)), ("value", Tree.Text(value)));

    private static YamlSequence Texts(IEnumerable<string> texts) => new([.. texts.Select(Tree.Text)]);
}
