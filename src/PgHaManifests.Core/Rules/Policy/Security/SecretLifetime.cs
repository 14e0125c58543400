using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Security;

internal static class SecretLifetime
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.ExternalSecret)
    {
        Descriptor = new Descriptor(
            "PGHA4883", "secret-dies-with-its-source", Severity.Warning, DiagnosticSource.Policy,
            "A password vanishes with its ExternalSecret",
            "set target.creationPolicy to Orphan and target.deletionPolicy to Retain")
        {
            Why = "A pruned ExternalSecret, or a secret gone from the vault, then deletes the Secret of a running database.",
        },
    };

    private static void Check(PracticeContext context)
    {
        var target = context.Spec["target"];
        if (target["creationPolicy"].Text is null or "Owner")
            context.Report(target["creationPolicy"], "creationPolicy is Owner");
        if (target["deletionPolicy"].Text == "Delete")
            context.Report(target["deletionPolicy"], "deletionPolicy is Delete");
    }
}
