using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Backups;

/// <summary>How the in-tree object store logs in at S3: a pair of keys, or the pod's role. The operator names a field that does not exist.</summary>
internal static class S3Credentials
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4332",
            "s3-credentials",
            Severity.Error,
            DiagnosticSource.Operator,
            "The S3 credentials of the object store name no way to log in, several, or half of one",
            "set both accessKeyId and secretAccessKey, or inheritFromIAMRole: true"),
        ["Cluster"],
        Check);

    private static void Check(ObjectContext context)
    {
        var store = context.Spec["backup"]["barmanObjectStore"];
        var s3 = store["s3Credentials"];
        if (!s3.Exists)
            return;
        var path = $"{store.Path}.awsCredentials";
        var inherited = s3["inheritFromIAMRole"].IsTrue;
        var id = s3["accessKeyId"].Exists;
        var secret = s3["secretAccessKey"].Exists;
        if (id != secret)
            context.Report(path, s3, $"s3Credentials has {(id ? "accessKeyId without secretAccessKey" : "secretAccessKey without accessKeyId")}");
        if (!inherited && !id && !secret)
            context.Report(path, s3, "s3Credentials gives no way to log in");
        if (inherited && (id || secret))
            context.Report(path, s3, "s3Credentials has inheritFromIAMRole beside keys; expected one of both");
    }
}
