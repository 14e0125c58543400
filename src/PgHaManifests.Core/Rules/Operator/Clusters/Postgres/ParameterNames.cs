using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Postgres;

/// <summary>Names that no parameter of PostgreSQL can have.</summary>
internal static class ParameterNames
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4240",
            "parameter-names",
            Severity.Error,
            DiagnosticSource.Operator,
            "A key of postgresql.parameters cannot be the name of a parameter.",
            "write the parameter's name as PostgreSQL does: letters, digits, '_' and '$', with at most one '.' after the name of an extension"),
        ["Cluster"],
        Check);

    private static void Check(ObjectContext context)
    {
        if (context.PostgresMajorVersion() is null)
            return;
        var parameters = context.Parameters();
        foreach (var (name, value) in parameters.Entries)
        {
            if (IsName(name))
                continue;
            var path = name.Length == 0 ? parameters.Path + "[]" : value.Path;
            context.Report(path, value, $"the key '{name}' of postgresql.parameters is no name of a parameter");
        }
    }

    /// <summary>One identifier, or two with a point between them.</summary>
    private static bool IsName(string name)
    {
        var point = name.IndexOf('.', StringComparison.Ordinal);
        return point < 0 ? IsIdentifier(name) : IsIdentifier(name.AsSpan(0, point)) && IsIdentifier(name.AsSpan(point + 1));
    }

    private static bool IsIdentifier(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || char.IsAsciiDigit(text[0]) || text[0] == '$')
            return false;
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '$'))
                return false;
        }
        return true;
    }
}
