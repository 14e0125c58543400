using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Security;

internal static class ReloadLabel
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4878", "no-reload-label", Severity.Warning, DiagnosticSource.Policy,
            "A changed secret or configuration is not picked up",
            "label it cnpg.io/reload: \"true\"")
        {
            Why = "The operator watches only Secrets and ConfigMaps that carry the label cnpg.io/reload; others it reads once.",
        },
    };

    private static void Check(PracticeContext context)
    {
        foreach (var reference in SecretFacts.NamedBy(context.Spec))
        {
            if (SecretFacts.Of(context, reference.TextOrEmpty) is { Reloads: false })
                context.Report(reference, $"secret {reference.Text} has no label cnpg.io/reload");
        }
        foreach (var reference in context.Spec["monitoring"]["customQueriesConfigMap"].Items.Select(item => item["name"]))
        {
            if (context.Around.Find(ObjectKinds.ConfigMap, context.Subject.Namespace, reference.TextOrEmpty) is { } map
                && !Field.Root(map.Judged)["metadata"]["labels"]["cnpg.io/reload"].Exists)
                context.Report(reference, $"ConfigMap {reference.Text} has no label cnpg.io/reload");
        }
    }
}
