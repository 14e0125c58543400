using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Security;

internal static class MeshedPods
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4882", "mesh-sidecar", Severity.Info, DiagnosticSource.Policy,
            "A service mesh puts its proxy before the instances",
            "annotate sidecar.istio.io/inject: \"false\" (or linkerd.io/inject: disabled) under inheritedMetadata")
        {
            Why = "The instance manager speaks TLS of its own on 8000 and PostgreSQL on 5432; a proxy in between breaks probes and failover.",
        },
    };

    private static void Check(PracticeContext context)
    {
        if (context.Around.Find(ObjectKinds.Namespace, null, context.Subject.Namespace ?? "") is not { } space)
            return;
        var metadata = Field.Root(space.Judged)["metadata"];
        var inherited = context.Spec["inheritedMetadata"];
        var istio = metadata["labels"]["istio-injection"].Text == "enabled" || metadata["labels"]["istio.io/rev"].Exists;
        var linkerd = metadata["annotations"]["linkerd.io/inject"].Text == "enabled";
        var spared = inherited["annotations"]["sidecar.istio.io/inject"].Text == "false" || inherited["labels"]["sidecar.istio.io/inject"].Text == "false"
            || inherited["annotations"]["traffic.sidecar.istio.io/excludeInboundPorts"].Exists;
        if ((istio && !spared) || (linkerd && inherited["annotations"]["linkerd.io/inject"].Text != "disabled"))
            context.Report(inherited, $"namespace {space.Name} injects a sidecar into every pod");
    }
}
