using PgHaManifests.Core.Schemas.Formats;
using static PgHaManifests.Core.Schemas.BuiltIn.BuiltInDiagnostics;

namespace PgHaManifests.Core.Schemas.BuiltIn.Pods;

/// <summary>Volumes that join several sources.</summary>
internal static class VolumeProjections
{
    private const long ShortestToken = 10 * 60;
    private const long LongestToken = 1L << 32;

    public static void Check(Field projected)
    {
        VolumeFiles.Mode(projected["defaultMode"]);
        var paths = new HashSet<string>(StringComparer.Ordinal);
        foreach (var source in projected["sources"].Items())
        {
            var found = false;
            foreach (var part in source.Children())
            {
                if (!part.IsSet)
                    continue;
                if (found)
                    part.Refuse(Volume, "may not be given beside another source");
                else
                    Part(part);
                found = true;
                foreach (var path in PathsOf(part))
                    Unique(source, path, paths);
            }
        }
    }

    private static void Part(Field part)
    {
        switch (part.Name)
        {
            case "secret" or "configMap":
                if (part["name"].Text.Length == 0)
                    part["name"].Require(Volume);
                VolumeFiles.Items(part["items"]);
                break;
            case "downwardAPI":
                VolumeFiles.Downward(part["items"]);
                break;
            case "serviceAccountToken":
                var seconds = part["expirationSeconds"];
                if (seconds.Integer is < ShortestToken or > LongestToken)
                    seconds.Refuse(Volume, $"is {seconds.Shown}; expected {ShortestToken} to {LongestToken} seconds");
                VolumeFiles.FilePath(part["path"]);
                break;
            case "clusterTrustBundle":
                TrustBundle(part);
                break;
        }
    }

    private static void TrustBundle(Field bundle)
    {
        var (name, signer) = (bundle["name"], bundle["signerName"]);
        if (name.IsSet == signer.IsSet)
            bundle.Refuse(Volume, "must have either name or signerName");
        if (name.IsSet && bundle["labelSelector"].IsSet)
            bundle["labelSelector"].Refuse(Volume, "may not be given with name");
        if (signer.IsSet)
            LabelSelectors.Check(bundle["labelSelector"]);
        VolumeFiles.FilePath(bundle["path"]);
    }

    private static IEnumerable<Field> PathsOf(Field part) =>
        part["items"].Items().Select(item => item["path"]).Append(part["path"]).Where(path => path.Text.Length > 0);

    private static void Unique(Field source, Field path, HashSet<string> paths)
    {
        if (!paths.Add(path.Text))
            source.Refuse(Volume, path, $"is {path.Shown}, which another source has too");
    }
}
