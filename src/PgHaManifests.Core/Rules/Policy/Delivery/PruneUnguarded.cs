using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Delivery;

internal static class PruneUnguarded
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster, ObjectKinds.ObjectStore, ObjectKinds.Database)
    {
        Descriptor = new Descriptor(
            "PGHA4828", "no-prune-guard", Severity.Warning, DiagnosticSource.Policy,
            "A slip in Git may delete data",
            "annotate kustomize.toolkit.fluxcd.io/prune: disabled (Flux) or argocd.argoproj.io/sync-options: Prune=false,Delete=false (Argo CD)")
        {
            Why = "A controller that prunes deletes what is gone from Git, and a deleted Cluster takes its volumes along.",
        },
    };

    private static void Check(PracticeContext context)
    {
        var annotations = context.Root["metadata"]["annotations"];
        var flux = annotations["kustomize.toolkit.fluxcd.io/prune"].Text == "disabled";
        var options = annotations["argocd.argoproj.io/sync-options"].TextOrEmpty.Split(',', StringSplitOptions.TrimEntries);
        var argo = options.Contains("Prune=false") && options.Contains("Delete=false");
        var guarded = context.Facts.GitopsController switch { "none" => true, "flux" => flux, "argocd" => argo, _ => flux || argo };
        // A Database that keeps its data when it is deleted needs no guard.
        if (!guarded && !(context.Subject.Kind.Kind == "Database" && context.Spec["databaseReclaimPolicy"].Text != "delete"))
            context.Report(context.Root["metadata"], $"nothing keeps {context.Subject.Kind.Kind} {context.Subject.Name} from being pruned");
    }
}
