using PgHaManifests.Core.Output.Writing;

namespace PgHaManifests.Core.Output;

/// <summary>How many generated files a run made, changed and deleted; the lists of owned files are not counted.</summary>
public sealed record WriteOutcome(int Created, int Replaced, int Deleted)
{
    public static readonly WriteOutcome Nothing = new(0, 0, 0);

    public bool ChangedNothing => this == Nothing;

    internal static WriteOutcome Of(IReadOnlyCollection<WriteStep> steps)
    {
        var files = steps.OfType<CreateFile>().Concat(steps.OfType<CreateFolder>().SelectMany(folder => folder.Files));
        return new WriteOutcome(
            files.Count(file => IsCounted(file.Path)),
            steps.OfType<ReplaceFile>().Count(step => IsCounted(step.Path)),
            steps.OfType<DeleteFile>().Count(step => IsCounted(step.Path)));
    }

    private static bool IsCounted(string path) => !path.EndsWith("/" + OwnedFiles.FileName, StringComparison.Ordinal);
}
