using System.Collections.Immutable;
using PgHaManifests.Core.Rules.Reference;

namespace PgHaManifests.Core.Rules;

/// <summary>Every rule there is, one line each.</summary>
internal static class RuleCatalog
{
    public static readonly ImmutableArray<GroupRule> GroupRules =
    [
        DuplicateObject.Rule,
        MissingReference.Rule,
        SharedArchive.Rule,
        SharedAddress.Rule,
    ];
}
