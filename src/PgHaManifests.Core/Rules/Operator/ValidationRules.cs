using System.Collections.Immutable;

namespace PgHaManifests.Core.Rules.Operator;

/// <summary>Whether the operator checks an object at all.</summary>
internal static class ValidationRules
{
    public static readonly ImmutableArray<ObjectRule> All =
    [
        ValidationAnnotation.Off,
        ValidationAnnotation.Unknown,
    ];
}
