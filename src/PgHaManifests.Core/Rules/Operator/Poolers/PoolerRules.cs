using System.Collections.Immutable;
using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Operator.Poolers;

/// <summary>Pooler objects.</summary>
internal static class PoolerRules
{
    public static readonly ImmutableArray<ObjectRule> All =
    [
        PoolerAuthentication.Rule,
        PoolerParameter.Rule,
        PoolerCluster.Rule,
        PoolerMetricsCertificate.Rule,
        PoolerIntegration.Rule,
        PoolerAuthQuerySecret.Rule,
        PoolerPodMonitor.Rule,
    ];

    /// <summary>The webhook refuses a new Pooler without its warnings; when it refuses an update it gives them (1.28 to 1.30).</summary>
    public static bool IsRefusedWithoutWarnings(Subject subject, DiagnosticBag findings) =>
        subject.Kind.Kind == "Pooler" && subject.Old is null && findings.HasErrors;

    /// <summary>A warning of the Pooler's own webhook, which that of the validation annotation is not.</summary>
    public static bool IsWarning(Diagnostic found) =>
        found.Severity == Severity.Warning && All.Any(rule => rule.Descriptor.Code == found.Code);
}
