using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Operators;

internal static class RolloutDelay
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Deployment)
    {
        Descriptor = new Descriptor(
            "PGHA4901", "rollout-of-all-clusters", Severity.Warning, DiagnosticSource.Policy,
            "An operator upgrade rolls every cluster at once",
            "set CLUSTERS_ROLLOUT_DELAY (seconds), and INSTANCES_ROLLOUT_DELAY")
        {
            Why = "The new instance manager restarts all instances; without a delay all clusters fail over together.",
        },
        Concerns = OperatorDeployment.IsOne,
    };

    private static void Check(PracticeContext context)
    {
        var delay = OperatorDeployment.SettingOf(context, "CLUSTERS_ROLLOUT_DELAY");
        if (delay.TextOrEmpty is "" or "0")
            context.Report(context.Spec["template"]["spec"], "CLUSTERS_ROLLOUT_DELAY is not set");
    }
}
