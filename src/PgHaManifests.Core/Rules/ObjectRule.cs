using System.Collections.Immutable;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Schemas;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Rules;

/// <summary>A rule of the operator's admission code over one object of a kind of its group.</summary>
/// <param name="Kinds">Kinds of <c>postgresql.cnpg.io</c>.</param>
/// <param name="Since">
/// First operator minor that has the rule, among those supported: <c>1.28</c>, <c>1.29</c>, <c>1.30</c>. A rule that came with a patch
/// counts for its minor, since the last patch of each is what is embedded.
/// </param>
/// <param name="OnUpdateOnly">The rule compares with the object that is there now, and does not run without one.</param>
internal sealed record ObjectRule(
    Descriptor Descriptor, ImmutableArray<string> Kinds, Action<ObjectContext> Check, string Since = "1.28", bool OnUpdateOnly = false)
{
    public bool AppliesTo(Subject subject, string operatorRelease) =>
        IsFor(subject.Kind.Kind, operatorRelease) && (!OnUpdateOnly || subject.Old is not null);

    public bool IsFor(string kind, string operatorRelease) =>
        Kinds.Contains(kind, StringComparer.Ordinal) && ReleaseOrder.Instance.Compare(ReleaseOrder.MinorOf(operatorRelease), Since) >= 0;
}

/// <summary>What an <see cref="ObjectRule"/> sees, and where it reports. The object is the one that the webhook would see: with all defaults.</summary>
internal sealed class ObjectContext(ObjectRule rule, Subject subject, string operatorRelease, DiagnosticBag into)
{
    public Subject Subject { get; } = subject;

    /// <summary>An embedded operator release, <c>1.30.0</c>.</summary>
    public string OperatorRelease { get; } = operatorRelease;
    public Field Root { get; } = Field.Root(subject.Stored ?? subject.Root);
    public Field Spec => Root["spec"];

    public Field Annotations => Root["metadata"]["annotations"];

    /// <summary>The object that is there now, with all defaults; only for rules on updates.</summary>
    public Field Old { get; } = Field.Root(subject.Old ?? new YamlMapping([]));

    /// <summary>Whether the operator's minor is this one or a later one.</summary>
    public bool IsAtLeast(string minor) => ReleaseOrder.Instance.Compare(ReleaseOrder.MinorOf(OperatorRelease), minor) >= 0;

    /// <summary>Reports at a field, naming it as the operator does.</summary>
    public void Report(Field at, string message, string? help = null) => Report(at.Path, at, message, help);

    /// <summary>Reports at a field that the operator names in another way; null where it names none.</summary>
    public void Report(string? path, Field at, string message, string? help = null) =>
        into.Add(rule.Descriptor.At(at.Location, message, help) with { Object = Subject.Reference, Document = Subject.Document, Path = path });

    public void CountNotEvaluated(string what) => into.CountNotEvaluated(what);
}
