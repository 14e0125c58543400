namespace PgHaManifests.Core.Rules.Policy.Storage;

/// <summary>Whether a StorageClass holds a database: the only classes that rules have a say in.</summary>
internal static class ClassUse
{
    public static bool IsUsed(PracticeContext context) => context.Around.All(ObjectKinds.Cluster)
        .SelectMany(cluster => Field.Root(cluster.Judged)["spec"].Volumes())
        .Any(volume => (volume["storageClass"].Text ?? volume["pvcTemplate"]["storageClassName"].Text) == context.Subject.Name);
}
