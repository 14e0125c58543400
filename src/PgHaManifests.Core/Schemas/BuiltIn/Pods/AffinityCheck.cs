using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Schemas.Formats;
using static PgHaManifests.Core.Schemas.BuiltIn.BuiltInDiagnostics;

namespace PgHaManifests.Core.Schemas.BuiltIn.Pods;

/// <summary>Where a pod wants to be, by nodes and by other pods.</summary>
internal static class AffinityCheck
{
    private const string Required = "requiredDuringSchedulingIgnoredDuringExecution";
    private const string Preferred = "preferredDuringSchedulingIgnoredDuringExecution";

    public static void Check(Field affinity)
    {
        NodeAffinityCheck.Check(affinity["nodeAffinity"], Required, Preferred);
        foreach (var name in (ReadOnlySpan<string>)["podAffinity", "podAntiAffinity"])
        {
            foreach (var term in affinity[name][Required].Items())
                Term(term);
            foreach (var weighted in affinity[name][Preferred].Items())
            {
                Weight(weighted["weight"]);
                Term(weighted["podAffinityTerm"]);
            }
        }
    }

    public static void Weight(Field weight)
    {
        if (weight.Integer is null or < 1 or > 100)
            weight.Refuse(Affinity, $"is {weight.Shown}; expected 1 to 100");
    }

    /// <summary>Keys whose values are taken from the pod itself.</summary>
    public static void MatchKeys(Field keys, Field selector, Descriptor descriptor)
    {
        if (keys.Count == 0)
            return;
        if (!selector.IsSet)
            keys.Refuse(descriptor, "may not be given without labelSelector");
        foreach (var key in keys.Items())
            key.RefuseIf(descriptor, NameRules.QualifiedName(key.Text));
    }

    private static void Term(Field term)
    {
        LabelSelectors.Check(term["labelSelector"]);
        LabelSelectors.Check(term["namespaceSelector"]);
        foreach (var space in term["namespaces"].Items())
        {
            if (NameRules.Label(space.Text) is { } fault)
                term.As($"{term.Path}.namespace").Refuse(Affinity, space, $"is {space.Shown}; {fault}");
        }
        var (match, mismatch) = (term["matchLabelKeys"], term["mismatchLabelKeys"]);
        MatchKeys(match, term["labelSelector"], Affinity);
        MatchKeys(mismatch, term["labelSelector"], Affinity);
        foreach (var key in match.Items().Where(key => mismatch.Texts().Contains(key.Text)))
            key.Refuse(Affinity, $"is {key.Shown}, which mismatchLabelKeys has too");
        var topology = term["topologyKey"];
        if (topology.Text.Length == 0)
            topology.Require(Affinity);
        else
            topology.RefuseIf(Affinity, NameRules.QualifiedName(topology.Text));
    }
}
