using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Settings.Values;

namespace PgHaManifests.Core.Rules.PostgreSql.Objects;

/// <summary>What stands in WITH of CREATE PUBLICATION and CREATE SUBSCRIPTION, in any of the majors that run.</summary>
internal static class LogicalReplicationParameter
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4534",
            "logical-replication-parameter",
            Severity.Error,
            DiagnosticSource.PostgreSql,
            "PostgreSQL has no such parameter of publications or subscriptions",
            "correct the parameter's name, in small letters, or remove it"),
        ["Publication", "Subscription"],
        Check);

    private static readonly string[] OfPublications = ["publish", "publish_generated_columns", "publish_via_partition_root"];

    private static readonly string[] OfSubscriptions =
    [
        "binary", "connect", "copy_data", "create_slot", "disable_on_error", "enabled", "failover", "origin", "password_required", "run_as_owner",
        "slot_name", "streaming", "synchronous_commit", "two_phase",
    ];

    private static void Check(ObjectContext context)
    {
        var known = context.Subject.Kind.Kind == "Publication" ? OfPublications : OfSubscriptions;
        foreach (var (name, value) in context.Spec["parameters"].Entries)
        {
            if (!known.Contains(name, StringComparer.Ordinal))
                context.Report(value, $"there is no parameter {Shown.Quote(name)}; there are {string.Join(", ", known)}", Suggestion.For(name, known) is { } meant ? $"did you mean {meant}?" : null);
        }
    }
}
