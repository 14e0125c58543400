using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Rules.Operator;

/// <summary>
/// The annotation <c>cnpg.io/validation</c>, which switches the operator's admission code off. A ScheduledBackup is judged all the same: its
/// webhook does not look at the annotation.
/// </summary>
internal static class ValidationAnnotation
{
    private const string Name = "cnpg.io/validation";
    private const string Enabled = "enabled";
    private const string Disabled = "disabled";

    private static readonly string[] Kinds = ["Cluster", "Backup", "Pooler", "Database"];

    public static readonly ObjectRule Off = new(
        new Descriptor(
            "PGHA4100", "validation-off", Severity.Warning, DiagnosticSource.Operator,
            "The annotation cnpg.io/validation switches the operator's checks off.",
            "remove the annotation: what it lets through fails later, in the running operator"),
        [.. Kinds],
        context =>
        {
            if (IsOff(context.Subject))
                context.Report(null, context.Annotations[Name], $"{Name} is {Disabled}: the operator takes this object unchecked");
        });

    public static readonly ObjectRule Unknown = new(
        new Descriptor(
            "PGHA4101", "validation-annotation", Severity.Warning, DiagnosticSource.Operator,
            "The annotation cnpg.io/validation has a value that the operator does not know.",
            $"write {Enabled} or {Disabled}, or remove the annotation"),
        [.. Kinds],
        context =>
        {
            if (context.Annotations[Name] is { TextOrEmpty: not ("" or Enabled or Disabled) } annotation)
                context.Report(null, annotation, $"{Name} is '{annotation.Text}', which the operator does not know; it checks the object all the same");
        });

    public static bool IsOff(Subject subject) =>
        subject.Stored.Get("metadata", "annotations", Name).Text() == Disabled && Kinds.Contains(subject.Kind.Kind, StringComparer.Ordinal);
}
