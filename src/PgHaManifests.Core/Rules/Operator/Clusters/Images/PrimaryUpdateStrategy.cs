using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Images;

/// <summary>How the primary is updated; a single instance cannot wait for a person, since there is nothing to switch over to.</summary>
internal static class PrimaryUpdateStrategy
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4135", "primary-update-strategy", Severity.Error, DiagnosticSource.Operator,
            "The update strategy of the primary is not possible.",
            "use unsupervised, or supervised with at least two instances"),
        ["Cluster"],
        context =>
        {
            var strategy = context.Spec["primaryUpdateStrategy"];
            if (strategy.TextOrEmpty is not ("" or "supervised" or "unsupervised"))
                context.Report(strategy, $"primaryUpdateStrategy is '{strategy.Text}'; expected supervised or unsupervised");
            else if (strategy.Text == "supervised" && context.Spec["instances"].Number == 1)
                context.Report(strategy, "primaryUpdateStrategy is supervised, but the Cluster has one instance");
        });
}
