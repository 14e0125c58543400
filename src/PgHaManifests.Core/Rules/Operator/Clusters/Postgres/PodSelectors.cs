using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Schemas.Formats;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Postgres;

/// <summary>Selectors of pods that lines of pg_hba refer to.</summary>
internal static class PodSelectors
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4249",
            "pod-selectors",
            Severity.Error,
            DiagnosticSource.Operator,
            "An entry of podSelectorRefs is not well-formed.",
            "give each entry a name of its own and a selector as in a NetworkPolicy"),
        ["Cluster"],
        Check,
        Since: "1.29");

    private static void Check(ObjectContext context)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var reference in context.Spec["podSelectorRefs"].Items)
        {
            var name = reference["name"];
            if (!seen.Add(name.TextOrEmpty))
                context.Report(name, $"{name.Path} is {name.Shown()}, as in an earlier entry; expected each name once");
            var selector = reference["selector"];
            foreach (var label in selector["matchLabels"].Entries)
                CheckLabel(context, selector["matchLabels"], label.Key, label.Value);
            foreach (var expression in selector["matchExpressions"].Items)
                CheckExpression(context, expression);
        }
    }

    /// <summary>The operator names the labels as a whole.</summary>
    private static void CheckLabel(ObjectContext context, Field labels, string key, Field value)
    {
        if (NameRules.QualifiedName(key) is { } keyFault)
            context.Report(labels.Path, value, $"the key '{key}' in {labels.Path} is no key of a label; {keyFault}");
        if (NameRules.LabelValue(value.TextOrEmpty) is { } valueFault)
            context.Report(labels.Path, value, $"{value.Path} is {value.Shown()}; {valueFault}");
    }

    private static void CheckExpression(ObjectContext context, Field expression)
    {
        var (key, kind, values) = (expression["key"], expression["operator"], expression["values"]);
        switch (kind.TextOrEmpty)
        {
            case "In" or "NotIn":
                if (values.Count == 0)
                    context.Report(values, $"{values.Path} is empty; with operator {kind.TextOrEmpty} expected at least one value");
                break;
            case "Exists" or "DoesNotExist":
                if (values.Count > 0)
                    context.Report(values, $"{values.Path} holds {values.Count} values; with operator {kind.TextOrEmpty} expected none");
                break;
            default:
                context.Report(kind, $"{kind.Path} is {kind.Shown()}; expected one of In, NotIn, Exists and DoesNotExist");
                break;
        }
        if (NameRules.QualifiedName(key.TextOrEmpty) is { } fault)
            context.Report(key, $"{key.Path} is {key.Shown()}; {fault}");
        foreach (var value in values.Items)
        {
            if (NameRules.LabelValue(value.TextOrEmpty) is { } valueFault)
                context.Report(value, $"{value.Path} is {value.Shown()}; {valueFault}");
        }
    }
}
