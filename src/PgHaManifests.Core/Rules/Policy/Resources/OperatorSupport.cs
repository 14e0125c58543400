using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Rules.Policy.Operators;
using PgHaManifests.Core.Schemas;

namespace PgHaManifests.Core.Rules.Policy.Resources;

internal static class OperatorSupport
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster, ObjectKinds.Deployment)
    {
        Descriptor = new Descriptor(
            "PGHA4865", "operator-out-of-support", Severity.Warning, DiagnosticSource.Policy,
            "The operator is not of the supported minor",
            "upgrade to CloudNativePG 1.30")
        {
            Why = "Only the newest minor, and the one before it for three months, get fixes. Rules and fields of other minors are not known here.",
        },
        Concerns = subject => subject.Kind.Kind == "Cluster" || OperatorDeployment.IsOne(subject),
    };

    private static void Check(PracticeContext context)
    {
        if (context.Subject.Kind.Kind == "Deployment")
        {
            if (OperatorDeployment.VersionOf(context.Spec) is { } running)
                Judge(context, running, OperatorDeployment.ImageOf(context.Spec), null);
        }
        // The version is the same for all clusters, so it is told once.
        else if (context.IsFirstOfItsKind && context.Facts.OperatorVersion is { } asked)
        {
            Judge(context, asked, context.Root["metadata"], context.Facts.OperatorVersionAt);
        }
    }

    private static void Judge(PracticeContext context, string version, Field at, Location? place)
    {
        var minor = ReleaseOrder.MinorOf(version);
        if (minor is "1.28" or "1.29")
            context.Report(at, $"CloudNativePG {version} is of minor {minor}, whose support has ended or is about to", place: place);
        else if (minor != "1.30")
            context.Report(at, $"CloudNativePG {version} is of minor {minor}, which is not known here; 1.28 to 1.30 are", severity: Severity.Error, place: place);
    }
}
