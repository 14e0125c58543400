using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Rules.Policy.Operators;

namespace PgHaManifests.Core.Rules.Reference;

/// <summary>An operator serves a whole Kubernetes cluster: it can be there once, in one version.</summary>
internal static class OperatorTwice
{
    public static readonly GroupRule Rule = new(
        new Descriptor(
            "PGHA4016", "operator-twice", Severity.Error, DiagnosticSource.Reference,
            "An operator is installed twice on one AKS cluster, or in two versions",
            "install it in one environment, and name the same version in all that share the AKS cluster")
        {
            Why = "Its custom resource definitions and webhooks exist once. Two installations overwrite each other's, and both reconcile every cluster.",
        },
        Check);

    private static void Check(GroupContext context)
    {
        foreach (var target in context.Groups.GroupBy(group => group.Target, StringComparer.Ordinal))
        {
            var groups = target.ToList();
            for (var i = 1; i < groups.Count; i++)
            {
                foreach (var earlier in groups.Take(i))
                    Compare(context, earlier, groups[i]);
            }
        }
        foreach (var (group, deployment) in context.Judged(ObjectKinds.Deployment).Where(found => IsOperator(found.Subject)))
        {
            var first = context.Around(group).All(ObjectKinds.Deployment).First(IsOperator);
            if (first != deployment && (first.Name, first.Namespace) != (deployment.Name, deployment.Namespace))
            {
                context.Report(group, deployment, OperatorDeployment.ImageOf(Field.Root(deployment.Root)["spec"]),
                    $"Deployments {first.Namespace}/{first.Name} and {deployment.Namespace}/{deployment.Name} both run CloudNativePG", partial: Severity.Info, first: first.Root.Location);
            }
        }
    }

    private static bool IsOperator(Subject deployment) => OperatorDeployment.ImageOf(Field.Root(deployment.Root)["spec"]).Exists;

    private static void Compare(GroupContext context, SubjectGroup early, SubjectGroup late)
    {
        foreach (var one in late.Facts.Operators)
        {
            if (early.Facts.Operators.FirstOrDefault(other => other.Name == one.Name) is not { } other)
                continue;
            var (group, at, elsewhere) = late.Named ? (late, one.At, other.At) : (early, other.At, one.At);
            if (!group.Named)
                continue;
            if (one.Version != other.Version)
                context.Report(group, at, $"environments {early.Name} and {late.Name} share an AKS cluster and name {one.Name} {other.Version} and {one.Version}", elsewhere);
            else if (one.Installed && other.Installed)
                context.Report(group, at, $"environments {early.Name} and {late.Name} share an AKS cluster and both install {one.Name}", elsewhere);
        }
    }
}
