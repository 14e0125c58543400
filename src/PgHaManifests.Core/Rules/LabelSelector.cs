namespace PgHaManifests.Core.Rules;

/// <summary>Which labels a label selector selects.</summary>
internal static class LabelSelector
{
    /// <summary>An empty selector selects everything, an absent one nothing.</summary>
    public static bool Selects(Field selector, IReadOnlyDictionary<string, string> labels) =>
        selector.Exists
        && selector["matchLabels"].Entries.All(wanted => labels.GetValueOrDefault(wanted.Key) == wanted.Value.TextOrEmpty)
        && selector["matchExpressions"].Items.All(expression => Matches(expression, labels));

    private static bool Matches(Field expression, IReadOnlyDictionary<string, string> labels)
    {
        var label = labels.GetValueOrDefault(expression["key"].TextOrEmpty);
        var listed = label is not null && expression["values"].Items.Any(value => value.Text == label);
        return expression["operator"].Text switch
        {
            "In" => listed,
            "NotIn" => !listed,
            "Exists" => label is not null,
            "DoesNotExist" => label is null,
            _ => true,
        };
    }
}
