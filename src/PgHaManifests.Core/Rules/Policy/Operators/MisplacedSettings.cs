using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Operators;

internal static class MisplacedSettings
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.ConfigMap)
    {
        Descriptor = new Descriptor(
            "PGHA4902", "operator-settings-elsewhere", Severity.Warning, DiagnosticSource.Policy,
            "The operator's settings lie where it does not look",
            "move it to the operator's namespace")
        {
            Why = "It reads its ConfigMap and Secret only in its own namespace; elsewhere they are ignored without a word.",
        },
        Concerns = OperatorDeployment.IsSettings,
    };

    private static void Check(PracticeContext context)
    {
        var operators = context.Around.All(ObjectKinds.Deployment).Where(deployment => OperatorDeployment.ImageOf(Field.Root(deployment.Judged)["spec"]).Exists).ToList();
        if (operators.Count > 0 && operators.All(deployment => deployment.Namespace != context.Subject.Namespace))
            context.Report(context.Root["metadata"]["namespace"], $"the operator runs in namespace {operators[0].Namespace}, not in {context.Subject.Namespace}");
    }
}
