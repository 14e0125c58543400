using System.Collections.Immutable;

namespace PgHaManifests.Core.Rules.Azure;

internal static class AzureRules
{
    public static readonly ImmutableArray<PracticeRule> All = [];
}
