using PgHaManifests.Core.Schemas.Cel.Syntax;
using PgHaManifests.Core.Schemas.Cel.Types;

namespace PgHaManifests.Core.Schemas.Cel;

/// <summary>The rules at and below one schema node, compiled when they are first needed. Parts without rules have no node.</summary>
internal sealed class CelRuleNode
{
    private readonly IReadOnlyList<CelRule> rules;
    private CompiledRule[]? compiled;

    private readonly bool mayCompare;

    private CelRuleNode(CelShape shape, IReadOnlyList<CelRule> rules, bool mayCompare)
    {
        Shape = shape;
        this.rules = rules;
        this.mayCompare = mayCompare;
    }

    public CelShape Shape { get; }
    public Dictionary<string, CelRuleNode>? Properties { get; private set; }
    public CelRuleNode? Values { get; private set; }
    public CelRuleNode? Items { get; private set; }

    /// <summary>Rules inside <c>allOf</c>: they see the same value.</summary>
    public IReadOnlyList<CelRuleNode> AllOf { get; private set; } = [];

    public bool HasRules => rules.Count > 0;

    /// <summary>The rules of this node; compiled once, by whichever thread comes first.</summary>
    public IReadOnlyList<CompiledRule> Rules
    {
        get
        {
            if (compiled is not null)
                return compiled;
            var fresh = new CompiledRule[rules.Count];
            for (var i = 0; i < fresh.Length; i++)
                fresh[i] = Compile(rules[i]);
            return Interlocked.CompareExchange(ref compiled, fresh, null) ?? fresh;
        }
    }

    private CompiledRule Compile(CelRule rule)
    {
        var program = CelProgram.Compile(rule, Shape, out var problem);
        return program is { UsesOldSelf: true } && !mayCompare
            ? new CompiledRule(rule, null, new CelProblem(0, "oldSelf cannot be used inside a list whose items have no keys"))
            : new CompiledRule(rule, program, problem);
    }

    /// <summary>The rules of a resource; null where its schema has none outside of <c>allOf</c>, which is where the server looks.</summary>
    public static CelRuleNode? OfResource(Schema root)
    {
        var plan = new Plan();
        return plan.HasRules(root, withBranches: false) ? plan.Build(root, new CelShape(root, isResource: true), mayCompare: true) : null;
    }

    /// <summary>Finds out which parts of a schema hold rules, each part once, however often it is shared.</summary>
    private sealed class Plan
    {
        private readonly Dictionary<(Schema, bool), bool> known = [];

        public bool HasRules(Schema schema, bool withBranches)
        {
            if (known.TryGetValue((schema, withBranches), out var has))
                return has;
            // Stands while its own parts are looked at, in case one of them is itself.
            known[(schema, withBranches)] = false;
            has = schema.Rules.Count > 0
                || (schema.Items is not null && HasRules(schema.Items, withBranches))
                || (schema.AdditionalProperties is not null && HasRules(schema.AdditionalProperties, withBranches))
                || (schema.Properties?.Values.Any(property => HasRules(property, withBranches)) ?? false)
                || (withBranches && schema.AllOf.Any(branch => HasRules(branch, withBranches)));
            return known[(schema, withBranches)] = has;
        }

        /// <param name="mayCompare">Old values can be told here: the place is in no list without keys.</param>
        // The rules may come from an allOf branch; the types always come from the node itself.
        public CelRuleNode? Build(Schema source, CelShape shape, bool mayCompare)
        {
            if (!HasRules(source, withBranches: true))
                return null;
            var node = new CelRuleNode(shape, source.Rules, mayCompare);
            foreach (var (name, property) in source.Properties ?? new Dictionary<string, Schema>())
            {
                // Fields of a type that rules cannot see are left out, with all that is in them, by the server too.
                if (HasRules(property, withBranches: true) && shape.Field(name) is { Type: not null } field && Build(property, field, mayCompare) is { } child)
                    (node.Properties ??= new Dictionary<string, CelRuleNode>(StringComparer.Ordinal)).Add(name, child);
            }
            if (source.Items is not null && shape.Schema.Items is not null && shape.Element is { } item)
                node.Items = Build(source.Items, item, mayCompare && shape.Schema.ListType == ListType.Map);
            if (source.AdditionalProperties is not null && shape.Schema.AdditionalProperties is not null && shape.Element is { } value)
                node.Values = Build(source.AdditionalProperties, value, mayCompare);
            node.AllOf = [.. source.AllOf.Select(branch => Build(branch, shape, mayCompare)).OfType<CelRuleNode>()];
            return node;
        }
    }

    /// <summary>All rules at and below this node with the place they stand at.</summary>
    public IEnumerable<(string Path, CompiledRule Rule)> All(string path)
    {
        foreach (var rule in Rules)
            yield return (path, rule);
        foreach (var (name, child) in Properties ?? [])
        {
            foreach (var found in child.All(path.Length == 0 ? name : $"{path}.{name}"))
                yield return found;
        }
        foreach (var (suffix, child) in new[] { ("[*]", Items), ("[*]", Values) }.Concat(AllOf.Select(branch => ("", (CelRuleNode?)branch))))
        {
            foreach (var found in child?.All(path + suffix) ?? [])
                yield return found;
        }
    }
}

/// <summary>A rule with its program, or with what is wrong with it.</summary>
internal sealed record CompiledRule(CelRule Rule, CelProgram? Program, CelProblem? Problem);
