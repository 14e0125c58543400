using PgHaManifests.Core.Schemas.Formats;
using static PgHaManifests.Core.Schemas.BuiltIn.BuiltInDiagnostics;

namespace PgHaManifests.Core.Schemas.BuiltIn;

/// <summary>Selectors by label: how they must be written, and what they select.</summary>
internal static class LabelSelectors
{
    public static void Check(Field selector)
    {
        ObjectMetadata.CheckLabels(selector["matchLabels"]);
        foreach (var expression in selector["matchExpressions"].Items())
            Expression(expression);
    }

    public static bool IsEmpty(Field selector) => selector["matchLabels"].Count == 0 && selector["matchExpressions"].Count == 0;

    /// <summary>Whether an object with these labels is selected. An absent selector selects nothing, a malformed one is not judged.</summary>
    public static bool Matches(Field selector, Field labels)
    {
        if (!selector.IsSet)
            return false;
        return selector["matchLabels"].Entries().All(wanted => labels.Key(wanted.Name) is { IsSet: true } found && found.Text == wanted.Text)
            && selector["matchExpressions"].Items().All(expression => Matches(expression, labels.Key(expression["key"].Text), expression["values"].Texts()));
    }

    private static bool Matches(Field expression, Field label, string[] values) => expression["operator"].Text switch
    {
        "In" => values.Length == 0 || (label.IsSet && values.Contains(label.Text)),
        "NotIn" => values.Length == 0 || !label.IsSet || !values.Contains(label.Text),
        "Exists" => label.IsSet,
        "DoesNotExist" => !label.IsSet,
        _ => true,
    };

    private static void Expression(Field expression)
    {
        var values = expression["values"];
        switch (expression["operator"].Text)
        {
            case "In" or "NotIn":
                if (values.Count == 0)
                    values.Require(LabelSelector, "by the operators In and NotIn");
                break;
            case "Exists" or "DoesNotExist":
                if (values.Count > 0)
                    values.Refuse(LabelSelector, "may not be given with the operators Exists and DoesNotExist");
                break;
            default:
                expression["operator"].RequireOneOf(LabelSelector, "In", "NotIn", "Exists", "DoesNotExist");
                break;
        }
        expression["key"].RefuseIf(LabelSelector, NameRules.QualifiedName(expression["key"].Text));
        foreach (var value in values.Items())
            value.RefuseIf(LabelSelector, NameRules.LabelValue(value.Text));
    }
}
