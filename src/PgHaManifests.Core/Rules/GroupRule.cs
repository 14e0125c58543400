using System.Collections.Immutable;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Rules;

/// <summary>A rule that looks at all objects of all groups at once.</summary>
internal sealed record GroupRule(Descriptor Descriptor, Action<GroupContext> Check);

/// <summary>What a <see cref="GroupRule"/> sees, and where it reports.</summary>
internal sealed class GroupContext(GroupRule rule, RuleInput input, RuleFindings into)
{
    public ImmutableArray<SubjectGroup> Groups => input.Groups;

    /// <summary>True when the objects come from PATHs, where what is missing may simply not have been given.</summary>
    public bool Partial => input.Partial;

    /// <summary>Groups that land on the same Kubernetes cluster as this one, itself included.</summary>
    public IEnumerable<SubjectGroup> SameTarget(SubjectGroup group) => Groups.Where(other => other.Target == group.Target);

    /// <summary>The objects of some kinds in the groups that are judged.</summary>
    public IEnumerable<(SubjectGroup Group, Subject Subject)> Judged(params ObjectKind[] kinds) =>
        from @group in Groups
        where @group.Named
        from subject in @group.Subjects
        where kinds.Contains(new ObjectKind(subject.Kind.Group, subject.Kind.Kind))
        select (@group, subject);

    /// <summary>All objects on the Kubernetes cluster that the group lands on.</summary>
    public Neighbours Around(SubjectGroup group) => input.Around(group);

    /// <summary>Reports at a field; among PATHs as a warning, since there the settings that would make it wrong may be elsewhere.</summary>
    /// <param name="partial">Severity among PATHs.</param>
    public void Report(SubjectGroup group, Subject subject, Field at, string message, string? help = null, Severity partial = Severity.Warning, Location? first = null)
    {
        var diagnostic = rule.Descriptor.At(at.Location ?? subject.Root.Location, message, help) with
        {
            Severity = Partial ? partial : rule.Descriptor.Severity,
            Object = subject.Reference,
            Document = subject.Document,
            Path = at.Path.Length == 0 ? null : at.Path,
            Related = first is { } location ? [new RelatedLocation("first here", location)] : [],
        };
        into.Add(group, diagnostic);
    }

    /// <summary>Reports on a group as a whole, at a line of its settings.</summary>
    public void Report(SubjectGroup group, Location at, string message, Location first) =>
        into.Add(group, rule.Descriptor.At(at, message) with { Related = [new RelatedLocation("the other", first)] });

    public void Report(SubjectGroup group, Subject subject, YamlNode at, string? path, string message, string? help = null, Severity? severity = null, Location? first = null)
    {
        if (!group.Named)
            return;
        var diagnostic = rule.Descriptor.At(at.Location, message, help) with
        {
            Object = subject.Reference,
            Document = subject.Document,
            Path = path,
            Related = first is { } location ? [new RelatedLocation("first here", location)] : [],
        };
        into.Add(group, severity is { } other ? diagnostic with { Severity = other } : diagnostic);
    }
}

/// <summary>What the rules judge.</summary>
/// <param name="Partial">The objects come from PATHs: missing references and duplicates are then only worth an info.</param>
public sealed record RuleInput(ImmutableArray<SubjectGroup> Groups, bool Partial)
{
    /// <summary>The day that the expiry of waivers is judged by, asked for only where there are some; null: it can't be judged.</summary>
    public Func<DateOnly?> Today { get; init; } = () => null;

    /// <summary>Calls a function for each number below a count, on as many threads as it sees fit.</summary>
    public Action<int, Action<int>> Work { get; init; } = (count, work) =>
    {
        for (var i = 0; i < count; i++)
            work(i);
    };

    private readonly Dictionary<string, Neighbours> around = new(StringComparer.Ordinal);

    /// <summary>All objects on the Kubernetes cluster that the group lands on.</summary>
    internal Neighbours Around(SubjectGroup group)
    {
        if (!around.TryGetValue(group.Target, out var neighbours))
            around[group.Target] = neighbours = Neighbours.Of(Groups.Where(other => other.Target == group.Target));
        return neighbours;
    }
}
