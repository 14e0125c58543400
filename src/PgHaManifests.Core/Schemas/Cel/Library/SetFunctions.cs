using PgHaManifests.Core.Schemas.Cel.Types;
using PgHaManifests.Core.Schemas.Cel.Values;
using static PgHaManifests.Core.Schemas.Cel.Library.CelOverload;

namespace PgHaManifests.Core.Schemas.Cel.Library;

/// <summary>Lists compared as sets.</summary>
internal static class SetFunctions
{
    public static IEnumerable<CelOverload> Declarations()
    {
        var list = CelType.List(CelType.A);
        return
        [
            Global("sets.contains", list, list, CelType.Bool, (set, part) => Contains(set.AsList, part.AsList)),
            Global("sets.equivalent", list, list, CelType.Bool, Equivalent),
            Global("sets.intersects", list, list, CelType.Bool, Intersects),
        ];
    }

    private static CelValue Contains(CelList set, CelList part)
    {
        for (var i = 0; i < part.Count; i++)
        {
            var found = set.Contains(part[i]);
            if (!found.IsTrue)
                return found;
        }
        return CelValue.True;
    }

    private static CelValue Equivalent(CelValue left, CelValue right)
    {
        var contained = Contains(left.AsList, right.AsList);
        return contained.IsTrue ? Contains(right.AsList, left.AsList) : contained;
    }

    private static CelValue Intersects(CelValue left, CelValue right)
    {
        for (var i = 0; i < left.AsList.Count; i++)
        {
            if (right.AsList.Contains(left.AsList[i]).IsTrue)
                return CelValue.True;
        }
        return CelValue.False;
    }
}
