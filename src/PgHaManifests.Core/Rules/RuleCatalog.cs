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

    /// <summary>What the operator's admission code would say of one object.</summary>
    public static readonly ImmutableArray<ObjectRule> OperatorRules =
    [
    ];
}
