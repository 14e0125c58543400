using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Resources;

internal static class DistributionChange
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4863", "distribution-changed-with-major", Severity.Error, DiagnosticSource.Policy,
            "A major upgrade also changes the distribution",
            "first move to the new distribution within the major, then upgrade")
        {
            Why = "The new server may sort texts by other rules than the old one wrote its indexes by; pg_upgrade between distributions is not supported.",
        },
    };

    private static void Check(PracticeContext context)
    {
        if (context.Subject.Old is not { } old)
            return;
        var before = Field.Root(old)["spec"];
        var (from, to) = (DistributionOf(before["imageName"]), DistributionOf(context.Spec["imageName"]));
        if (from is not null && to is not null && from != to && before.Major() < context.Spec.Major())
            context.Report(context.Spec["imageName"], $"the image goes from major {before.Major()} on {from} to major {context.Spec.Major()} on {to}");
    }

    private static readonly string[] Distributions = ["bullseye", "bookworm", "trixie"];

    private static string? DistributionOf(Field image) =>
        Distributions.FirstOrDefault(name => image.TextOrEmpty.Split('@')[0].EndsWith("-" + name, StringComparison.Ordinal));
}
