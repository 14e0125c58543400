using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Managed;

/// <summary>The Service of the primary cannot be left out, though the schema lists it among the choices.</summary>
internal static class DisabledService
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4320",
            "disabled-service",
            Severity.Error,
            DiagnosticSource.Operator,
            "The Service of the primary is disabled",
            "leave rw out of managed.services.disabledDefaultServices: the operator itself needs that Service"),
        ["Cluster"],
        Check);

    private static void Check(ObjectContext context)
    {
        var disabled = context.Spec["managed"]["services"]["disabledDefaultServices"];
        foreach (var service in disabled.Items)
        {
            if (service.Text != "rw")
                continue;
            context.Report(disabled.Path, service, "the Service rw is disabled; only r and ro may be");
            return;
        }
    }
}
