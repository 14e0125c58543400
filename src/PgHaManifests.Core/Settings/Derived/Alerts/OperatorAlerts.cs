namespace PgHaManifests.Core.Settings.Derived.Alerts;

/// <summary>What all clusters of an environment depend on. Where the operators are not monitored these stay silent, for a missing series is no zero.</summary>
internal static class OperatorAlerts
{
    public static readonly AlertSubject Subject = new("operators",
    [
        new("PostgresOperatorDown", Severities.Critical, 10)
        {
            Expression = scope => Unavailable(scope, "(.+-)?cloudnative-pg|cnpg-controller-manager"),
            Summary = "The CloudNativePG operator does not run",
            Description = "Deployment {{ $labels.deployment }} has no pod that is ready.",
            Meaning = "Databases go on, but nothing fails over, no certificate is renewed, and nothing that is applied takes effect. While its webhook does not answer, changes are refused.",
            Steps = ["See the operator's pods and their log.", "See whether its webhook's certificate is valid and its Lease is taken."],
        },
        new("PostgresBackupPluginDown", Severities.Critical, 10)
        {
            Expression = scope => scope.Environment.Clusters?.Any(entry => entry.Value.Archive is { InTree.Value: false }) != true ? null : Unavailable(scope, ".*barman-cloud"),
            Summary = "The Barman Cloud plugin does not run",
            Description = "Deployment {{ $labels.deployment }} has no pod that is ready.",
            Meaning = "The operator cannot reconcile clusters that use the plugin, and no backup starts.",
            Steps = ["See the plugin's pod and its log.", "See whether cert-manager has renewed its two certificates."],
        },
        new("PostgresOperatorFailing", Severities.Warning, 15)
        {
            Expression = scope => FormattableString.Invariant(
                $"round(sum by (controller) (increase(controller_runtime_reconcile_errors_total{{namespace='{OperatorNamespace(scope)}'}}[15m]))) > {scope.Thresholds.OperatorErrors!.Value}"),
            Limit = scope => scope.Thresholds.OperatorErrors!,
            Summary = "The CloudNativePG operator fails again and again",
            Description = "{{ $value }} reconciliations of {{ $labels.controller }} failed within 15 minutes, more than LIMIT.",
            Meaning = "Some object does not get into the state that it should have.",
            Steps = ["The operator's log names the object and the error."],
        },
        new("PostgresCertificateExpiring", Severities.Warning, 60)
        {
            Expression = Certificates,
            Limit = scope => scope.Thresholds.Certificate!,
            Summary = "A certificate of the databases expires in less than LIMIT days",
            Description = "Certificate {{ $labels.name }} expires in {{ $value }} days; cert-manager should have renewed it.",
            Meaning = "With the plugin's certificates expired no backup works and clusters are no longer reconciled; with a server's own, clients that verify it are refused.",
            Steps =
            [
                "See the Certificate, its CertificateRequest and cert-manager's log.",
                "Certificates that CloudNativePG makes itself are renewed a week before they expire and have no metric: the status of the Cluster lists them under certificates.expirations.",
            ],
        },
    ]);

    private static string OperatorNamespace(AlertScope scope) => scope.Environment.Operators?.CloudNativePg?.Namespace?.Value ?? "cnpg-system";

    private static string Unavailable(AlertScope scope, string deployments) =>
        $"max by (deployment) (kube_deployment_status_replicas_available{{namespace='{OperatorNamespace(scope)}',deployment=~'{deployments}'}}) == 0";

    /// <summary>Depending on who scrapes cert-manager, the certificate's namespace is in one label or in the other.</summary>
    private static string Certificates(AlertScope scope)
    {
        const string Metric = "certmanager_certificate_expiration_timestamp_seconds";
        string[] all = [OperatorNamespace(scope), .. scope.Environment.Clusters?.Select(entry => entry.Value.Namespace?.Value).OfType<string>() ?? []];
        var namespaces = string.Join('|', all.Distinct(StringComparer.Ordinal));
        return FormattableString.Invariant(
            $"floor((min by (name) ({Metric}{{exported_namespace=~'{namespaces}'}} or {Metric}{{exported_namespace='',namespace=~'{namespaces}'}}) - time()) / 86400) < {scope.Thresholds.Certificate!.Value}");
    }
}
