using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Settings.Values;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Extensions;

/// <summary>The values of an extension's variables may hold <c>${image_root}</c>, where its image is mounted, and nothing else of that form.</summary>
internal static class ExtensionPlaceholder
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4304",
            "extension-placeholder",
            Severity.Error,
            DiagnosticSource.Operator,
            "The value of an extension's variable holds a placeholder that the operator does not know",
            "the one placeholder is ${image_root}; write $${ for a ${ that is meant as it stands"),
        ["Cluster"],
        Check,
        Since: "1.29");

    private static void Check(ObjectContext context)
    {
        foreach (var extension in context.Spec["postgresql"]["extensions"].Items)
        {
            foreach (var variable in extension["env"].Items)
            {
                var at = variable["value"];
                var unknown = Placeholders(at.TextOrEmpty).Where(name => name != "image_root").ToList();
                if (unknown.Count > 0)
                    context.Report(at, $"the value of {Shown.Quote(variable["name"].TextOrEmpty)} holds {Shown.Or([.. unknown.Select(name => $"${{{name}}}")])}; known is ${{image_root}}");
            }
        }
    }

    /// <summary>What stands between <c>${</c> and the next <c>}</c>, where the dollars before the brace are odd in number: two are one that is meant.</summary>
    private static IEnumerable<string> Placeholders(string value)
    {
        var at = 0;
        while ((at = value.IndexOf('$', at)) >= 0)
        {
            var brace = at;
            while (brace < value.Length && value[brace] == '$')
                brace++;
            var end = brace < value.Length && value[brace] == '{' ? value.IndexOf('}', brace) : -1;
            if (end < brace + 2)
            {
                at = brace;
                continue;
            }
            if ((brace - at) % 2 == 1)
                yield return value[(brace + 1)..end];
            at = end + 1;
        }
    }
}
