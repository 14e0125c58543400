namespace PgHaManifests.Core.Rules.Operator.Clusters.Updates;

/// <summary>Finds tablespaces again.</summary>
internal static class Tablespaces
{
    /// <summary>The first of exactly that name; null when there is none.</summary>
    public static Field? Named(Field spec, string name)
    {
        foreach (var tablespace in spec["tablespaces"].Items)
        {
            if (tablespace["name"].TextOrEmpty == name)
                return tablespace;
        }
        return null;
    }
}
