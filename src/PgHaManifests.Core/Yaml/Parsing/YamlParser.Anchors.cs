namespace PgHaManifests.Core.Yaml.Parsing;

/// <summary>An anchored node; null while it is being read.</summary>
/// <param name="Weight">How many nodes it stands for, aliases in it expanded and counted themselves.</param>
/// <param name="Order">The anchor's place among all anchors of the document.</param>
internal readonly record struct Anchored(YamlNode? Node, int Weight, int Order);

/// <summary>Anchors and aliases, and the measure of go-yaml v2 for aliases that expand beyond all use.</summary>
internal ref partial struct YamlParser
{
    // Below the first count nearly all nodes may come from aliases, above the second a tenth, between them the share falls evenly.
    private const int ManyNodes = 400_000;
    private const int TooManyNodes = 4_000_000;

    private int Reserve(string name)
    {
        (anchors ??= new Dictionary<string, Anchored>(StringComparer.Ordinal))[name] = new Anchored(null, 0, ++anchorCount);
        return anchorCount;
    }

    /// <summary>Gives an anchor its node, unless the node holds a later anchor of the same name.</summary>
    private readonly void Define(Properties properties, YamlNode node, int counted)
    {
        if (properties.Anchor is { } name && anchors is not null && anchors[name].Order == properties.Order)
            anchors[name] = new Anchored(node, count - counted, properties.Order);
    }

    private Atom ReadAlias(Properties own)
    {
        var start = Here;
        keyAllowed = false;
        var atom = new Atom { Start = start, IsAlias = true, Counted = count, Node = Nothing };
        var name = ReadName("an alias");
        if (failed || !own.IsNone)
            return atom;
        findings.Use(YamlFeature.Alias, start);
        var target = default(Anchored);
        if (anchors is null || !anchors.TryGetValue(name, out target))
            Report(YamlErrorKind.Alias, start, $"no anchor '&{name}' stands before this alias");
        else if (target.Node is null)
            Report(YamlErrorKind.Alias, start, $"the value of anchor '&{name}' contains itself");
        else
            lastAliased = atom.Node = target.Node;
        count += 1 + target.Weight;
        countInAliases += target.Weight;
        CheckAliases(start);
        return atom;
    }

    private void CheckAliases(Mark at)
    {
        if (countInAliases <= 100 || count <= 1000)
            return;
        var share = count <= ManyNodes ? 0.99
            : count >= TooManyNodes ? 0.10
            : 0.99 - (0.89 * (count - ManyNodes) / (TooManyNodes - ManyNodes));
        if ((double)countInAliases / count > share)
            Fail(at, "the aliases of this document expand beyond all measure", YamlErrorKind.Alias);
    }
}
