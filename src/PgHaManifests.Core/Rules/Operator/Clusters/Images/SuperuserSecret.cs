using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Images;

/// <summary>The Secret of the superuser, if one is given, has a name.</summary>
internal static class SuperuserSecret
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4133", "superuser-secret", Severity.Error, DiagnosticSource.Operator,
            "The superuser's Secret has no name.",
            "name the Secret, or leave superuserSecret out"),
        ["Cluster"],
        context =>
        {
            var secret = context.Spec["superuserSecret"];
            if (secret.Exists && secret["name"].TextOrEmpty.Length == 0)
                context.Report("spec.superusersecret.name", secret["name"], "spec.superuserSecret has no name");
        });
}
