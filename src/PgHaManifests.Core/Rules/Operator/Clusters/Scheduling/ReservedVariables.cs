using System.Globalization;
using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Scheduling;

/// <summary>Environment variables that the operator sets itself. It writes <c>spec.postgresql.env</c> for <c>spec.env</c>, and does not look at <c>envFrom</c>.</summary>
internal static class ReservedVariables
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4225",
            "reserved-variables",
            Severity.Error,
            DiagnosticSource.Operator,
            "An environment variable has a name that the operator keeps for itself.",
            "use another name: none that begins with PG or CNPG_, and not POD_NAME, NAMESPACE or CLUSTER_NAME"),
        ["Cluster"],
        Check);

    /// <summary>In any case of letters; the long s and the dotless i count as the S and the I that they become in upper case.</summary>
    public static bool IsReserved(string name)
    {
        var upper = name.ToUpperInvariant().Replace('\u017F', 'S').Replace('\u0131', 'I');
        return upper.StartsWith("PG", StringComparison.Ordinal)
            || upper.StartsWith("CNPG_", StringComparison.Ordinal)
            || upper is "POD_NAME" or "NAMESPACE" or "CLUSTER_NAME";
    }

    private static void Check(ObjectContext context)
    {
        var index = 0;
        foreach (var variable in context.Spec["env"].Items)
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"spec.postgresql.env[{index++}].name");
            var name = variable["name"];
            if (IsReserved(name.TextOrEmpty))
                context.Report(path, name, $"{name.Path} is {name.Shown()}, which the operator keeps for itself");
        }
    }
}
