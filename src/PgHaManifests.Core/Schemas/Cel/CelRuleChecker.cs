using System.Globalization;
using System.Runtime.CompilerServices;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Schemas.Cel.Evaluation;
using PgHaManifests.Core.Schemas.Cel.Syntax;
using PgHaManifests.Core.Schemas.Cel.Values;
using PgHaManifests.Core.Schemas.Checking;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Schemas.Cel;

/// <summary>
/// Holds an object against the rules of its schema (<c>x-kubernetes-validations</c>) as the API server does: every rule on every
/// value that is not null, transition rules where an old value can be told. The object has its defaults filled in and has passed
/// what the server checks first. Of the server's limits on the cost of evaluation only the number of loop steps is modelled.
/// </summary>
internal static class CelRuleChecker
{
    // Rules live as long as the schema that they came with.
    private static readonly ConditionalWeakTable<Schema, StrongBox<CelRuleNode?>> Known = [];

    /// <summary>The rules that do not hold, in the order of the object.</summary>
    /// <param name="schema">The schema of the whole resource.</param>
    /// <param name="self">The resource, as the server would store it.</param>
    /// <param name="oldSelf">The stored resource that it replaces; null on creation.</param>
    /// <param name="into">Counts the rules that this engine cannot evaluate.</param>
    public static IReadOnlyList<CelFinding> Check(Schema schema, YamlNode self, YamlNode? oldSelf, DiagnosticBag into)
    {
        if (RulesOf(schema) is not { } root)
            return [];
        var walk = new CelRuleWalk(into);
        walk.Visit(root, self, oldSelf);
        return walk.Findings;
    }

    /// <summary>The rules of a schema that the server would refuse it for, with the place where each stands.</summary>
    public static IReadOnlyList<(string Path, CelRule Rule, CelProblem Problem)> CheckSchema(Schema schema) =>
        [.. (RulesOf(schema)?.All("") ?? []).Where(found => found.Rule.Problem is { IsLimit: false }).Select(found => (found.Path, found.Rule.Rule, found.Rule.Problem!))];

    private static CelRuleNode? RulesOf(Schema schema) =>
        Known.GetValue(schema, static root => new StrongBox<CelRuleNode?>(CelRuleNode.OfResource(root))).Value;
}

/// <summary>One walk over an object.</summary>
internal sealed class CelRuleWalk(DiagnosticBag into)
{
    private readonly CelFrame frame = new(8);
    private readonly List<CelFinding> findings = [];
    private readonly HashSet<CompiledRule> uncompilable = [];

    public IReadOnlyList<CelFinding> Findings => findings;

    public void Visit(CelRuleNode node, YamlNode root, YamlNode? old) =>
        Visit(node, new Place(null, "", root, old, old is null ? null : new Correlated(root, old, node.Shape.Schema)));

    /// <summary>A value in the object.</summary>
    /// <param name="Old">What it replaces, as far as rules may compare the two.</param>
    /// <param name="Before">The nearest value, this one or one around it, that has an old one: when that is unchanged, faults in it are old too.</param>
    private sealed record Place(Place? Parent, string Segment, YamlNode Node, YamlNode? Old, Correlated? Before)
    {
        public Location? Location => Node.Location ?? Parent?.Location;

        public string Path => Parent is null ? "" : (Parent.Parent is null ? Segment.TrimStart('.') : Parent.Path + Segment);

        public bool IsUnchanged => Before is { } before && Correlation.IsUnchanged(before.Now, before.Then, before.Schema);

        public Place Child(string segment, YamlNode node, YamlNode? old, Schema schema) =>
            new(this, segment, node, old, old is null ? Before : new Correlated(node, old, schema));
    }

    private sealed record Correlated(YamlNode Now, YamlNode Then, Schema Schema);

    private void Visit(CelRuleNode node, Place place)
    {
        if (place.Node is YamlScalar { IsNull: true })
            return;
        if (node.HasRules)
            Evaluate(node, place);
        foreach (var branch in node.AllOf)
            Visit(branch, place with { Before = place.Parent?.Before });
        if (place.Node is YamlMapping mapping && (node.Properties ?? (object?)node.Values) is not null)
            VisitEntries(node, place, mapping);
        else if (place.Node is YamlSequence sequence && node.Items is not null)
            VisitItems(node, node.Items, place, sequence);
    }

    private void VisitEntries(CelRuleNode node, Place place, YamlMapping mapping)
    {
        var old = place.Old as YamlMapping;
        foreach (var entry in mapping.Entries)
        {
            if (node.Values is not null)
                Visit(node.Values, place.Child($"[{entry.Name}]", entry.Value, old?[entry.Name], node.Values.Shape.Schema));
            if (node.Properties is not null && node.Properties.TryGetValue(entry.Name, out var child))
                Visit(child, place.Child("." + entry.Name, entry.Value, old?[entry.Name], child.Shape.Schema));
        }
    }

    // Only a list with keys tells which item replaces which.
    private void VisitItems(CelRuleNode node, CelRuleNode items, Place place, YamlSequence sequence)
    {
        var old = Correlation.Of(sequence, place.Old as YamlSequence, node.Shape.Schema);
        for (var i = 0; i < sequence.Items.Count; i++)
        {
            var item = sequence.Items[i];
            Visit(items, place.Child(string.Create(CultureInfo.InvariantCulture, $"[{i}]"), item, old?.OldOf(item), items.Shape.Schema));
        }
    }

    private void Evaluate(CelRuleNode node, Place place)
    {
        var self = CelSchemaData.Of(place.Node, node.Shape);
        CelValue? old = place.Old is null or YamlScalar { IsNull: true } ? null : CelSchemaData.Of(place.Old, node.Shape);
        foreach (var rule in node.Rules)
        {
            if (rule.Program is not { } program)
            {
                if (rule.Problem is { IsLimit: true })
                    into.CountNotEvaluated("rules of custom resources that are too long");
                else if (uncompilable.Add(rule))
                    Add(CelDiagnostics.Uncompilable, place, null, $"the rule `{rule.Rule.Rule}` of the schema does not compile: {rule.Problem}");
                continue;
            }
            var holds = program.Evaluate(frame, self, old);
            if (holds.IsNotEvaluable)
                into.CountNotEvaluated($"rules of custom resources that need {holds.ErrorText}");
            else if (!holds.IsTrue)
                Report(program, place, self, old, holds);
        }
    }

    private void Report(CelProgram program, Place place, CelValue self, CelValue? old, CelValue outcome)
    {
        var rule = program.Rule;
        if (outcome.IsError)
        {
            Add(CelDiagnostics.Failed, place, null, $"{outcome.ErrorText}, while the rule `{rule.Rule}` was evaluated");
            return;
        }
        var message = program.Message(frame, self, old) is { } own ? $"{own} (rule `{rule.Rule}`)" : $"{Shown(place)}: the rule `{rule.Rule}` does not hold";
        var ratcheted = !program.UsesOldSelf && place.IsUnchanged;
        Add(ratcheted ? CelDiagnostics.Ratcheted : CelDiagnostics.ForReason(rule.Reason), place, program, message);
    }

    private static string Shown(Place place) => place switch
    {
        { Path.Length: 0 } => "the object",
        { Node: YamlScalar { IsString: true } text } => $"'{place.Path}' is '{text.Text}'",
        { Node: YamlScalar scalar } => $"'{place.Path}' is {scalar.Text}",
        _ => $"'{place.Path}'",
    };

    private void Add(Descriptor descriptor, Place place, CelProgram? program, string message)
    {
        var path = place.Path;
        var location = place.Location;
        if (program?.FieldPath is { Length: > 0 } suffix)
        {
            path = path.Length == 0 ? suffix : $"{path}.{suffix}";
            location = LocationBelow(place.Node, program.Rule.FieldPath!) ?? location;
        }
        findings.Add(new CelFinding(descriptor, location, path.Length == 0 ? null : path, message));
    }

    private static Location? LocationBelow(YamlNode node, string fieldPath)
    {
        var location = node.Location;
        foreach (var step in CelFieldPath.Steps(fieldPath))
        {
            if ((node as YamlMapping)?.Find(step) is not { } entry)
                break;
            (node, location) = (entry.Value, entry.Key.Location ?? entry.Value.Location ?? location);
        }
        return location;
    }
}
