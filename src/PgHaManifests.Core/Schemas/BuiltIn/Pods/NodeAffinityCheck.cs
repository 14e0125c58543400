using PgHaManifests.Core.Schemas.Formats;
using static PgHaManifests.Core.Schemas.BuiltIn.BuiltInDiagnostics;

namespace PgHaManifests.Core.Schemas.BuiltIn.Pods;

/// <summary>Which nodes a pod wants, or a volume can be used on.</summary>
internal static class NodeAffinityCheck
{
    public static void Check(Field affinity, string required, string preferred)
    {
        if (affinity[required].IsSet)
            Selector(affinity[required]);
        foreach (var weighted in affinity[preferred].Items())
        {
            AffinityCheck.Weight(weighted["weight"]);
            Term(weighted["preference"], checksValues: false);
        }
    }

    public static void Selector(Field selector)
    {
        var terms = selector["nodeSelectorTerms"];
        if (terms.Count == 0)
            terms.Require(Affinity);
        foreach (var term in terms.Items())
            Term(term, checksValues: true);
    }

    /// <param name="checksValues">A preference may ask for values that no label can have.</param>
    private static void Term(Field term, bool checksValues)
    {
        foreach (var expression in term["matchExpressions"].Items())
            Expression(expression, checksValues);
        foreach (var field in term["matchFields"].Items())
            NodeField(field);
    }

    private static void Expression(Field expression, bool checksValues)
    {
        var (key, kind, values) = (expression["key"], expression["operator"], expression["values"]);
        switch (kind.Text)
        {
            case "In" or "NotIn":
                if (values.Count == 0)
                    values.Require(Affinity, "by the operators In and NotIn");
                break;
            case "Exists" or "DoesNotExist":
                if (values.Count > 0)
                    values.Refuse(Affinity, "may not be given with the operators Exists and DoesNotExist");
                break;
            case "Gt" or "Lt":
                if (values.Count != 1)
                    values.Refuse(Affinity, $"holds {values.Count} values; the operators Gt and Lt need exactly one");
                break;
            default:
                kind.RequireOneOf(Affinity, "In", "NotIn", "Exists", "DoesNotExist", "Gt", "Lt");
                break;
        }
        key.RefuseIf(Affinity, NameRules.QualifiedName(key.Text));
        if (!checksValues)
            return;
        foreach (var value in values.Items())
            value.RefuseIf(Affinity, NameRules.LabelValue(value.Text));
    }

    private static void NodeField(Field field)
    {
        var (key, kind, values) = (field["key"], field["operator"], field["values"]);
        if (kind.Text is not ("In" or "NotIn"))
            kind.RequireOneOf(Affinity, "In", "NotIn");
        else if (values.Count != 1)
            values.Refuse(Affinity, $"holds {values.Count} values; a field of nodes needs exactly one");
        if (key.Text != "metadata.name")
        {
            key.Refuse(Affinity, $"is {key.Shown}; expected metadata.name");
            return;
        }
        foreach (var value in values.Items())
            value.RefuseIf(Affinity, NameRules.Subdomain(value.Text));
    }
}
