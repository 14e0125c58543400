using System.Collections.Frozen;
using PgHaManifests.Core.Schemas.Cel.Library;
using PgHaManifests.Core.Schemas.Cel.Types;
using PgHaManifests.Core.Schemas.Cel.Values;

namespace PgHaManifests.Core.Schemas.Cel.Evaluation;

/// <summary>Which functions there are, and whether expressions are type-checked before they run.</summary>
internal sealed class CelEnvironment
{
    private static readonly FrozenDictionary<string, CelType> TypeNames = new Dictionary<string, CelType>(StringComparer.Ordinal)
    {
        ["bool"] = CelType.Bool,
        ["int"] = CelType.Int,
        ["uint"] = CelType.Uint,
        ["double"] = CelType.Double,
        ["string"] = CelType.String,
        ["bytes"] = CelType.Bytes,
        ["list"] = CelType.List(CelType.Dyn),
        ["map"] = CelType.Map(CelType.Dyn, CelType.Dyn),
        ["null_type"] = CelType.Null,
        ["type"] = CelType.TypeOf(CelType.Dyn),
        ["optional_type"] = CelType.Optional(CelType.Dyn),
        [CelTypeNames.Timestamp] = CelType.Timestamp,
        [CelTypeNames.Duration] = CelType.Duration,
        [CelType.Ip.Name] = CelType.Ip,
        [CelType.Cidr.Name] = CelType.Cidr,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly Dictionary<string, CelOverload[]> functions;

    private CelEnvironment(IEnumerable<CelOverload> overloads, bool isChecked, bool hasBindings)
    {
        functions = overloads.GroupBy(overload => overload.Function, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        IsChecked = isChecked;
        HasBindings = hasBindings;
    }

    /// <summary>What rules of custom resources have, Kubernetes 1.33 to 1.36 (the list functions slice to sortBy since 1.34).</summary>
    public static CelEnvironment Kubernetes { get; } = new(CelFunctions.Kubernetes(), isChecked: true, hasBindings: false);

    /// <summary>What controllers such as Flux have besides, without a type check, for data that no schema describes.</summary>
    public static CelEnvironment Open { get; } = new([.. CelFunctions.Kubernetes(), .. CelFunctions.Extensions()], isChecked: false, hasBindings: true);

    /// <summary>Types are checked before evaluation; otherwise a misfit shows when it runs.</summary>
    public bool IsChecked { get; }

    /// <summary><c>cel.bind</c> is known.</summary>
    public bool HasBindings { get; }

    public CelOverload[]? Find(string function) => functions.GetValueOrDefault(function);

    /// <summary>The type that a name stands for as a value, such as <c>int</c>.</summary>
    public static CelType? TypeNamed(string name) => TypeNames.GetValueOrDefault(name);
}
