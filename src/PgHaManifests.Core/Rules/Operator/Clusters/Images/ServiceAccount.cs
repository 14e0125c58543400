using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Images;

/// <summary>The Pods run under an account that is there, or under one that the operator makes.</summary>
internal static class ServiceAccount
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4136", "service-account", Severity.Error, DiagnosticSource.Operator,
            "A Cluster names a service account and has a template for one.",
            "keep serviceAccountName for an account that is there, or serviceAccountTemplate for one that the operator makes"),
        ["Cluster"],
        context =>
        {
            var name = context.Spec["serviceAccountName"];
            if (name.TextOrEmpty.Length > 0 && context.Spec["serviceAccountTemplate"].Exists)
                context.Report(name, "serviceAccountName and serviceAccountTemplate are both set");
        },
        Since: "1.29");
}
