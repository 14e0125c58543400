using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Settings.Values;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Extensions;

/// <summary>Names of the environment variables that an extension sets for PostgreSQL.</summary>
internal static class ExtensionVariable
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4303",
            "extension-variable",
            Severity.Error,
            DiagnosticSource.Operator,
            "An environment variable of an extension is set twice or belongs to the operator",
            "set each variable once; names that start with PG or CNPG_, POD_NAME, NAMESPACE and CLUSTER_NAME are the operator's; search paths have fields of their own"),
        ["Cluster"],
        Check,
        Since: "1.29");

    private static void Check(ObjectContext context)
    {
        foreach (var extension in context.Spec["postgresql"]["extensions"].Items)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var variable in extension["env"].Items)
            {
                var at = variable["name"];
                var name = at.TextOrEmpty;
                if (!seen.Add(name))
                    context.Report(at, $"{Shown.Quote(name)} is set before");
                if (IsReserved(name))
                    context.Report(at, $"{Shown.Quote(name)} is reserved for the operator");
                if (Dedicated(name) is { } field)
                    context.Report(at, $"{name} is not set as a variable but by {extension[field].Path}", $"move the folders to {field} of the extension");
            }
        }
    }

    private static string? Dedicated(string name) => name switch
    {
        "PATH" => "bin_path",
        "LD_LIBRARY_PATH" => "ld_library_path",
        _ => null,
    };

    private static bool IsReserved(string name)
    {
        var upper = name.ToUpperInvariant();
        return upper.StartsWith("PG", StringComparison.Ordinal)
            || upper.StartsWith("CNPG_", StringComparison.Ordinal)
            || upper is "POD_NAME" or "NAMESPACE" or "CLUSTER_NAME";
    }
}
