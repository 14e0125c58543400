using System.Collections.Immutable;

namespace PgHaManifests.Core.Rules.Operator.Databases;

/// <summary>Database objects.</summary>
internal static class DatabaseRules
{
    public static readonly ImmutableArray<ObjectRule> All =
    [
        DatabaseNames.Rule,
        ServerWrapper.Rule,
    ];
}
