using static PgHaManifests.Core.Schemas.BuiltIn.BuiltInDiagnostics;

namespace PgHaManifests.Core.Schemas.BuiltIn.Pods;

/// <summary>Files that a volume takes out of Secrets, ConfigMaps and the pod itself.</summary>
internal static class VolumeFiles
{
    /// <summary>0777.</summary>
    private const int MaxMode = 511;

    private static readonly HashSet<string> FieldPaths = new(StringComparer.Ordinal)
    {
        "metadata.name", "metadata.namespace", "metadata.labels", "metadata.annotations", "metadata.uid",
    };

    public static void Check(Field source, string name)
    {
        if (source[name].Text.Length == 0)
            source[name].Require(Volume);
        Mode(source["defaultMode"]);
        Items(source["items"]);
    }

    public static void Mode(Field mode)
    {
        if (mode.Integer is < 0 or > MaxMode)
            mode.Refuse(Volume, $"is {mode.Shown}; expected 0 to 0777 in octal, which is {MaxMode}");
    }

    public static void Items(Field items)
    {
        foreach (var item in items.Items())
        {
            if (item["key"].Text.Length == 0)
                item["key"].Require(Volume);
            FilePath(item["path"]);
            Mode(item["mode"]);
        }
    }

    public static void Downward(Field items)
    {
        foreach (var item in items.Items())
        {
            FilePath(item["path"]);
            if (item["fieldRef"].IsSet)
            {
                DownwardCheck.FieldReference(item["fieldRef"], FieldPaths, Volume);
                if (item["resourceFieldRef"].IsSet)
                    item.Refuse(Volume, "has both fieldRef and resourceFieldRef");
            }
            else if (item["resourceFieldRef"].IsSet)
            {
                DownwardCheck.ResourceReference(item["resourceFieldRef"], isVolume: true, Volume);
            }
            else
            {
                item.Refuse(Volume, "has neither fieldRef nor resourceFieldRef");
            }
            Mode(item["mode"]);
        }
    }

    public static void FilePath(Field path)
    {
        if (path.Text.Length == 0)
            path.Require(Volume);
        else
            path.RefuseIf(Volume, VolumePaths.LocalUnreserved(path.Text));
    }
}
