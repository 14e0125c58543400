using System.Collections.Immutable;
using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules;

/// <summary>
/// A rule of source policy or azure: judgement over one object and what stands around it. Its severity holds under policy production,
/// one step less under development; under none it does not run.
/// </summary>
internal sealed record PracticeRule(Action<PracticeContext> Check, params ImmutableArray<ObjectKind> Kinds)
{
    public required Descriptor Descriptor { get; init; }

    /// <summary>Whether the rule has a say on an object of its kinds at all; an object that it does not concern is not counted either.</summary>
    public Func<Subject, bool> Concerns { get; init; } = _ => true;

    /// <summary>What is less grave than an info stays one: it was asked for.</summary>
    public static Severity Under(PolicyLevel policy, Severity listed) =>
        policy == PolicyLevel.Development && listed > Severity.Info ? listed - 1 : listed;
}

/// <summary>What a <see cref="PracticeRule"/> sees, and where it reports.</summary>
internal sealed class PracticeContext(PracticeRule rule, Subject subject, SubjectGroup group, Neighbours around, RuleFindings into)
{
    public Subject Subject { get; } = subject;

    /// <summary>The other objects on the same Kubernetes cluster.</summary>
    public Neighbours Around { get; } = around;
    public GroupFacts Facts => group.Facts;

    /// <summary>The object with all defaults.</summary>
    public Field Root { get; } = Field.Root(subject.Judged);
    public Field Spec => Root["spec"];

    /// <summary>The spec as a person wrote it: what defaults added is not there.</summary>
    public Field Written => Field.Root(Subject.Root)["spec"];

    /// <summary>For what holds for all objects of a kind alike, and is told once.</summary>
    public bool IsFirstOfItsKind => group.Subjects.First(other => other.Kind == Subject.Kind) == Subject;

    /// <param name="severity">As listed under production, where it differs from the rule's own.</param>
    /// <param name="related">Another place that the finding concerns, and what is there.</param>
    /// <param name="place">Where a person must edit, where that is not at the field.</param>
    public void Report(Field at, string message, string? help = null, Severity? severity = null, RelatedLocation? related = null, Location? place = null)
    {
        into.Add(group, rule.Descriptor.At(place ?? at.Location ?? Subject.Root.Location, message, help) with
        {
            Severity = PracticeRule.Under(Facts.Policy, severity ?? rule.Descriptor.Severity),
            Object = Subject.Reference,
            Document = Subject.Document,
            Path = at.Path.Length == 0 ? null : at.Path,
            Related = related is null ? [] : [related],
        });
    }
}
