using PgHaManifests.Core.Schemas.Formats;
using static PgHaManifests.Core.Schemas.BuiltIn.BuiltInDiagnostics;

namespace PgHaManifests.Core.Schemas.BuiltIn.Pods;

/// <summary>How pods are spread over zones, nodes and the like.</summary>
internal static class SpreadCheck
{
    public static void Check(Field constraints)
    {
        var items = constraints.Items();
        for (var i = 0; i < items.Length; i++)
        {
            One(items[i]);
            var twin = Array.FindIndex(items, i + 1, other => KindOf(other) == KindOf(items[i]));
            if (twin >= 0)
                items[i].As($"{items[i].Path}.{{topologyKey, whenUnsatisfiable}}").Refuse(Spread, "has a twin with the same topologyKey and whenUnsatisfiable");
        }
    }

    private static (string Key, string When) KindOf(Field constraint) => (constraint["topologyKey"].Text, constraint["whenUnsatisfiable"].Text);

    private static void One(Field constraint)
    {
        var (skew, key, when, domains) = (constraint["maxSkew"], constraint["topologyKey"], constraint["whenUnsatisfiable"], constraint["minDomains"]);
        if (skew.Integer is null or <= 0)
            skew.Refuse(Spread, $"is {skew.Shown}; expected more than 0");
        if (key.Text.Length == 0)
            key.Require(Spread);
        else
            key.RefuseIf(Spread, NameRules.QualifiedName(key.Text));
        when.RequireOneOf(Spread, "DoNotSchedule", "ScheduleAnyway");
        if (domains.IsSet)
        {
            if (domains.Integer <= 0)
                domains.Refuse(Spread, $"is {domains.Shown}; expected more than 0");
            if (when.Text != "DoNotSchedule")
                domains.Refuse(Spread, "may only be given with whenUnsatisfiable DoNotSchedule");
        }
        foreach (var policy in (ReadOnlySpan<Field>)[constraint["nodeAffinityPolicy"], constraint["nodeTaintsPolicy"]])
        {
            if (policy.IsSet)
                policy.RequireOneOf(Spread, "Honor", "Ignore");
        }
        AffinityCheck.MatchKeys(constraint["matchLabelKeys"], constraint["labelSelector"], Spread);
        LabelSelectors.Check(constraint["labelSelector"]);
    }
}
