using System.Globalization;
using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Operators;

internal static class ObsoleteSettings
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.ConfigMap, ObjectKinds.Deployment)
    {
        Descriptor = new Descriptor(
            "PGHA4903", "obsolete-operator-setting", Severity.Warning, DiagnosticSource.Policy,
            "A setting of the operator no longer does what it did",
            "remove the one, raise the other")
        {
            Why = "ENABLE_AZURE_PVC_UPDATES is gone since 1.26, the disk driver resizes by itself. STANDBY_TCP_USER_TIMEOUT counts milliseconds: below 1000 it cuts healthy standbys off.",
        },
        Concerns = subject => OperatorDeployment.IsOne(subject) || OperatorDeployment.IsSettings(subject),
    };

    private static void Check(PracticeContext context)
    {
        var isSettings = context.Subject.Kind.Kind == "ConfigMap";
        if (Of("ENABLE_AZURE_PVC_UPDATES") is { Exists: true } obsolete)
            context.Report(obsolete, "ENABLE_AZURE_PVC_UPDATES has no effect any more");
        if (Of("STANDBY_TCP_USER_TIMEOUT") is { Exists: true } timeout && int.TryParse(timeout.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) && milliseconds is > 0 and < 1000)
            context.Report(timeout, $"STANDBY_TCP_USER_TIMEOUT is {milliseconds} milliseconds");

        Field Of(string name) => isSettings ? context.Root["data"][name] : OperatorDeployment.VariableOf(context.Spec, name);
    }
}
