using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Settings.Values;

namespace PgHaManifests.Core.Rules.Operator.Databases;

/// <summary>The lists of a Database name each thing once, those to be dropped included.</summary>
internal static class DatabaseNames
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4390",
            "database-names",
            Severity.Error,
            DiagnosticSource.Operator,
            "A Database lists an extension, schema, foreign data wrapper, server, option or grantee twice",
            "leave one of the entries"),
        ["Database"],
        Check);

    private static void Check(ObjectContext context)
    {
        Once(context, context.Spec["extensions"], "extension");
        Once(context, context.Spec["schemas"], "schema");
        Foreign(context, context.Spec["fdws"], "foreign data wrapper");
        Foreign(context, context.Spec["servers"], "server");
    }

    private static void Foreign(ObjectContext context, Field list, string what)
    {
        Once(context, list, what);
        foreach (var item in list.Items)
        {
            Once(context, item["options"], "option");
            // The operator writes usages, the key is usage.
            Once(context, item["usage"], "grantee", $"{item.Path}.usages");
        }
    }

    private static void Once(ObjectContext context, Field list, string what, string? path = null)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in list.Items)
        {
            var name = item["name"].TextOrEmpty;
            if (!seen.Add(name))
                context.Report(path + (path is null ? item["name"].Path : item["name"].Path[list.Path.Length..]), item["name"], $"the {what} {Shown.Quote(name)} is listed before");
        }
    }
}
