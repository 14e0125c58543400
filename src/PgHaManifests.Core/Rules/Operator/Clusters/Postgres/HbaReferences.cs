using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Postgres;

/// <summary>
/// References in lines of pg_hba, <c>${podselector:NAME}</c>, which the operator replaces by addresses of pods. Comments count as lines;
/// pg_ident is not looked at.
/// </summary>
internal static class HbaReferences
{
    private const string PodSelector = "podselector";

    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4248",
            "hba-references",
            Severity.Error,
            DiagnosticSource.Operator,
            "A reference in a line of pg_hba cannot be resolved.",
            "write ${podselector:NAME} at most once in a line, with NAME out of podSelectorRefs"),
        ["Cluster"],
        Check,
        Since: "1.29");

    private static void Check(ObjectContext context)
    {
        var known = context.Spec["podSelectorRefs"].Items.Select(selector => selector["name"].TextOrEmpty).ToHashSet(StringComparer.Ordinal);
        foreach (var line in context.Spec["postgresql"]["pg_hba"].Items)
        {
            if (Fault(line.TextOrEmpty, known) is { } fault)
                context.Report(line, $"{line.Path} {fault.Text}", fault.Help);
        }
    }

    /// <summary>The first fault of a line; like the operator, which counts references only when each is good.</summary>
    private static (string Text, string? Help)? Fault(string line, HashSet<string> known)
    {
        var count = 0;
        var position = 0;
        while (TryFind(line, ref position, out var type, out var name))
        {
            if (type != PodSelector)
                return ($"refers to '{type}:{name}'; the only type of reference is {PodSelector}", null);
            if (!known.Contains(name))
                return ($"refers to the pod selector '{name}'; podSelectorRefs has none of that name", Suggestion.For(name, known) is { } meant ? $"did you mean {meant}?" : null);
            count++;
        }
        return count > 1 ? ($"has {count} references; expected at most one", "write a line for each pod selector") : null;
    }

    /// <summary>Finds the next <c>${TYPE:NAME}</c>: the type reaches to the first colon, whatever it holds, the name to the first brace after it.</summary>
    internal static bool TryFind(string line, ref int position, out string type, out string name)
    {
        for (var start = Find("${", position); start >= 0; start = Find("${", start + 1))
        {
            var colon = Find(":", start + 2);
            var brace = colon < 0 ? -1 : Find("}", colon + 1);
            if (brace < 0)
                break;
            if (colon == start + 2 || brace == colon + 1)
                continue;
            (type, name) = (line[(start + 2)..colon], line[(colon + 1)..brace]);
            position = brace + 1;
            return true;
        }
        (type, name) = ("", "");
        return false;

        int Find(string text, int from) => line.IndexOf(text, from, StringComparison.Ordinal);
    }
}
