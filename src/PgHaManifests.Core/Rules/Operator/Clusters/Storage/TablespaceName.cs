using System.Text;
using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Storage;

/// <summary>A tablespace's name is an identifier of PostgreSQL, whatever its case, and becomes the name of a volume, which has fewer letters.</summary>
internal static class TablespaceName
{
    private const int Most = 63;

    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4142", "tablespace-name", Severity.Error, DiagnosticSource.Operator,
            "A tablespace's name is not possible.",
            $"use at most {Most} letters, digits, '_' and '$', the first a letter or '_', not beginning with pg_, and different from the others also in lower case with '-' for '_' and '$'"),
        ["Cluster"],
        context =>
        {
            var names = new HashSet<string>(StringComparer.Ordinal);
            var volumes = new HashSet<string>(StringComparer.Ordinal);
            foreach (var tablespace in context.Spec["tablespaces"].Items)
            {
                var field = tablespace["name"];
                var name = field.TextOrEmpty;
                if (!names.Add(name.ToLowerInvariant()))
                {
                    context.Report(tablespace.Path, field, $"another tablespace is named '{name}', case aside");
                    continue;
                }
                if (Fault(name) is { } fault)
                    context.Report(tablespace.Path, field, $"the name of this tablespace is '{name}'; {fault}");
                if (!volumes.Add(VolumeOf(name)))
                    context.Report(tablespace.Path, field, $"the volume of tablespace '{name}' would be named {VolumeOf(name)}, as that of another");
            }
        });

    private static string? Fault(string name) =>
        name.StartsWith("pg_", StringComparison.Ordinal) ? "names beginning with pg_ are PostgreSQL's own"
        : !IsIdentifier(name) ? "expected letters, digits, '_' and '$', the first a letter or '_'"
        : Encoding.UTF8.GetByteCount(name) > Most ? $"at most {Most} characters are allowed"
        : null;

    private static bool IsIdentifier(string name) =>
        name.Length > 0 && !char.IsAsciiDigit(name[0]) && name[0] != '$' && name.All(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '$');

    /// <summary>The volume's name, in the letters that Kubernetes allows.</summary>
    public static string VolumeOf(string name) =>
        "tbs-" + (name is ['_', ..] ? $"1{name[1..]}" : name).Replace('$', '-').Replace('_', '-').ToLowerInvariant();
}
